import { join, relative, sep } from 'node:path';
import type { Context } from './context.ts';
import { homeOf, isListed, type Roots, sourcesOf } from './files.ts';
import { type LoadedRoot, loadRoot, loadSource, parsedOf } from './load.ts';
import { peopleFile } from './load-people.ts';
import { settingsFile } from './load-settings.ts';
import type { Parsed } from './parse.ts';
import { bidsFolder, type Entry, libraryFolder, playbookFolder, sourceOf } from './source.ts';

/**
 * What Astro's content layer keeps of a file of authors: which state of it the site shows. What it says is in the cache of parsed files under that
 * digest; the layer would hold it as data, as text and as a module, and write everything again for each change.
 */
export interface StoredFile {
  /** The file's path. */
  id: string;
  filePath: string;
  digest: string;
  data: Record<never, never>;
}

/** The part of Astro's store that the collection uses. */
export interface FileStore {
  keys(): string[];
  get(id: string): { digest?: string | number } | undefined;
  set(entry: StoredFile): boolean;
  delete(id: string): void;
}

/** What a file said in the state that the store names, with the positions of its keys; none where the cache was emptied meanwhile. */
export function storedEntry(
  { digest }: { digest?: string | number | undefined },
  plans: Context['plans'],
): { entry: Entry; positions: Parsed['positions'] }[] {
  const parsed = plans.read(String(digest));
  return parsed?.entry ? [{ entry: parsed.entry, positions: parsed.positions }] : [];
}

/** Brings the store to what the files say. A file with errors leaves its last good state in the store. */
export function syncFiles(store: FileStore, context: Context): LoadedRoot {
  const loaded = loadRoot(context);
  const files = new Set(sourcesOf(loaded.files).map(({ file }) => file));
  for (const id of store.keys()) if (!files.has(id)) store.delete(id);
  for (const one of parsedOf(loaded)) keep(store, context, one);
  return loaded;
}

/** Reads one changed file again; null for a path that nothing is made of, as a link to one. */
export function syncFile(store: FileStore, context: Context, path: string): Parsed | null {
  const source = sourceOf(fileOf(context, path));
  if (source === null || !isListed(context, source.file)) return null;
  const parsed = loadSource(context, source);
  keep(store, context, parsed);
  return parsed;
}

function keep(store: FileStore, { plans }: Context, { entry, partial, digest }: Parsed): void {
  const before = entry && store.get(entry.file)?.digest;
  if (entry === null || partial || before === digest) return;
  if (before !== undefined) plans.forget(String(before));
  store.set({ id: entry.file, filePath: entry.file, digest, data: {} });
}

/** Tells Astro that pages are older than what they are made of, though no file in the store changed: it works paths and views out anew only when its store does. */
export function touch(store: FileStore, now: number): void {
  store.set({ id: '.touched', filePath: settingsFile, digest: String(now), data: {} });
}

/** A path as findings name it. */
export function fileOf(roots: Roots, path: string): string {
  const from = (root: string): string => relative(root, path).split(sep).join('/');
  const file = from(roots.playbookRoot);
  return file.startsWith(`${playbookFolder}/`) ? file : from(roots.root);
}

/** What a watcher has to look at. */
export const watched = (roots: Roots): string[] =>
  ['accounts', settingsFile, peopleFile, `${playbookFolder}/`, bidsFolder, libraryFolder].map((path) =>
    join(homeOf(roots, path), path),
  );
