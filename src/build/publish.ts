import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Puts a finished folder in the place of the published one by renaming, so that readers always find a whole site. */
export function publish(finished: string, published: string): void {
  const previous = join(dirname(finished), 'previous');
  rmSync(previous, { recursive: true, force: true });
  mkdirSync(dirname(published), { recursive: true });
  if (existsSync(published)) renameSync(published, previous);
  renameSync(finished, published);
  rmSync(previous, { recursive: true, force: true });
}
