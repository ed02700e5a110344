import { expect, test } from 'vitest';
import { readYaml } from './frontmatter.ts';
import { whereOf } from './locate.ts';
import { placesOf, positionOf } from './positions.ts';

const text = `name: 华北银行
stakeholders:
  - id: boss
    title: 总裁
    influences: [clerk, 'b']
  - {id: clerk, title: "职员, 一级", role: user}
spend: []
note: |
  第一行
  第二行
"quoted key": 1
deep: {a: {b: {c: 中}}}
`;
const positions = placesOf(readYaml('f', text, 0).positions);

test.each([
  [['name'], 'value', 1, 7],
  [['name'], 'key', 1, 1],
  [['stakeholders'], 'key', 2, 1],
  [['stakeholders'], 'value', 3, 3],
  [['stakeholders', 0], 'value', 3, 5],
  [['stakeholders', 0], 'key', 3, 5],
  [['stakeholders', 0, 'title'], 'value', 4, 12],
  [['stakeholders', 0, 'influences', 1], 'value', 5, 25],
  [['stakeholders', 1], 'value', 6, 5],
  [['stakeholders', 1, 'role'], 'key', 6, 34],
  [['stakeholders', 1, 'role'], 'value', 6, 40],
  [['spend'], 'value', 7, 8],
  [['note'], 'value', 8, 7],
  [['quoted key'], 'key', 11, 1],
  [['deep', 'a', 'b', 'c'], 'value', 12, 19],
] as const)('%j: the %s stands at %i:%i', (path, what, line, column) => {
  expect(positionOf(positions, path, what === 'key')).toEqual({ line, column });
});

test.each([
  ['a key that an item lacks', ['stakeholders', 0, 'role'], { line: 3, column: 5 }],
  ['an item that is not there', ['stakeholders', 7], { line: 2, column: 1 }],
  ['something below a single value', ['name', 'x', 'y'], { line: 1, column: 1 }],
  ['a key that nobody wrote', ['mode'], { line: 1, column: 1 }],
  ['the plan itself', [], { line: 1, column: 1 }],
  ['a key whose name begins like another', ['stake'], { line: 1, column: 1 }],
] as const)('%s is shown at the nearest thing that is written', (_what, path, point) => {
  expect(positionOf(positions, path)).toEqual(point);
});

test('lines count from where the YAML begins in its file', () => {
  const later = readYaml('f', 'a: 1\nb: 2\n', 5);
  expect(positionOf(placesOf(later.positions), ['b'])).toEqual({ line: 7, column: 4 });
});

test('of a key that stands twice the first is shown; keys with tabs and line breaks upset nothing', () => {
  const odd = placesOf(readYaml('f', 'a: 1\nb: 2\na: 3\n"x\\ty": 4\n"p\\nq": 5\nz: 6\n', 0).positions);
  expect(positionOf(odd, ['a'])).toEqual({ line: 1, column: 4 });
  expect(positionOf(odd, ['x\ty'])).toEqual({ line: 4, column: 9 });
  expect(positionOf(odd, ['p'])).toEqual({ line: 1, column: 1 });
  expect(positionOf(odd, ['z'])).toEqual({ line: 6, column: 4 });
});

const data = {
  name: '华北银行',
  stakeholders: [
    { id: 'boss', title: '总裁', name: '王五', influences: ['a'] },
    { id: 'clerk', title: '职员' },
  ],
  factors: [{ id: 'f', text: '交货准时率连续三年居全行业之首并且获得客户书面表扬' }],
  spend: [{ year: 2025 }],
};

test.each([
  [['name'], 'name'],
  [['stakeholders', 0, 'title'], 'stakeholders[1] "王五" › title'],
  [['stakeholders', 1, 'role'], 'stakeholders[2] "职员" › role'],
  [['stakeholders', 0, 'influences', 0], 'stakeholders[1] "王五" › influences[1]'],
  [['factors', 0, 'priority'], 'factors[1] "交货准时率连续三年居全行业之首并且获得客户书面…" › priority'],
  [['spend', 0, 'year'], 'spend[1] › year'],
  [['stakeholders', 9], 'stakeholders[10]'],
  [['no', 'such', 0, 'thing'], 'no › such[1] › thing'],
  [[], ''],
] as const)('%j is called %s', (path, words) => {
  expect(whereOf(path, data)).toBe(words);
});

test('a plan without data is still spoken of', () => {
  expect(whereOf(['stakeholders', 0, 'role'], null)).toBe('stakeholders[1] › role');
});
