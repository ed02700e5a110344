import { type Finding, finding } from '../../../problem.ts';
import type { LibraryItem } from '../bid.ts';
import type { BidRule } from '../check.ts';
import {
  bidPassages,
  chapterPassages,
  libraryPassages,
  type Passage,
  valuePassages,
  type Written,
} from '../wording/passages.ts';

/**
 * Signs beyond ASCII (symbols, punctuation, numbers) that both fonts of the books have, as hexadecimal ranges of code points: the character maps of
 * Noto Serif SC and Noto Sans SC as bundled. A sign that Unicode does not know between two of a range does no harm.
 */
const printable =
  'a1-f7 2d9 2ea-2eb 2010-2016 2018-201a 201c-201e 2020-2022 2025-2030 2032-2033 2035 2039-203c 2049 2074 20a9 20ab-20ac 2103 2105 2109 2116 2121-2122 2190-2194 2196-2199 21c4 21cc 21d0 21d2 21d4 21e6-21e9 2200 2202 2205-2208 220b 220f 2211-2212 2215 221a 221d-2220 2223 2225 2227-222b 222e 2234-2237 223d 2245 2248 224c 2260-2261 2264-2267 226a-226b 226e-226f 2282-2283 2295 2297 2299 22a5 22bf 22ef 2307 2312 2318 2460-2471 2474-249b 24b8 24c2 24c7 24c9 24d0 24d2 24d4 24d8 24dd-24de 24e3 24e6 24e8 2500-2526 2528-2534 2536-2537 253b-2548 254a-254b 2550-2551 2554 2557 255a-255b 255d 255f-2560 2562-2563 2565-2567 2569-256a 256c-2573 2579 2580-2595 25a0-25a1 25a3 25a9-25ab 25b2-25b3 25b6-25b7 25bc-25bd 25c0-25c1 25c6-25c7 25c9-25cb 25ce-25d1 25e2-25e6 25ef 2600-2603 2605-2606 2609 260e-260f 261c-261f 262f 2640 2642 2660-266d 266f 267b 26a0 26bd-26be 2702 2713 271a 273d 273f-2740 2756 2776-277e 2780-2782 278a-278c 278e 27a1 2934-2935 2b05-2b07 2ebb 2f00 2f08 2f24 2f2d 2f2f-2f30 2f3c 2f45 2f63-2f64 2f74 2f83 2f8f 2fbc 3001-3003 3007-301e 3021 3023-3024 3030 309b-30fb 3192 3196-3198 319e-319f 3220-3229 3231 3268 3297 3299 32a3 338e-338f 3395 339c-339e 33a1 33c4 33d1-33d2 33d5 fe30-fe31 fe33-fe44 fe49-fe57 fe59-ff5e ff61-ffe6 ffe9 ffeb ffed 1f170-1f171 1f192-1f195 1f198-1f19a 1f21a 1f232 1f234-1f237 1f250-1f251';

const ranges = printable
  .split(' ')
  .map((range) =>
    range
      .split('-')
      .map((code) => `\\u{${code}}`)
      .join('-'),
  )
  .join('');
const sign = '[\\p{S}\\p{P}\\p{N}\\p{Co}]';
/**
 * Signs side by side that the fonts lack: symbols, also with what changes their look; a symbol or digit that is asked for as an emoji; and the private
 * letters of Word's bullets.
 */
const lacking = new RegExp(
  `(?:(?:[${sign}--[\\0-\\x7f${ranges}]]|\\p{Extended_Pictographic}(?=\\u{FE0F})|[\\d#*](?=\\u{FE0F}?\\u{20E3}))[\\p{M}\\p{Cf}\\p{EMod}]*)+`,
  'gv',
);

/** Signs of a text that the fonts of the books can't show, and where each run of them begins. */
export const withoutGlyph = (text: string): { found: string; index: number }[] =>
  [...text.matchAll(lacking)].map(({ 0: found, index }) => ({ found, index }));

/** What is printed of a bid has to be in the fonts that go with it: else it prints as an empty box, or in whatever font a machine has. */
export const checkGlyphs: BidRule = (bid, { chapters }) => {
  const { bidder, tender, requirements, scoring } = bid.data;
  const facts: Written[] = [
    [bidder.name, ['bidder', 'name']],
    [bidder.address, ['bidder', 'address']],
    [tender.title, ['tender', 'title']],
    [tender.number, ['tender', 'number']],
    [tender.buyer, ['tender', 'buyer']],
    [tender.agency, ['tender', 'agency']],
    [tender.package, ['tender', 'package']],
    ...requirements.map(({ text }, index): Written => [text, ['requirements', index, 'text']]),
    ...scoring.criteria.flatMap(({ title, criteria }, index): Written[] => [
      [title, ['scoring', 'criteria', index, 'title']],
      ...criteria.map((one, at): Written => [one.title, ['scoring', 'criteria', index, 'criteria', at, 'title']]),
    ]),
  ];
  return [...valuePassages(bid.file, facts), ...bidPassages(bid), ...chapters.flatMap(chapterPassages)].flatMap(
    lackingIn,
  );
};

/** The same of the library, where it is printed: names and facts of its tables, of a section its text. */
export function checkLibraryGlyphs(items: readonly LibraryItem[]): Finding[] {
  return items.flatMap((item) =>
    [...valuePassages(item.file, factsOf(item)), ...libraryPassages(item)].flatMap(lackingIn),
  );
}

function factsOf({ kind, data }: LibraryItem): Written[] {
  if (kind === 'certificates')
    return [
      [data.number, ['number']],
      [data.issuer, ['issuer']],
    ];
  if (kind === 'cases')
    return [
      [data.customer, ['customer']],
      [data.contact, ['contact']],
    ];
  if (kind === 'people')
    return [
      [data.name, ['name']],
      [data.education, ['education']],
      [data.professionalTitle, ['professionalTitle']],
      ...data.certificates.map((text, index): Written => [text, ['certificates', index]]),
    ];
  return [];
}

const lackingIn = ({ file, text, placeOf }: Passage): Finding[] =>
  withoutGlyph(text).map(({ found, index }) => finding('no-glyph', file, placeOf(index), { found: shown(found) }));

/** Longest run that a message quotes. */
const longest = 12;

/** A private letter shows nothing anywhere: its number says what it is. */
const shown = (found: string): string =>
  [...found]
    .slice(0, longest)
    .map((letter) =>
      /\p{Co}/u.test(letter) ? `U+${(letter.codePointAt(0) as number).toString(16).toUpperCase()}` : letter,
    )
    .join('');
