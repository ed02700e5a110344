import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeHtml, wholeParts } from './whole.ts';

const wholeOf = (words: string) => wholeParts(words).flatMap(({ text, kind }) => (kind === 'whole' ? [text] : []));

test.each([
  ['见附件1-9与表 3-2', ['附件1-9', '表 3-2']],
  ['总价 ¥ 189,000,000.00 元', ['¥ 189,000,000.00']],
  ['2027-01-20 前到货', ['2027-01-20']],
  ['内存 16 GB，不良率 ≥ 96.9 %', ['16 GB', '≥ 96.9 %']],
  ['共 45 台，5 年', []],
  ['BCP 与 YQ', []],
  ['30 months', []],
])('what no line may break: %s', (words, whole) => {
  expect(wholeOf(words)).toEqual(whole);
});

test('a long address may be broken after its signs', () => {
  const parts = wholeParts('https://example.com/a/very/long/path/index.html');
  expect(parts.every(({ kind, text }) => kind === 'jointed' && text.length <= 16)).toBe(true);
  expect(parts.length).toBeGreaterThan(3);
});

test('quotation marks are set apart at Latin letters only', () => {
  const kinds = (words: string) => wholeParts(words).map(({ kind }) => kind);
  expect(kinds('o’clock')).toEqual(['plain', 'quote-close', 'plain']);
  expect(kinds('“A')).toEqual(['quote-open', 'plain']);
  expect(kinds('他说“好”')).toEqual(['plain']);
});

test('no letter is lost', () => {
  const words = fc.string({ unit: fc.constantFrom(...'附件表1-9,.:/ Aa“”’%&;元¥'), maxLength: 60 });
  fc.assert(
    fc.property(words, (text) => {
      const parts = wholeParts(text).map((part) => part.text);
      expect(parts.join('')).toBe(text);
    }),
  );
});

test('tags and signs that are written as numbers stay as they are', () => {
  expect(wholeHtml('<img alt="a > 1-9" src="x-1">&#x26;1-9')).toBe(
    '<img alt="a > 1-9" src="x-1">&#x26;<span class="whole">1-9</span>',
  );
});
