import { labelRanges, labelsOf, type PageProfile } from './book-labels.ts';
import type { Spot } from './print-reader.ts';

/** A place in a page that waits for page numbers: see the attributes of the same names. Targets are `bid/volume#anchor`. */
export interface NumberSpan {
  /** `data-page` */
  page: string | null;
  /** `data-page-end`: last place of a range that begins at `page`. */
  end: string | null;
  /** `data-pages`: how many pages a volume (`bid/volume`) or a chapter (`bid/volume#anchor`) has. */
  pages: string | null;
}

/** Where everything in a printed book stands. */
export interface PlacedBook {
  /** The number that each page carries; null for a page without one. */
  labels: readonly (string | null)[];
  spots: Readonly<Record<string, Spot>>;
}

/** `name`: `bid/volume`. */
export type Placed = (name: string) => PlacedBook | null;

export function placedBook(profile: PageProfile, pages: number, spots: PlacedBook['spots']): PlacedBook {
  return { labels: labelsOf(labelRanges(profile, pages, spots), pages), spots };
}

/** What stands in a place whose number is not known. */
export const noNumber = '–';

/**
 * The words for a place: `45`, `iv`, `45–48`, a count; null where its target is in no book. A page without a printed number is told by its sheet,
 * counted from the first.
 */
export function numberFor(span: NumberSpan, placed: Placed): string | null {
  if (span.pages !== null) {
    const [name, anchor] = parted(span.pages);
    const book = placed(name);
    if (book === null) return null;
    if (anchor === null) return String(book.labels.length);
    const [from, to] = [book.spots[anchor], book.spots[`end-${anchor}`]];
    return from && to ? String(to.page - from.page + 1) : null;
  }
  const first = span.page === null ? null : labelAt(span.page, placed);
  if (first === null || span.end === null) return first;
  const last = labelAt(span.end, placed);
  if (last === null) return null;
  return first === last ? first : `${first}–${last}`;
}

function labelAt(target: string, placed: Placed): string | null {
  const [name, anchor] = parted(target);
  const book = placed(name);
  const spot = anchor === null ? undefined : book?.spots[anchor];
  return spot ? (book?.labels[spot.page] ?? String(spot.page + 1)) : null;
}

function parted(target: string): [name: string, anchor: string | null] {
  const at = target.indexOf('#');
  return at === -1 ? [target, null] : [target.slice(0, at), target.slice(at + 1)];
}

/** An element with one of the attributes, up to the text in it. Quoted values may hold `>`. */
const element =
  /<([a-z][a-z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?\sdata-pages?=(?:[^<>"']|"[^"]*"|'[^']*')*)>([^<]*)(?=<\/\1>)/gi;

/** Writes page numbers into the elements of a built page that wait for them; those without one, and all else, stay as they are. */
export function fillNumbers(html: string, placed: Placed): string {
  return html.replaceAll(element, (whole, tag: string, attributes: string) => {
    const value = (name: string): string | null => {
      const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
      return found ? unescaped(found[1] ?? found[2] ?? found[3] ?? '') : null;
    };
    const number = numberFor(
      { page: value('data-page'), end: value('data-page-end'), pages: value('data-pages') },
      placed,
    );
    return number !== null && /^[\divxlcdm]+(?:–[\divxlcdm]+)?$/.test(number)
      ? `<${tag}${attributes}>${number}`
      : whole;
  });
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };
const unescaped = (value: string): string =>
  value.replaceAll(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => entities[name] as string);
