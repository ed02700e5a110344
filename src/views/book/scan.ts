import type { BookScan } from '../../domain/bid/book/book.ts';
import { isWide, scanArea } from '../../domain/bid/book/type-area.ts';
import { publishedUrl } from '../../mdx/urls.ts';
import type { BookScope } from './place.ts';

/** A page of a scan in a book: a picture, or the rectangle that the page of a PDF is drawn into after printing. */
export interface ScanPage {
  /** Of the first page that of the scan. */
  id: string;
  /** `附件 3` */
  number: string;
  title: string;
  /** `第 2 页，共 3 页`; null for a single page. */
  part: string | null;
  wide: boolean;
  widthMm: number;
  heightMm: number;
  /** Address of a picture; null for a page of a PDF. */
  image: string | null;
  /** Of a PDF: its path and the page, from 1. */
  file: { path: string; page: number } | null;
  /** Printed where there is no file that can be printed. */
  missing: string | null;
  /** Whether it stands on the page of the heading above it, which else would stand alone. */
  joined: boolean;
  /** What ends with it: marks that would begin a page of their own if they stood after it. */
  ends: string[];
}

/** Numbers the scans of a volume as they come. */
export class ScanNumbers {
  #count = 0;
  next = (): number => {
    this.#count += 1;
    return this.#count;
  };
}

/** The pages of a scan, each on a page of its own; one that is wider than high on a page on its side. */
export function scanPages(
  { anchor, title, path, facts }: BookScan,
  numbers: ScanNumbers,
  scope: BookScope,
): ScanPage[] {
  const { volume } = scope.book;
  const words = scope.text.ui.book;
  const count = numbers.next();
  // In the style `appendix` chapters are called 附件 themselves.
  const number = volume.numbering === 'appendix' ? words.exhibit(count) : words.scan(count);
  const base = { number, title, image: null, file: null, missing: null, joined: false, ends: [] };
  const sizeOf = (wide: boolean) => ({ wide, ...scanArea(volume, wide) });
  if (facts === null || facts.pages.length === 0)
    return [{ ...base, id: anchor, part: null, ...sizeOf(false), missing: words.scanMissing }];
  return facts.pages.map((page, at) => {
    const picture = facts.type !== 'pdf';
    const wide = picture
      ? page.pixels !== null && isWide(page.pixels)
      : isWide({ width: page.widthMm, height: page.heightMm });
    return {
      ...base,
      id: at === 0 ? anchor : `${anchor}_p${at + 1}`,
      part: facts.pages.length === 1 ? null : words.scanPage(at + 1, facts.pages.length),
      ...sizeOf(wide),
      image: picture ? publishedUrl(path) : null,
      file: picture ? null : { path, page: at + 1 },
    };
  });
}

/** Room that the heading above a scan takes, mm. */
const headingMm = 21;

/** The pages with the first of them on the page of the headings above it; a page on its side is always one of its own. */
export const joinedScans = ([first, ...rest]: readonly ScanPage[], headings: number): ScanPage[] =>
  first === undefined
    ? []
    : [
        first.wide || headings === 0
          ? first
          : { ...first, joined: true, heightMm: first.heightMm - headingMm * headings },
        ...rest,
      ];
