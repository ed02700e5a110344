import { expect, test } from 'vitest';
import { joinedPassages } from './joined.ts';
import type { Passage } from './passages.ts';

const run = (text: string, line: number, column: number, kind: Passage['in'] = 'text'): Passage => ({
  file: 'a.mdx',
  text,
  in: kind,
  placeOf: (offset) => ({ line, column: column + offset }),
});
const texts = (...runs: Passage[]): string[] => joinedPassages(runs).map(({ text }) => text);

test('runs with nothing but a mark of format between them are read as one', () => {
  expect(texts(run('总价 1824', 3, 1), run('0000', 3, 10), run('元', 3, 16))).toEqual(['总价 18240000元']);
});

test('cells, other lines and runs far from each other stay apart', () => {
  expect(texts(run('18', 3, 3, 'cell'), run('24', 3, 6, 'cell'))).toEqual(['18', '24']);
  expect(texts(run('18', 3, 1), run('24', 4, 3))).toEqual(['18', '24']);
  expect(texts(run('18', 3, 1), run('24', 3, 20))).toEqual(['18', '24']);
});

test('each letter keeps its place', () => {
  const [joined] = joinedPassages([run('远', 3, 1), run('桥', 3, 4), run('。', 3, 7)]);
  expect([0, 1, 2, 3].map((offset) => joined?.placeOf(offset))).toEqual([
    { line: 3, column: 1 },
    { line: 3, column: 4 },
    { line: 3, column: 7 },
    { line: 3, column: 8 },
  ]);
});
