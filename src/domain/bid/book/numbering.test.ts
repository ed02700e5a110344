import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberingStyles } from '../../../schemas/bid/volume.ts';
import { inChinese, inRoman, type NumberedHeading, type NumberingRule, numbersOf, withNumber } from './numbering.ts';

/** `1 2 2 3` as headings; `5=附件2-3` prescribes a number. */
const headings = (levels: string): NumberedHeading[] =>
  levels.split(' ').map((one) => {
    const [level, prescribed] = one.split('=');
    return { level: Number(level), prescribed };
  });
const numbers = (levels: string, rule: Partial<NumberingRule>) =>
  numbersOf(headings(levels), { style: 'chapters', lang: 'zh-CN', volume: 2, ...rule });

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [101, '一百零一'],
  [103, '一百零三'],
  [110, '一百一十'],
])('%i is %s', (count, words) => {
  expect(inChinese(count)).toBe(words);
});

test.each([
  [4, 'IV'],
  [9, 'IX'],
  [44, 'XLIV'],
  [90, 'XC'],
])('%i is %s in Roman figures', (count, words) => {
  expect(inRoman(count)).toBe(words);
});

test.each<[string, Partial<NumberingRule>, (string | null)[]]>([
  ['1 2 3 3 4 2 3 1 2', {}, ['第一章', '第一节', '1.1', '1.2', '1.2.1', '第二节', '2.1', '第二章', '第一节']],
  ['1 2 3 4 5 2', { style: 'official' }, ['一、', '（一）', '1.', '（1）', null, '（二）']],
  ['1 2 3 1 2', { style: 'decimal' }, ['1', '1.1', '1.1.1', '2', '2.1']],
  ['1 2 3 4 1', { style: 'appendix' }, ['附件2-1', '一、', '（一）', '1.', '附件2-2']],
  ['1 2', { style: 'none' }, [null, null]],
  ['1 2 3 1', { lang: 'en' }, ['Chapter 1', '1.1', '1.1.1', 'Chapter 2']],
  ['1 2 3 4', { lang: 'en', style: 'official' }, ['I.', 'A.', '1.', '(a)']],
  ['1 2', { lang: 'en', style: 'appendix' }, ['Annex 2-1', 'I.']],
])('%s by %j', (levels, rule, expected) => {
  expect(numbers(levels, rule)).toEqual(expected);
});

test('a prescribed number stands as it is, takes no count, and is passed over by the others', () => {
  expect(numbers('1 1=附件2-3 1 2', {})).toEqual(['第一章', '附件2-3', '第二章', '第一节']);
  expect(numbers('1 1=第二章 1', {})).toEqual(['第一章', '第二章', '第三章']);
  expect(numbers('1=第二章 1 1', {})).toEqual(['第二章', '第一章', '第三章']);
});

test('below a prescribed number decimals begin with it where it ends in one', () => {
  expect(numbers('1=5 2 3', { style: 'decimal' })).toEqual(['5', '5.1', '5.1.1']);
  expect(numbers('1=附件2-3 2 3', { style: 'decimal' })).toEqual(['附件2-3', '1', '1.1']);
});

test('a number with its own sign stands close to its words', () => {
  expect([withNumber('一、', '总则'), withNumber('第一章', '总则'), withNumber(null, '总则')]).toEqual([
    '一、总则',
    '第一章 总则',
    '总则',
  ]);
});

/** Levels as a book has them: chapters first, each heading at most one below the one before. */
const outlines = fc
  .array(
    fc.record({
      down: fc.integer({ min: 1, max: 6 }),
      prescribed: fc.option(fc.stringMatching(/^[甲乙丙]-[1-9]$/), { nil: undefined }),
    }),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((steps) => {
    let level = 0;
    return steps.map(({ down, prescribed }): NumberedHeading => {
      level = Math.min(down, level + 1);
      return { level, prescribed: level === 1 ? prescribed : undefined };
    });
  });

test('every heading gets one number, prescribed ones are untouched, and none but those stands twice under one heading', () => {
  fc.assert(
    fc.property(
      outlines,
      fc.constantFrom(...numberingStyles),
      fc.constantFrom('zh-CN' as const, 'en' as const),
      (all, style, lang) => {
        const found = numbersOf(all, { style, lang, volume: 1 });
        expect(found).toHaveLength(all.length);
        const above: number[] = [];
        const seen = new Set<string>();
        for (const [at, { level, prescribed }] of all.entries()) {
          above[level] = at;
          if (prescribed !== undefined) expect(found[at]).toBe(prescribed);
          else if (found[at] !== null) {
            const place = `${level > 1 ? above[level - 1] : ''} ${level} ${found[at]}`;
            expect(seen).not.toContain(place);
            seen.add(place);
          }
        }
        if (style === 'chapters' || style === 'decimal') expect(found).not.toContain(null);
      },
    ),
  );
});

test('without prescribed numbers the chapters count from one without a gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), (count) => {
      const all = Array.from({ length: count }, () => ({ level: 1 }));
      expect(numbersOf(all, { style: 'chapters', lang: 'zh-CN', volume: 1 }).at(-1)).toBe(`第${inChinese(count)}章`);
    }),
  );
});
