import { hash } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { AttachmentFacts } from '../domain/bid/bid.ts';
import type { Context } from './context.ts';
import { readPdfs } from './pdf-ahead.ts';
import { mostPixels } from './pdf-pages.ts';
import { bidsFolder, libraryFolder } from './source.ts';

/** A larger file is no scan that anybody could hand in; reading it would take the memory of the build. */
const mostBytes = 200_000_000;

/** One state of a file that may be printed. */
interface FileState {
  path: string;
  type: AttachmentFacts['type'];
  bytes: number;
  mtimeMs: number;
}

/** Facts of one state of a file. */
interface Kept {
  path: string;
  mtimeMs: number;
  facts: AttachmentFacts;
}

type Reader = Pick<Context, 'root' | 'code' | 'plans'>;

/** Facts of this process by the file they are kept in: each page of the live site asks for them. */
const memory = new Map<string, Kept[]>();

/** The scans and PDF files of bids and of the library among the files below a root, in the state they are in. */
export function attachmentStates(root: string, assets: readonly string[]): FileState[] {
  return assets.flatMap((path) => {
    const ending = /\.(pdf|png|jpe?g)$/i.exec(path)?.[1]?.toLowerCase();
    if (ending === undefined || ![bidsFolder, libraryFolder].some((folder) => path.startsWith(`${folder}/`))) return [];
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    const type = ending === 'jpg' ? 'jpeg' : (ending as FileState['type']);
    return found?.isFile() ? [{ path, type, bytes: found.size, mtimeMs: found.mtimeMs }] : [];
  });
}

/**
 * What is known of the scans and PDF files that bids and the library may print, among the files below a root. Only those that are named are read, and
 * of them not again what did not change; one that was only moved or touched is, but not its pages. A file that took too long is given up until the next
 * run.
 */
export function readAttachments(
  reader: Reader,
  assets: readonly string[],
  named: ReadonlySet<string>,
): AttachmentFacts[] {
  const files = attachmentStates(reader.root, assets);
  if (files.length === 0) return [];
  const keptAt = join(reader.plans.folder, '..', `attachments-${reader.code.slice(0, 16)}.json`);
  const kept = memory.get(keptAt) ?? readKept(keptAt);
  const byPath = new Map(kept.map((one) => [one.path, one]));
  const byDigest = new Map(kept.map(({ facts }) => [facts.digest, facts]));
  const known: Kept[] = [];
  const fresh: Kept[] = [];
  for (const { path, type, bytes, mtimeMs } of files.filter((file) => named.has(file.path))) {
    const before = byPath.get(path);
    if (before?.mtimeMs === mtimeMs && before.facts.bytes === bytes) {
      known.push(before);
      continue;
    }
    const digest = bytes > mostBytes ? '' : digestOf(join(reader.root, path));
    const same = digest === '' ? undefined : byDigest.get(digest);
    const none = { path, type, bytes, digest, pages: [], fault: 'unreadable', active: [] } as const;
    if (same?.type === type) known.push({ path, mtimeMs, facts: { ...same, path } });
    else
      fresh.push({
        path,
        mtimeMs,
        facts: digest === '' || type === 'pdf' ? none : { ...none, ...picture(join(reader.root, path), type) },
      });
  }
  const pdfs = fresh.filter(({ facts }) => facts.type === 'pdf' && facts.digest !== '');
  const pages = readPdfs(pdfs.map(({ path }) => join(reader.root, path)));
  for (const [index, one] of pdfs.entries()) one.facts = { ...one.facts, ...pages[index] };
  const all = [...known, ...fresh];
  if (fresh.length > 0 || all.some((one) => one !== byPath.get(one.path))) keep(keptAt, all);
  const unread = files
    .filter(({ path }) => !named.has(path))
    .map(
      ({ path, type, bytes }): AttachmentFacts => ({
        path,
        type,
        bytes,
        digest: '',
        pages: [],
        fault: null,
        active: [],
      }),
    );
  return [...all.map(({ facts }) => facts), ...unread].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function digestOf(file: string): string {
  try {
    return hash('sha256', readFileSync(file));
  } catch {
    // It may be gone since the folder was listed.
    return '';
  }
}

/** Pixels of a picture as it is seen: turned as the camera says. Only its head is read. */
function picture(file: string, type: AttachmentFacts['type']): Pick<AttachmentFacts, 'pages' | 'fault'> {
  try {
    const { width, height, orientation = 1, type: found } = imageSize(readFileSync(file));
    if ((found === 'jpg' ? 'jpeg' : found) !== type || width < 1 || height < 1)
      return { pages: [], fault: 'unreadable' };
    if (width * height > mostPixels) return { pages: [], fault: 'pixels' };
    const pixels = orientation > 4 ? { width: height, height: width } : { width, height };
    return { pages: [{ widthMm: 0, heightMm: 0, pixels }], fault: null };
  } catch {
    return { pages: [], fault: 'unreadable' };
  }
}

function readKept(file: string): Kept[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept[];
  } catch {
    return [];
  }
}

/** The next process tries again what was only slow. */
function keep(file: string, all: Kept[]): void {
  memory.set(file, all);
  const beside = `${file}.${process.pid}.tmp`;
  writeFileSync(beside, JSON.stringify(all.filter(({ facts }) => facts.fault !== 'slow')));
  renameSync(beside, file);
}
