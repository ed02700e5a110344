import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeLabel, quoted, widthOf, wrap } from './label.ts';

const special = /["&<>`\\{}|[\]()*_~]/;
/** Turns entities back into what they stand for. */
const decoded = (text: string): string =>
  text.replace(/#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)));

test.each([
  ['"', '#34;'],
  ['#', '#35;'],
  ['<b>', '#60;b#62;'],
  ['`x`', '#96;x#96;'],
  ['A&B', 'A#38;B'],
  ['a;b', 'a#59;b'],
  ['#34;', '#35;34#59;'],
  ['[a](b){c}|d', '#91;a#93;#40;b#41;#123;c#125;#124;d'],
  ['*重点* _x_ ~y~', '#42;重点#42; #95;x#95; #126;y#126;'],
  ['甲\n乙\t丙\u0000', '甲 乙 丙 '],
  ['💡 张伟 D A + 0 - = /', '💡 张伟 D A + 0 - = /'],
])('the label %j is written as %j', (text, label) => {
  expect(escapeLabel(text)).toBe(label);
});

test('no character that Mermaid or HTML reads survives, and the reader still sees the same words', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'"#&<>`\\{}|;[]()*_~0123456789'),
      fc.constantFrom(...'中a，\u0000\n\u2028\u007f', '💡'),
    ),
  });
  fc.assert(
    fc.property(text, (label) => {
      const written = escapeLabel(label);
      expect(written.replace(/#\d+;/g, '')).not.toMatch(/["#;&<>`\\{}|[\]()*_~\u0000-\u001f\u007f]/);
      expect(decoded(written)).toBe(label.replace(/[\u0000-\u001f\u007f]/g, ' '));
    }),
    { numRuns: 500 },
  );
});

test('rows are joined by a line break, and only the break is markup', () => {
  const label = quoted(['市场<总监>', 'E K - 1']);
  expect(label).toBe('"市场#60;总监#62;<br/>E K - 1"');
  expect(label.slice(1, -1).replaceAll('<br/>', '')).not.toMatch(special);
});

test.each([
  ['张伟', 4],
  ['Zhang Wei', 9],
  ['，。', 4],
  ['Ａ１', 4],
  ['💡', 2],
  ['a中1', 4],
  ['한글', 4],
  ['', 0],
])('%j is %i half characters wide', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test.each([
  ['', []],
  ['   ', []],
  ['信息服务总监', ['信息服务总监']],
  ['Senior Vice President of Manufacturing', ['Senior Vice', 'President of', 'Manufacturing']],
  ['abcdefghij klmnopqrs, tu', ['abcdefghij', 'klmnopqrs, tu']],
  ['甲\n乙\r\n\t丙', ['甲 乙 丙']],
  ['Beijing（Shanghai）（Guangzhou）', ['Beijing（Shanghai）', '（Guangzhou）']],
])('%j is broken into %j', (text, rows) => {
  expect(wrap(text)).toEqual(rows);
});

test('what does not fit ends in an ellipsis', () => {
  const rows = wrap('中国北方重型装备制造集团有限公司信息化与数字化转型办公室综合管理处副处长', { lines: 2 });
  expect(rows).toHaveLength(2);
  expect(rows[1]).toMatch(/…$/);
  expect(wrap('x'.repeat(80), { lines: 1 })).toEqual([`${'x'.repeat(19)}…`]);
});

const closing = '，。、；：？！）》〉」』】〕”’％,.;:?!)]';

test.each([...closing])('%s never begins a line', (mark) => {
  for (let before = 1; before < 40; before += 1) {
    for (const row of wrap(`${'中'.repeat(before)}${mark}文字${mark} end`, { lines: 9 }))
      expect(row.startsWith(mark), row).toBe(false);
  }
});

test('no line is wider than asked, none begins with a closing mark, and nothing is lost', () => {
  const piece = fc.oneof(
    fc.stringMatching(/^[\u4e00-\u4e50]{1,6}$/),
    fc.stringMatching(/^[A-Za-z0-9]{1,30}$/),
    fc.constantFrom('信息技术部', '💡', ' ', '（', '《', '3.14', 'R&D'),
    fc.tuple(fc.stringMatching(/^[\u4e00-\u4e50]$/), fc.constantFrom(...closing)).map((two) => two.join('')),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.integer({ min: 8, max: 24 }), (pieces, width) => {
      const text = pieces.join('');
      const rows = wrap(text, { width, lines: 1000 });
      for (const row of rows) {
        expect(widthOf(row), row).toBeLessThanOrEqual(width);
        expect([...closing], rows.join('|')).not.toContain(row[0]);
      }
      expect(rows.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
    { numRuns: 400 },
  );
});

test('eighty exclamation marks are still broken', () => {
  for (const row of wrap('！'.repeat(80), { lines: 99 })) expect(widthOf(row)).toBeLessThanOrEqual(20);
});

test('never more lines than asked, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(...'abc 中文，。）.（\n\u0000\u200d', '💡', '👩‍💻', 'e\u0301'),
        maxLength: 80,
      }),
      fc.integer({ min: 1, max: 4 }),
      (text, lines) => {
        expect(wrap(text, { lines }).length).toBeLessThanOrEqual(lines);
      },
    ),
    { numRuns: 300 },
  );
});
