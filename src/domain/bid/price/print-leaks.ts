import { type Leak, leaksIn, type Secret } from './find-amounts.ts';

/** An amount that a part of a finished book gives away. */
export interface PrintLeak<Of extends Secret> extends Leak<Of> {
  /** From 1; null outside the pages. */
  page: number | null;
  /** `Outlines` for bookmarks, else the key in what the file says about itself; null on a page. */
  part: string | null;
}

/** What a finished book says, as far as amounts go. */
export interface PrintedText {
  /** Text of each page. */
  pages: readonly string[];
  facts: Readonly<Record<string, string>>;
  bookmarks: readonly string[];
}

/** Amounts below it are short enough to come about where cells of a table are read without the blank between them. */
const longEnough = 10_000;

/** The secrets that a finished book gives away: on its pages, also where a line or a cell breaks within an amount, in its bookmarks and properties. */
export function printLeaks<Of extends Secret>(
  { pages, facts, bookmarks }: PrintedText,
  secrets: readonly Of[],
): PrintLeak<Of>[] {
  const long = secrets.filter(({ amount }) => amount >= longEnough);
  return [
    ...pages.flatMap((text, index) => {
      const seen = leaksIn(text, secrets);
      const hidden = leaksIn(text.replaceAll(/\s+/g, ''), long).filter(
        ({ secret }) => !seen.some((one) => one.secret === secret),
      );
      return [...seen, ...hidden].map((leak) => ({ ...leak, page: index + 1, part: null }));
    }),
    ...leaksIn(bookmarks.join('\n'), secrets).map((leak) => ({ ...leak, page: null, part: 'Outlines' })),
    ...Object.entries(facts).flatMap(([part, value]) =>
      leaksIn(value, secrets).map((leak) => ({ ...leak, page: null, part })),
    ),
  ];
}
