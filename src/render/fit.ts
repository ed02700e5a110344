/**
 * Fitting a page onto one sheet of paper. The contract with the HTML:
 *
 * - `<body>` holds one `[data-sheet]` element. Its CSS fixes width and height to the printable area of `@page` (in mm)
 *   and says `overflow: hidden`; all sizes inside derive (em) from `font-size: var(--sheet-size, 10.5pt)`.
 * - `[data-sheet-box]`: an inner part with limits of its own, checked as the sheet is; its value names it in reports.
 * - `[data-sheet-list]`: a list or table body that may lose its last `[data-sheet-item]`s. It holds one
 *   `data-sheet-more="另有 {n} 项"` element, `hidden` (or inside a `hidden` row); it is shown with the
 *   number left out. The value of `data-sheet-list` names the list in reports.
 *   Items with `data-sheet-rank` go in the order of their ranks, highest first, equal ones from the end. `data-sheet-beyond` on the words says how many
 *   the page left out itself; they are counted with those hidden here.
 * - `[data-sheet-text]`: a paragraph that may be cut short with an ellipsis; markup inside it is kept.
 * - `[data-sheet-drop="words"]`: a part that gives way to its words when nothing else helps, e.g. a picture with a
 *   smallest size.
 *
 * Characters that none of the page's fonts has are shown as 〓, since what a machine puts in their place is no font that can be relied on.
 *
 * The sheet is printed with `overflow: visible`: should paper differ from the measuring, a second page appears and the
 * PDF fails instead of losing a line. Hence the fixed width: without it the sheet is measured at another width than it
 * is printed.
 *
 * It fits when neither the sheet nor any box scrolls in either direction. The largest size of 10.5pt … 7pt (steps of
 * 0.25pt) that fits is taken. If none does, at 7pt each box that is too full is tightened by itself, then what is
 * outside the boxes, then the whole sheet: items are hidden, one by one from the list that shows most (the first of equals), as few as possible, never
 * the last of a list; then texts are cut to a common length, as long as possible, not below 12 characters. If that is
 * not enough, parts are dropped and it is tightened anew. If it still does not fit, the answer says what overflows.
 */
export interface FitRules {
  /** pt, largest first. */
  sizes: number[];
  /** Fewest characters a cut text keeps. */
  shortest: number;
}

export const fitRules: FitRules = { sizes: Array.from({ length: 15 }, (_, step) => 10.5 - step * 0.25), shortest: 12 };

/** Raise when the same page would be fitted differently. */
export const fitVersion = 4;

/** Text size in pt; per list the number of items hidden; how many texts were cut, to how many characters at most; characters that stand as 〓. */
export interface Fit {
  size: number;
  hidden: { list: string; count: number }[];
  cut: { texts: number; length: number } | null;
  replaced: string;
}

/** What still overflows at the smallest size, by how many CSS px. `name` is the box's name, or `sheet`. */
export interface Overflow {
  name: string;
  down: number;
  across: number;
}

export type FitAnswer = { ok: true; fit: Fit } | { ok: false; overflow: Overflow[] } | { ok: false; overflow: null };

export { fitInPage } from './fit-in-page.ts';
