import { expect, test } from 'vitest';
import { pagedTables } from './html-tables.ts';

const row = (cell: string, columns = 1): string => `<tr>${`<td>${cell}</td>`.repeat(columns)}</tr>`;
const tableOf = (rows: string[], columns = 1): string =>
  `<div class="table-scroll"><table><thead><tr>${'<th scope="col">名称与说明</th>'.repeat(columns)}</tr></thead>\n<tbody>${rows.join('')}</tbody>\n</table></div>`;
const bodies = (html: string): [string, number][] =>
  [...html.matchAll(/<tbody([^>]*)>([\s\S]*?)<\/tbody>/g)].map(([, kind = '', body = '']) => [
    kind.trim(),
    body.match(/<tr/g)?.length ?? 0,
  ]);

test('the first two rows of a table keep together, and the last two', () => {
  const [part] = pagedTables(tableOf(['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((cell) => row(cell))));
  expect(bodies(part?.html ?? '')).toEqual([
    ['class="keep"', 2],
    ['', 5],
    ['class="keep"', 2],
  ]);
});

test('a table of a few short rows keeps together', () => {
  const of = (cell: string) => bodies(pagedTables(tableOf(Array.from({ length: 8 }, () => row(cell))))[0]?.html ?? '');
  expect(of('短')).toEqual([['class="keep"', 8]]);
  expect(of('较长的一格'.repeat(12))).toHaveLength(3);
});

test('columns of numbers are set right; those of words, the first and those that the author aligned are not', () => {
  const lines = [
    '<tr><td>1</td><td>1,200</td><td>5 台</td><td class="align-center">7</td></tr>',
    '<tr><td>2</td><td>45.5%</td><td>8</td><td class="align-center">9</td></tr>',
  ];
  const html = pagedTables(tableOf(lines, 4))[0]?.html ?? '';
  expect(html).toContain('<td>1</td><td class="end">1,200</td><td>5 台</td><td class="align-center">7</td>');
  expect(html.match(/class="end"/g)).toHaveLength(2);
});

test('a row that is longer than half a page may be broken, and keeps nothing', () => {
  const [part] = pagedTables(tableOf([row('短'), row('长'.repeat(400))]));
  expect(part?.html).toContain('<tr class="long"><td>长');
  expect(bodies(part?.html ?? '')).toEqual([['', 2]]);
});

test('a table of many columns is smaller, one of very many on its side, but not within a list', () => {
  const of = (columns: number) => tableOf([row('1', columns)], columns);
  const shapes = (html: string) => pagedTables(html).map((part) => [part.wide, part.html.includes('dense')]);
  expect(shapes(of(7))).toEqual([[false, false]]);
  expect(shapes(of(8))).toEqual([[false, true]]);
  expect(shapes(`<p>前</p>${of(12)}<p>后</p>`)).toEqual([
    [false, false],
    [true, true],
    [false, false],
  ]);
  expect(shapes(`<ul><li>${of(12)}</li></ul>`)).toEqual([[false, true]]);
});
