import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Context } from './context.ts';
import { listFiles, readBytes } from './files.ts';
import { planKey } from './plan-cache.ts';

/** What a parsing thread is told: the plans to parse, and where they are read and kept. */
export interface ParseTask {
  root: string;
  /** Folder of the plan cache. */
  cache: string;
  code: string;
  plans: { id: string; file: string }[];
}

export interface ParseAheadOptions {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** A thread needs about 0.4 s before its first plan; fewer plans than this are parsed in that time. */
const worthAThread = 60;

/**
 * Parses the plans that are not in the cache on all cores, into the cache; few plans are left to whoever reads them. Parsing is most of a first
 * build, and nothing else can be done meanwhile.
 */
export async function parseAhead(
  { root, code, plans }: Pick<Context, 'root' | 'code' | 'plans'>,
  { onProgress, signal }: ParseAheadOptions = {},
): Promise<void> {
  const missing = listFiles(root).plans.filter(
    ({ file }) => plans.read(planKey(file, readBytes(root, file), code)) === null,
  );
  const threads = Math.min(availableParallelism(), Math.floor(missing.length / worthAThread));
  if (threads < 2) return;
  let done = 0;
  const parse = async (part: ParseTask['plans']): Promise<void> => {
    const task: ParseTask = { root, cache: plans.folder, code, plans: part };
    const thread = new Worker(new URL('./parse-thread.ts', import.meta.url), { workerData: task });
    const stop = (): void => void thread.terminate();
    signal?.addEventListener('abort', stop);
    thread.on('message', () => {
      done += 1;
      onProgress?.(done, missing.length);
    });
    try {
      await once(thread, 'exit');
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  };
  await Promise.all(
    Array.from({ length: threads }, (_, at) => parse(missing.filter((_, index) => index % threads === at))),
  );
  signal?.throwIfAborted();
}
