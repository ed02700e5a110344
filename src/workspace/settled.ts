import { statSync } from 'node:fs';

/** Within which time, in milliseconds, a file that is being written counts as one change: a watcher drops the second of two within 50 ms. */
export const writingTime = 100;

const stateOf = (path: string): string => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.mtimeMs} ${stat.size}`;
};

/**
 * Takes a changed file up at once, and again where it was written further meanwhile: editors empty a file before they fill it, and a watcher tells of
 * the first half only.
 */
export function takeSettled(path: string, take: () => void): void {
  const before = stateOf(path);
  take();
  setTimeout(() => {
    if (stateOf(path) !== before) takeSettled(path, take);
  }, writingTime).unref();
}
