import { expect, test } from 'vitest';
import { widthOf } from './diagrams/label.ts';
import { plain, printJson, printProblems } from './print-problems.ts';
import type { Problem } from './problem.ts';

const words = { severity: { error: '错误', warning: '警告' }, hint: '怎么办：' };
const problem: Problem = {
  id: 'bad-enum',
  severity: 'error',
  file: 'accounts/a/account.mdx',
  line: 12,
  column: 9,
  where: 'stakeholders[1] "张伟" › role',
  message: '“dec”不是允许的值。',
  hint: '是否想写 decider？',
  excerpt: '    角色: dec',
};
const printed = (change: Partial<Problem>) => printProblems([{ ...problem, ...change }], words, plain, widthOf);

test('a problem is its place, its words, its line with a caret under the column, and its cure', () => {
  expect(printed({})).toBe(
    [
      'accounts/a/account.mdx:12:9  错误  bad-enum  “dec”不是允许的值。',
      '  stakeholders[1] "张伟" › role',
      '  12 |     角色: dec',
      '     |           ^',
      '  怎么办：是否想写 decider？',
    ].join('\n'),
  );
});

test('a long line is shown around the column', () => {
  const text = printed({ excerpt: `${'长'.repeat(200)}错${'尾'.repeat(200)}`, column: 201 });
  const [, , line = '', caret = ''] = text.split('\n');
  expect(widthOf(line)).toBeLessThan(220);
  expect(line).toContain('错');
  expect(widthOf(caret) - 1).toBe(widthOf(line.slice(0, line.indexOf('错'))));
});

test('nothing an author writes reaches the terminal as a command', () => {
  const hostile = '\u001b[2J\u001b]0;x\u0007\u202e\u009b31m';
  const text = printed({
    message: hostile,
    hint: hostile,
    where: hostile,
    excerpt: `a${hostile}`,
    file: `a${hostile}`,
  });
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
});

test('for programs, everything is one JSON document with counts', () => {
  const json = JSON.parse(printJson([problem, { ...problem, severity: 'warning' }]));
  expect(json).toMatchObject({ version: 1, errors: 1, warnings: 1 });
  expect(json.problems[0]).toEqual(problem);
});
