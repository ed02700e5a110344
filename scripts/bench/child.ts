import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface ChildOptions {
  /** Absolute path of a script that prints one line of JSON. */
  script: string;
  args?: string[];
  cwd: string;
  env?: Record<string, string>;
  /** A command before Node, e.g. `taskset -c 0`. */
  before?: string[];
  signal: AbortSignal;
}

/** Runs a script in a process of its own; its answer, and the seconds from start to end. Rejects with its errors or the signal's reason. */
export async function runChild<Answer>({
  script,
  args = [],
  cwd,
  env = {},
  before = [],
  signal,
}: ChildOptions): Promise<Answer & { seconds: number }> {
  signal.throwIfAborted();
  const [command, ...rest] = [...before, process.execPath, script, ...args] as [string, ...string[]];
  const started = performance.now();
  const child = spawn(command, rest, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = (): void => void child.kill();
  signal.addEventListener('abort', stop);
  try {
    const [[code], out, errors] = (await Promise.all([
      once(child, 'close'),
      text(child.stdout),
      text(child.stderr),
    ])) as [[number | null], string, string];
    const seconds = (performance.now() - started) / 1000;
    signal.throwIfAborted();
    if (code !== 0) throw new Error(`${script}: ${errors.trim() || out.trim() || code}`);
    return { ...(JSON.parse(out.trim().split('\n').at(-1) ?? '') as Answer), seconds };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
