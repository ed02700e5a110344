import type { Spot } from './print-reader.ts';

/** How the pages of a book are numbered: the value of `data-page-numbers` of its print page, and what its `@page` counters print. */
export const pageProfiles = ['roman-front', 'contents-first', 'of-total', 'continuous', 'none'] as const;
export type PageProfile = (typeof pageProfiles)[number];

/** Pages from `from` (index from 0) on are numbered from `first` in a style of PDF: D decimal, r roman; null: they have no number. */
export interface LabelRange {
  from: number;
  style: 'D' | 'r' | null;
  first: number;
}

/**
 * How pages are numbered from where its front matter (`front`) and its body (`body`) begin [G5]: roman-front: none before the front, i, ii …, then 1 at
 * the body; contents-first: none before the front, which is 1; of-total and continuous: 1 on the first sheet; none: no numbers. A book without one of
 * the two begins with the other.
 */
export function labelRanges(profile: PageProfile, pages: number, spots: Readonly<Record<string, Spot>>): LabelRange[] {
  if (profile === 'none' || pages === 0) return [{ from: 0, style: null, first: 1 }];
  if (profile === 'of-total' || profile === 'continuous') return [{ from: 0, style: 'D', first: 1 }];
  const front = spots['front']?.page ?? spots['body']?.page ?? 0;
  const body = spots['body']?.page ?? (spots['front'] ? pages : 0);
  const cover: LabelRange[] = front > 0 ? [{ from: 0, style: null, first: 1 }] : [];
  if (profile === 'contents-first') return [...cover, { from: front, style: 'D', first: 1 }];
  return [
    ...cover,
    ...(body > front ? [{ from: front, style: 'r', first: 1 } as const] : []),
    ...(body < pages ? [{ from: body, style: 'D', first: 1 } as const] : []),
  ];
}

/** The number that each page carries; null for a page without one. */
export function labelsOf(ranges: readonly LabelRange[], pages: number): (string | null)[] {
  return Array.from({ length: pages }, (_, page) => {
    const range = ranges.findLast(({ from }) => from <= page);
    if (!range || range.style === null) return null;
    const number = page - range.from + range.first;
    return range.style === 'D' ? String(number) : roman(number);
  });
}

const digits: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number from 1 in small roman letters, as CSS `lower-roman` and PDF style `r` write it up to 3999. */
export function roman(number: number): string {
  let rest = number;
  return digits
    .map(([value, letters]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return letters.repeat(times);
    })
    .join('');
}
