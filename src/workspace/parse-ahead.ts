import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { listFiles, type Roots, readBytes, sourcesOf } from './files.ts';
import type { Reader } from './load.ts';
import { fileKey } from './plan-cache.ts';
import type { Source } from './source.ts';

/** What a parsing process is told: the files to parse, and where they are read and kept. It answers with a message for each. */
export interface ParseTask extends Roots {
  /** Folder of the plan cache. */
  cache: string;
  code: string;
  sources: Source[];
}

export interface ParseAheadOptions {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** A process needs about 0.5 s before its first file; fewer plans than this are parsed in that time. */
const worthAProcess = 60;

/** Room for short-lived objects, in MB: parsing makes little else, and sweeping more seldom saves a sixth of the time. */
const execArgv = ['--max-semi-space-size=32'];

/**
 * Parses the files that are not in the cache on all cores, into the cache; few files are left to whoever reads them. Parsing is most of a first
 * build, and nothing else can be done meanwhile. Processes, since threads would leave their memory to the build that follows.
 */
export async function parseAhead(
  { root, playbookRoot, code, plans }: Reader,
  { onProgress, signal }: ParseAheadOptions = {},
): Promise<void> {
  const roots = { root, playbookRoot };
  const isMissing = ({ file }: Source): boolean => {
    try {
      return plans.read(fileKey(file, readBytes(roots, file), code)) === null;
    } catch {
      // Whoever loads it says that it can't be read.
      return false;
    }
  };
  const missing = sourcesOf(listFiles(roots)).filter(isMissing);
  const processes = Math.min(availableParallelism(), Math.floor(missing.length / worthAProcess));
  if (processes < 2) return;
  let done = 0;
  const parse = async (part: Source[]): Promise<void> => {
    const child = fork(new URL('./parse-process.ts', import.meta.url), { execArgv, signal, killSignal: 'SIGKILL' });
    child.on('message', () => {
      done += 1;
      onProgress?.(done, missing.length);
    });
    child.send({ ...roots, cache: plans.folder, code, sources: part } satisfies ParseTask);
    const [exitCode] = await once(child, 'exit');
    if (exitCode !== 0) throw new Error(`parsing ended with ${exitCode}`);
  };
  const parts = Array.from({ length: processes }, (_, at) => missing.filter((_, index) => index % processes === at));
  await Promise.all(parts.map(parse));
}
