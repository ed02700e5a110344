import type { Book } from '../../domain/bid/book/book.ts';
import { type Margins, marginsOf } from '../../domain/bid/book/type-area.ts';
import type { BlindRule, PageNumberProfile } from '../../schemas/bid/volume.ts';

/** Words as a CSS string: everything but letters and digits is written as its code point, so that no author can leave the string or the style sheet. */
export const cssString = (words: string): string =>
  `"${words.replace(/[^\p{Script=Han}\p{Script=Latin}\p{Nd}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

export interface PagedRule {
  book: Pick<Book, 'volume'>;
  profile: PageNumberProfile;
  /** Left in the head of each page. */
  running: string;
  /** Number and title of each chapter, right in the head of its pages. */
  chapters: readonly string[];
  /** Right in the head of contents and indexes. */
  front: string;
  lang: 'zh-CN' | 'en';
}

/** What a blind rule says of letters, as custom properties. */
export function blindStyle({ font, sizePt, linePt, lineFactor, headingSizePt, boldHeadings }: BlindRule): string {
  const line = linePt === undefined ? String(lineFactor ?? 1.5) : `${linePt}pt`;
  return [
    `--blind-font:${family(font)}`,
    `--blind-size:${sizePt}pt`,
    `--blind-line:${line}`,
    `--blind-heading-size:${headingSizePt ?? sizePt}pt`,
    `--blind-heading-weight:${boldHeadings ? 700 : 400}`,
  ].join(';');
}

const family = (font: BlindRule['font']): string => (font === 'sans' ? '"Noto Sans SC"' : '"Noto Serif SC"');

/** The fonts of a volume: a margin box inherits nothing, so each has them too. */
export const fontsOf = (book: PagedRule['book']): string => family(book.volume.blind?.font ?? 'serif');

/** Names of the pages of a chapter, upright and on their side. */
export const pageName = (chapter: number, wide = false): string => `c${chapter + 1}${wide ? 'w' : ''}`;

/** Name of the blank page before a chapter: it belongs to what stands before it. */
export const blankPage = (chapter: number, fronted: boolean): string =>
  chapter > 0 ? 'blank' : fronted ? 'frontb' : 'cover';

const bare = '@top-left{content:none;border:0}@top-right{content:none;border:0}';

/**
 * The `@page` rules of a volume: A4, margins, a running head by one named page per chapter, the page number by its profile. Chromium has no
 * `string-set` and resets no page counter on elements, so both are done by named pages: those before the body keep the counter at 0.
 */
export function pagedCss(rule: PagedRule): string {
  const { book, profile, running, chapters, front } = rule;
  const { blind, doubleSided } = book.volume;
  const font = `font:9pt ${fontsOf(book)};color:#000`;
  const heads = !blind;
  const head = (words: string) => (heads ? `@top-right{content:${cssString(words)}}` : '');
  const rules = [
    `@page{size:A4;margin:${margins(marginsOf(book.volume))};${
      heads ? `${line('top-left', running, font)}${line('top-right', '', font)}` : ''
    }${foot(numberOf(profile, rule.lang), font)}}`,
    doubleSided && !blind ? mirrored(marginsOf(book.volume)) : '',
    `@page cover{${counter(profile, 'cover')}${heads ? bare : ''}@bottom-center{content:none}}`,
    ...[false, true].map(
      (wide) => `@page front${wide ? 'w' : ''}{${wide ? side(book) : ''}${frontNumber(profile)}${head(front)}}`,
    ),
    // Blank pages are counted and keep their number: a page without one would look like a gap. They have no head.
    doubleSided && !blind ? `@page blank{${bare}}@page frontb{${bare}${frontNumber(profile)}}` : '',
    ...chapters.flatMap((words, at) =>
      [false, true].map((wide) => `@page ${pageName(at, wide)}{${wide ? side(book) : ''}${head(words)}}`),
    ),
  ];
  return rules.filter((one) => one !== '').join('\n');
}

const mm = (value: number): string => `${value}mm`;
const margins = ({ top, right, bottom, left }: Margins): string => [top, right, bottom, left].map(mm).join(' ');
const side = ({ volume }: PagedRule['book']): string => `size:A4 landscape;margin:${margins(marginsOf(volume, true))};`;

/** Bound at the left of right pages and at the right of left ones. */
const mirrored = ({ left, right }: Margins): string =>
  `@page:right{margin-left:${mm(left)};margin-right:${mm(right)}}@page:left{margin-left:${mm(right)};margin-right:${mm(left)}}`;

const line = (box: string, words: string, font: string): string =>
  `@${box}{content:${cssString(words)};${font};white-space:nowrap;vertical-align:bottom;padding-bottom:1.5mm;margin-bottom:5mm;border-bottom:.18mm solid #000}`;

const foot = (number: string | null, font: string): string =>
  number === null
    ? ''
    : `@bottom-center{content:${number};${font};font-size:10.5pt;vertical-align:top;padding-top:7mm}`;

function numberOf(profile: PageNumberProfile, lang: PagedRule['lang']): string | null {
  if (profile === 'none') return null;
  if (profile !== 'of-total') return 'counter(page)';
  const [before, between, after] = ofTotal[lang];
  return `"${before}" counter(page) "${between}" counter(pages) "${after}"`;
}

/** Around the number of a page and that of all. */
export const ofTotal = {
  'zh-CN': ['第 ', ' 页　共 ', ' 页'],
  en: ['Page ', ' of ', ''],
} as const;

const frontNumber = (profile: PageNumberProfile): string =>
  `${counter(profile, 'front')}${profile === 'roman-front' ? '@bottom-center{content:counter(fp,lower-roman)}' : ''}`;

/** What keeps the counter of pages at 0 before the first page that counts. */
function counter(profile: PageNumberProfile, part: 'cover' | 'front'): string {
  if (profile === 'roman-front')
    return part === 'cover' ? 'counter-set:page 0;' : 'counter-set:page 0;counter-increment:fp;';
  return profile === 'contents-first' && part === 'cover' ? 'counter-set:page 0;' : '';
}
