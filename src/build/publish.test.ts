import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BuildRunning, claimBuild } from './claim.ts';
import { publish } from './publish.ts';

let root: string;
let cache: string;
let dist: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'planbook-publish-'));
  cache = join(root, '.cache');
  dist = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A folder with one page. */
function site(folder: string, words: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), words);
  return folder;
}
const shown = (): string => readFileSync(join(dist, 'index.html'), 'utf8');
/** A process number that nobody has: beyond the highest of every system. */
const dead = 2 ** 30;

test('the finished site takes the place of the published one; nothing is left beside it', () => {
  site(dist, 'old');
  publish(site(join(cache, 'next-1'), 'new'), dist);
  expect(shown()).toBe('new');
  expect(readdirSync(cache)).toEqual([]);
  publish(site(join(cache, 'next-1'), 'newer'), dist);
  expect(shown()).toBe('newer');
});

test('when the finished site is not there, the published one comes back', () => {
  site(dist, 'old');
  mkdirSync(cache);
  expect(() => publish(join(cache, 'next-1'), dist)).toThrow('ENOENT');
  expect(shown()).toBe('old');
});

test('after a crash between the two renames the next build finds the last good site', () => {
  site(join(cache, 'previous'), 'old');
  claimBuild(cache, dist).release();
  expect(shown()).toBe('old');
  expect(existsSync(join(cache, 'previous'))).toBe(false);
});

test('what stood aside goes when the new site is in place', () => {
  site(join(cache, 'previous'), 'older');
  site(dist, 'old');
  claimBuild(cache, dist).release();
  expect(shown()).toBe('old');
  expect(readdirSync(cache)).toEqual([]);
});

test('one process builds at a time; a lock and a work folder of a dead one are cleared away', () => {
  mkdirSync(join(cache, `next-${dead}`), { recursive: true });
  writeFileSync(join(cache, 'build.lock'), String(dead));
  const claim = claimBuild(cache, dist);
  expect(readdirSync(cache)).toEqual(['build.lock']);
  site(claim.work, 'half');
  claim.release();
  expect(readdirSync(cache)).toEqual([]);
  // The process that started this one lives.
  writeFileSync(join(cache, 'build.lock'), String(process.ppid));
  mkdirSync(join(cache, `next-${process.ppid}`));
  expect(() => claimBuild(cache, dist)).toThrow(BuildRunning);
  expect(readdirSync(cache)).toEqual(['build.lock', `next-${process.ppid}`]);
});
