import { expect, test } from 'vitest';
import { plain, printProblems } from './print-problems.ts';
import type { Problem } from './problem.ts';

const words = {
  severity: { error: '错误', warning: '警告' },
  hint: '怎么办：',
  more: (count: number) => `还有 ${count} 处`,
};
const problem = (line: number, changes: Partial<Problem> = {}): Problem => ({
  id: 'vague-word',
  severity: 'warning',
  file: 'a.mdx',
  line,
  column: 1,
  where: '',
  message: '含糊',
  hint: '改',
  excerpt: null,
  ...changes,
});
const many = (count: number, changes?: Partial<Problem>): Problem[] =>
  Array.from({ length: count }, (_, index) => problem(index + 1, changes));
const heads = (problems: readonly Problem[], more = true): string[] =>
  printProblems(problems, more ? words : { ...words, more: undefined }, plain, (text) => text.length)
    .split('\n\n')
    .map((one) => one.split('\n')[0] as string);

test('of many warnings of one kind in a file the first ten are printed, then how many more there are', () => {
  const said = heads([...many(30), problem(31, { id: 'empty-cell' }), ...many(2, { file: 'b.mdx' })]);
  expect(said).toHaveLength(14);
  expect(said[9]).toBe('a.mdx:10:1  警告  vague-word  含糊');
  expect(said[10]).toBe('a.mdx  警告  vague-word  还有 20 处');
  expect(said.slice(11)).toEqual([
    'a.mdx:31:1  警告  empty-cell  含糊',
    'b.mdx:1:1  警告  vague-word  含糊',
    'b.mdx:2:1  警告  vague-word  含糊',
  ]);
});

test('an eleventh is printed itself; errors, and a list that must be whole, are never folded', () => {
  expect(heads(many(11)).at(-1)).toBe('a.mdx:11:1  警告  vague-word  含糊');
  expect(heads(many(30, { severity: 'error' }))).toHaveLength(30);
  expect(heads(many(30), false)).toHaveLength(30);
});
