import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Context } from './context.ts';
import { listFiles, readBytes } from './files.ts';
import { planKey } from './plan-cache.ts';

/** What a parsing process is told: the plans to parse, and where they are read and kept. It answers with a message for each. */
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

/** A process needs about 0.5 s before its first plan; fewer plans than this are parsed in that time. */
const worthAProcess = 60;

/** Room for short-lived objects, in MB: parsing makes little else, and sweeping more seldom saves a sixth of the time. */
const execArgv = ['--max-semi-space-size=32'];

/**
 * Parses the plans that are not in the cache on all cores, into the cache; few plans are left to whoever reads them. Parsing is most of a first
 * build, and nothing else can be done meanwhile. Processes, since threads would leave their memory to the build that follows.
 */
export async function parseAhead(
  { root, code, plans }: Pick<Context, 'root' | 'code' | 'plans'>,
  { onProgress, signal }: ParseAheadOptions = {},
): Promise<void> {
  const missing = listFiles(root).plans.filter(
    ({ file }) => plans.read(planKey(file, readBytes(root, file), code)) === null,
  );
  const processes = Math.min(availableParallelism(), Math.floor(missing.length / worthAProcess));
  if (processes < 2) return;
  let done = 0;
  const parse = async (part: ParseTask['plans']): Promise<void> => {
    const child = fork(new URL('./parse-process.ts', import.meta.url), { execArgv, signal, killSignal: 'SIGKILL' });
    child.on('message', () => {
      done += 1;
      onProgress?.(done, missing.length);
    });
    child.send({ root, cache: plans.folder, code, plans: part } satisfies ParseTask);
    const [exitCode] = await once(child, 'exit');
    if (exitCode !== 0) throw new Error(`parsing ended with ${exitCode}`);
  };
  const parts = Array.from({ length: processes }, (_, at) => missing.filter((_, index) => index % processes === at));
  await Promise.all(parts.map(parse));
}
