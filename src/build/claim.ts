import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { restorePrevious } from './publish.ts';

/** A folder that only one process builds. */
export interface Claim {
  /** Where this process writes what it builds; gone after `release`. */
  work: string;
  release(): void;
}

/** Another process builds the folder now. */
export class BuildRunning extends Error {
  /** The lock file, for the case that the other process is none of ours. */
  readonly lock: string;
  constructor(lock: string) {
    super(`another build holds ${lock}`);
    this.name = 'BuildRunning';
    this.lock = lock;
  }
}

/**
 * Takes the one right to build and publish a root; throws `BuildRunning` while another process has it. What a process that died left is cleared
 * away: its lock, its work folder, and a published site that stood aside.
 */
export function claimBuild(cacheDir: string, published: string): Claim {
  mkdirSync(cacheDir, { recursive: true });
  const lock = join(cacheDir, 'build.lock');
  lockFile(lock);
  clearAbandoned(cacheDir, 'next');
  restorePrevious(cacheDir, published);
  const work = join(cacheDir, `next-${process.pid}`);
  return {
    work,
    release() {
      rmSync(work, { recursive: true, force: true, maxRetries: 3 });
      if (ownerOf(lock) === process.pid) rmSync(lock, { force: true });
    },
  };
}

/** Removes the folders `<name>-<process>` of processes that died. */
export function clearAbandoned(folder: string, name: string): void {
  for (const entry of readdirSync(folder)) {
    const pid = entry.startsWith(`${name}-`) ? Number(entry.slice(name.length + 1)) : Number.NaN;
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(folder, entry), { recursive: true, force: true });
  }
}

function lockFile(lock: string): void {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = ownerOf(lock);
    if (owner === 'unknown' || (owner !== null && isAlive(owner))) throw new BuildRunning(lock);
    if (owner !== null) takeAway(lock, owner);
  }
  throw new BuildRunning(lock);
}

/** Removes the lock of a dead process; another process may have taken it over just now, and then gets it back. */
function takeAway(lock: string, owner: number): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (ownerOf(aside) === owner) rmSync(aside, { force: true });
  else renameSync(aside, lock);
}

/** Who holds a lock; null where there is none. A file without a number was made this moment, or its writer died before it wrote. */
function ownerOf(lock: string): number | 'unknown' | null {
  try {
    const owner = Number(readFileSync(lock, 'utf8') || Number.NaN);
    if (Number.isInteger(owner)) return owner;
    return Date.now() - statSync(lock).mtimeMs < 5_000 ? 'unknown' : 0;
  } catch {
    return null;
  }
}

/** Process 0 is nobody, and a lock with our own number is from an earlier process of that number. */
function isAlive(pid: number): boolean {
  if (pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
