import type { Measured } from './book-cache.ts';
import type { Spot } from './print-reader.ts';

/** A book with the blank pages that it needs. */
export interface WithBlanks {
  /** Which of its places for blank pages are used, in order. */
  shown: boolean[];
  pages: number;
  spots: Record<string, Spot>;
}

/**
 * The blank pages that let every part that asks for it begin on a right page, which is the first, third … of the volume, and where everything stands
 * then: a blank page moves what follows it by one and changes nothing else. Chromium takes `break-before: right` for a plain page break.
 */
export function withBlanks({ blanks, shown, layout }: Pick<Measured, 'blanks' | 'shown' | 'layout'>): WithBlanks {
  const used: boolean[] = [];
  /** From a page of the print on, how far everything has moved. */
  const moves: { from: number; by: number }[] = [];
  let by = 0;
  for (const [at, id] of blanks.entries()) {
    const page = layout.spots[id]?.page;
    if (shown[at] === true) by -= 1;
    const use = page !== undefined && (page + by) % 2 === 1;
    if (use) by += 1;
    used.push(use);
    if (page !== undefined) moves.push({ from: page, by });
  }
  const moved = (page: number): number => page + (moves.findLast(({ from }) => from <= page)?.by ?? 0);
  return {
    shown: used,
    pages: layout.pages.length + by,
    spots: Object.fromEntries(
      Object.entries(layout.spots).map(([id, spot]) => [id, { ...spot, page: moved(spot.page) }]),
    ),
  };
}
