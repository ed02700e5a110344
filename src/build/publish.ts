import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts a finished folder in the place of the published one by renaming, so that readers always find a whole site. Meanwhile the published one stands
 * in `previous`, beside the finished one; it comes back when something fails.
 */
export function publish(finished: string, published: string): void {
  const cacheDir = dirname(finished);
  const previous = previousIn(cacheDir);
  restorePrevious(cacheDir, published);
  mkdirSync(dirname(published), { recursive: true });
  if (existsSync(published)) renameSync(published, previous);
  try {
    renameSync(finished, published);
  } catch (error) {
    restorePrevious(cacheDir, published);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Brings back the site that stood aside when a process died while it published. */
export function restorePrevious(cacheDir: string, published: string): void {
  const previous = previousIn(cacheDir);
  if (!existsSync(previous)) return;
  if (existsSync(published)) rmSync(previous, { recursive: true, force: true });
  else renameSync(previous, published);
}

const previousIn = (cacheDir: string): string => join(cacheDir, 'previous');
