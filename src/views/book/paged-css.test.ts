import fc from 'fast-check';
import { expect, test } from 'vitest';
import { volume } from '../../schemas/bid/volume.ts';
import { blankPage, cssString, pagedCss } from './paged-css.ts';

/** What a browser reads from a CSS string. */
const read = (written: string): string =>
  written.slice(1, -1).replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const hostile = [...'"\'\\<>{};/*@!-\n\r\f\t0f中文 é％—“😀'];

test('no words leave a CSS string, and all are read as they were', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...hostile), { maxLength: 24 }).map((letters) => letters.join('')),
      (words) => {
        const written = cssString(words);
        expect(written).toMatch(/^"(?:[^"\\<>{};\n\r\f]|\\[0-9a-f]+ )*"$/u);
        expect(read(written)).toBe(words);
      },
    ),
  );
  expect(cssString('"}</style>')).toBe('"\\22 \\7d \\3c \\2f style\\3e "');
});

const css = (profile: 'roman-front' | 'contents-first' | 'of-total' | 'continuous' | 'none', written = {}) =>
  pagedCss({
    book: { volume: volume.parse({ id: 'a', title: '技术卷', kind: 'technical', ...written }) },
    profile,
    running: '桌面机',
    chapters: ['第一章 总则', '第二章 方案'],
    front: '技术卷',
    lang: 'zh-CN',
  });

test('each chapter has pages of its own, upright and on their side, with its title in the head', () => {
  expect(css('continuous')).toMatch(/@page c2\{@top-right\{content:"第二章\\20 方案"\}\}/);
  expect(css('continuous')).toMatch(/@page c2w\{size:A4 landscape;margin:[^;]+;@top-right/);
});

test.each([
  [
    'roman-front',
    /@page cover\{counter-set:page 0;.*\n@page front\{counter-set:page 0;counter-increment:fp;.*lower-roman/,
  ],
  ['contents-first', /@page cover\{counter-set:page 0;/],
  ['of-total', /counter\(pages\)/],
] as const)('page numbers %s', (profile, expected) => {
  expect(css(profile)).toMatch(expected);
});

test('without page numbers nothing stands in the foot; two-sided margins mirror', () => {
  expect(css('none')).not.toMatch(/counter\(/);
  expect(css('none', { doubleSided: true })).toContain('@page:left{margin-left:26mm;margin-right:28mm}');
});

test('blank pages of a two-sided volume have no head and are counted with what stands before them', () => {
  const both = css('roman-front', { doubleSided: true });
  expect(both).toMatch(/@page blank\{@top-left\{content:none;border:0\}@top-right\{content:none;border:0\}\}/);
  expect(both).toMatch(/@page frontb\{@top-left.*counter-increment:fp;.*lower-roman/);
  expect([blankPage(0, true), blankPage(0, false), blankPage(3, true)]).toEqual(['frontb', 'cover', 'blank']);
  expect(css('roman-front')).not.toContain('@page blank');
});
