import Nzh from 'nzh';

import type { NumberingStyle } from '../../../schemas/bid/volume.ts';
import type { Locale } from '../../../settings.ts';

/** What decides the numbers of a volume's headings. */
export interface NumberingRule {
  style: NumberingStyle;
  lang: Locale;
  /** Place of the volume in the bid, from 1: the first figure of `附件2-1`. */
  volume: number;
}

/** A heading in the order of the book, the title of a chapter at level 1. */
export interface NumberedHeading {
  /** 1–6, at most one below the one before. */
  level: number;
  /** Of a chapter: what the tender prescribes; it stands as it is written. */
  prescribed?: string | undefined;
}

/** 3 → 三, 12 → 十二, 103 → 一百零三. */
export const inChinese = (count: number): string => Nzh.cn.encodeS(count);

const capitals: readonly [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 → IV. */
export function inRoman(count: number): string {
  let left = count;
  let signs = '';
  for (const [value, sign] of capitals)
    while (left >= value) {
      signs += sign;
      left -= value;
    }
  return signs;
}

/** 1 → a, 26 → z, 27 → aa. */
const inLetters = (count: number): string => {
  const rest = Math.floor((count - 1) / 26);
  return `${rest > 0 ? inLetters(rest) : ''}${String.fromCharCode(97 + ((count - 1) % 26))}`;
};

type Levels = readonly ((counts: readonly number[]) => string)[];

/** `counts`: how many at each level so far, that of level 1 first. From the given level on, joined with points. */
const joined = (from: number) => (counts: readonly number[]) => counts.slice(from - 1).join('.');
const last = (counts: readonly number[]): number => counts.at(-1) ?? 0;

/** 一、（一）1.（1）, the order of GB/T 9704-2012, 7.3.3; a fifth level has no number there. */
const officialZh: Levels = [
  (counts) => `${inChinese(last(counts))}、`,
  (counts) => `（${inChinese(last(counts))}）`,
  (counts) => `${last(counts)}.`,
  (counts) => `（${last(counts)}）`,
];
const officialEn: Levels = [
  (counts) => `${inRoman(last(counts))}.`,
  (counts) => `${inLetters(last(counts)).toUpperCase()}.`,
  (counts) => `${last(counts)}.`,
  (counts) => `(${inLetters(last(counts))})`,
];

/**
 * Numbers of each level by style [G5]. `chapters` in Chinese: 第一章, 第一节, then section and item (1.1, restarted in each chapter), 1.1.1 and so
 * on; in English chapter and section (1.1, 1.1.1).
 */
function levelsOf({ style, lang, volume }: NumberingRule): Levels {
  const zh = lang === 'zh-CN';
  const official = zh ? officialZh : officialEn;
  const decimal = Array.from({ length: 6 }, () => joined(1));
  if (style === 'chapters')
    return zh
      ? [
          (counts) => `第${inChinese(last(counts))}章`,
          (counts) => `第${inChinese(last(counts))}节`,
          ...Array.from({ length: 4 }, () => joined(2)),
        ]
      : [(counts) => `Chapter ${last(counts)}`, ...decimal.slice(1)];
  if (style === 'official') return official;
  if (style === 'decimal') return decimal;
  if (style === 'appendix')
    return [(counts) => `${zh ? '附件' : 'Annex '}${volume}-${last(counts)}`, ...official.slice(0)];
  return [];
}

/**
 * The number of each heading of a volume, in order; null where the style has none at that level. A prescribed number is kept and takes no count of
 * its own: the other chapters are counted on as if it were not there, and pass over a number that it has already. Below it, decimal numbers begin
 * with it where it ends in one (`5` → `5.1`), and with the section alone where it does not (`附件2-3` → `1`).
 */
export function numbersOf(headings: readonly NumberedHeading[], rule: NumberingRule): (string | null)[] {
  const levels = levelsOf(rule);
  const taken = new Set(headings.flatMap(({ level, prescribed }) => (level === 1 && prescribed ? [prescribed] : [])));
  const counts: number[] = [];
  let chapters = 0;
  /** Stands for the chapter in decimal numbers; null where its number is none. */
  let chapter: string | null = null;
  return headings.map(({ level, prescribed }) => {
    if (level === 1) {
      counts.length = 0;
      if (prescribed !== undefined) {
        chapter = /^(?:Chapter )?(\d+(?:\.\d+)*)\.?$/.exec(prescribed)?.[1] ?? null;
        counts.push(0);
        return prescribed;
      }
      const of = levels[0];
      let number: string | null;
      do {
        chapters += 1;
        number = of?.([chapters]) ?? null;
      } while (number !== null && taken.has(number));
      chapter = String(chapters);
      counts.push(chapters);
      return number;
    }
    counts.length = Math.min(counts.length, level);
    while (counts.length < level - 1) counts.push(1);
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    const shown = levels[level - 1]?.(counts) ?? null;
    if (shown === null || rule.style === 'official' || rule.style === 'appendix') return shown;
    const decimal = rule.style === 'decimal' || rule.lang !== 'zh-CN';
    if (!decimal) return shown;
    const below = counts.slice(1).join('.');
    return chapter === null ? below : `${chapter}.${below}`;
  });
}

/** Whether a number stands right before its words: `一、总则`, but `第一章 总则`. */
export const standsClose = (number: string): boolean => /[、）]$/u.test(number);

/** `第一章 总则`, `一、总则`; the words alone where there is no number. */
export const withNumber = (number: string | null, words: string): string =>
  number === null ? words : `${number}${standsClose(number) ? '' : ' '}${words}`;
