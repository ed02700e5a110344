import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Parsed } from './parse.ts';

/** Parsed files of authors kept between runs, by a digest of the file, its place and the code that parses. */
export interface PlanCache {
  folder: string;
  read(key: string): Parsed | null;
  write(key: string, parsed: Parsed): void;
  /** Lets go of a state that nobody asks for any more; its file stays until `prune`. */
  forget(key: string): void;
  /** Forgets every file that was neither read nor written since the cache was opened. */
  prune(): void;
}

/** Files of this process by path: commands, Astro's content layer and its pages each load this module anew and would read every file again. */
const memory = shared('planbook.plans', () => new Map<string, Parsed>());

function shared<Value>(name: string, make: () => Value): Value {
  const all = globalThis as unknown as Record<symbol, Value>;
  all[Symbol.for(name)] ??= make();
  return all[Symbol.for(name)] as Value;
}

export function openPlanCache(folder: string): PlanCache {
  mkdirSync(folder, { recursive: true });
  const used = new Set<string>();
  const pathOf = (key: string): string => join(folder, `${key}.json`);
  return {
    folder,
    read(key) {
      try {
        const parsed = memory.get(pathOf(key)) ?? (JSON.parse(readFileSync(pathOf(key), 'utf8')) as Parsed);
        memory.set(pathOf(key), parsed);
        used.add(`${key}.json`);
        return parsed;
      } catch {
        return null;
      }
    },
    write(key, parsed) {
      used.add(`${key}.json`);
      memory.set(pathOf(key), parsed);
      const beside = join(folder, `${key}.${process.pid}.tmp`);
      writeFileSync(beside, JSON.stringify(parsed));
      renameSync(beside, pathOf(key));
    },
    forget(key) {
      memory.delete(pathOf(key));
    },
    prune() {
      for (const name of readdirSync(folder))
        if (name.endsWith('.json') && !used.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

/** The cache key of a file: what it says, where it stands, and which code reads it. */
export const fileKey = (file: string, bytes: Uint8Array, code: string): string =>
  createHash('sha256').update(code).update('\0').update(file).update('\0').update(bytes).digest('hex');

/**
 * Digest of some files and of all source files of some folders, so that a change of the code makes what it made before unknown. Tests and their
 * helpers make nothing; a path that does not exist counts as empty.
 */
export function codeDigest(projectRoot: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.map((one) => join(projectRoot, one))) {
    const found = statSync(path, { throwIfNoEntry: false });
    for (const file of found?.isDirectory() ? sourcesOf(path) : found ? [path] : [])
      hash.update(readFileSync(file)).update('\0');
    hash.update('\0');
  }
  return hash.digest('hex');
}

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.') && entry.name !== 'cases.ts')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
