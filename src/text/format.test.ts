import { expect, test } from 'vitest';
import { formatFor } from './format.ts';
import { fill, textFor } from './index.ts';

const zh = formatFor('zh-CN', 'CNY');
const en = formatFor('en', 'CNY');

test.each([
  [0, '0元', 'CNY 0'],
  [0.5, '0.5元', 'CNY 0.5'],
  [68, '68元', 'CNY 68'],
  [1234, '1,234元', 'CNY 1,234'],
  [9999, '9,999元', 'CNY 9,999'],
  [10_000, '1万元', 'CNY 10K'],
  [12_500, '1.25万元', 'CNY 12.5K'],
  [1_000_000, '100万元', 'CNY 1M'],
  [12_500_000, '1,250万元', 'CNY 12.5M'],
  [123_456_789, '1.23亿元', 'CNY 123.46M'],
  [1e13, '10万亿元', 'CNY 10T'],
])('%d yuan reads %s in Chinese and %s in English', (value, chinese, english) => {
  expect(zh.money(value)).toBe(chinese);
  expect(en.money(value)).toBe(english);
});

test('another currency is named', () => {
  expect(formatFor('zh-CN', 'EUR').money(12_500_000)).toBe('1,250万 EUR');
  expect(formatFor('en', 'EUR').money(900)).toBe('EUR 900');
});

test.each([
  [0, '0%'],
  [0.1, '10%'],
  [0.125, '12.5%'],
  [0.2397, '24%'],
  [0.5, '50%'],
  [1, '100%'],
])('a share of %d reads %s', (share, words) => {
  expect(zh.percent(share)).toBe(words);
  expect(en.percent(share)).toBe(words);
});

test.each([
  [[], '', ''],
  [['a'], 'a', 'a'],
  [['a', 'b', 'c'], 'a、b、c', 'a, b, c'],
] as [string[], string, string][])('the list %j', (items, chinese, english) => {
  expect(zh.list(items)).toBe(chinese);
  expect(en.list(items)).toBe(english);
});

test('one of several is named with "or"', () => {
  expect(zh.either(['a', 'b'])).toBe('a或b');
  expect(en.either(['a', 'b'])).toBe('a or b');
});

test('tables write whole figures', () => {
  expect(zh.number(1_250_000)).toBe('1,250,000');
  expect(en.number(1_250_000.5)).toBe('1,250,000.5');
});

test('a template is filled, and an unknown blank stays visible', () => {
  expect(fill('显示 {n} / {all} 个', { n: 3, all: 10 })).toBe('显示 3 / 10 个');
  expect(fill('{n} {x}', { n: 0 })).toBe('0 {x}');
});

test('both languages have words for the same values, none of them empty', () => {
  const [a, b] = [textFor('zh-CN', 'CNY').labels, textFor('en', 'CNY').labels] as unknown as Record<
    string,
    Record<string, string>
  >[];
  expect(Object.keys(a ?? {})).toEqual(Object.keys(b ?? {}));
  for (const [group, words] of Object.entries(a ?? {})) {
    expect(Object.keys(b?.[group] ?? {})).toEqual(Object.keys(words));
    for (const word of [...Object.values(words), ...Object.values(b?.[group] ?? {})]) expect(word.trim()).not.toBe('');
    expect(new Set(Object.values(words)).size, group).toBe(Object.values(words).length);
  }
});
