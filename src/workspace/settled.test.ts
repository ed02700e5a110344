import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeSettled, writingTime } from './settled.ts';

test('a file that is emptied and then filled is taken up as it is in the end, one that rests only once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'planbook-settled-'));
  const file = join(folder, 'plan.mdx');
  const taken: string[] = [];
  writeFileSync(file, '');
  takeSettled(file, () => taken.push(readFileSync(file, 'utf8')));
  writeFileSync(file, 'first half');
  await expect.poll(() => taken).toEqual(['', 'first half']);
  await new Promise((resolve) => setTimeout(resolve, writingTime * 3));
  expect(taken).toEqual(['', 'first half']);
  rmSync(folder, { recursive: true });
});
