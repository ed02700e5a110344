import type { Bid } from '../bid.ts';
import type { Book } from '../book/book.ts';
import { type Spot, spotOf } from '../book/targets.ts';
import { type CriterionRow, criterionRows } from './rows.ts';

/** A place in a book that answers something, with the anchors of the pages it takes. */
export interface CoverageSpot extends Spot {
  /** Anchor of its first page: `data-page="bid/volume#from"`. */
  from: string;
  /** Anchor of its last page: `data-page-end="bid/volume#to"`; that of a heading is its first, since where it ends is not known. */
  to: string;
  /** Whether a chapter says that it covers it, or the bid names the place. */
  by: 'covers' | 'response';
}

/** Where the books answer a criterion [G4]. */
export interface CoverageRow
  extends Pick<CriterionRow, 'id' | 'title' | 'path' | 'level' | 'leaf' | 'max' | 'points' | 'decidedBy'> {
  /** Whether the books must answer it: a criterion that they decide, or that asks for evidence. */
  needed: boolean;
  /** In the order of the books, each once. */
  spots: readonly CoverageSpot[];
  /** What the bid names and no book holds. */
  broken: readonly string[];
}

/** Where the books prove that a requirement is met [G3]. */
export interface EvidenceRow {
  id: string;
  spots: readonly CoverageSpot[];
  broken: readonly string[];
}

export interface Coverage {
  /** All groups and criteria, in the order of the tender. */
  criteria: readonly CoverageRow[];
  /** All requirements, in the order of the register. */
  requirements: readonly EvidenceRow[];
  /** Ids of the chapters that answer no criterion and no requirement, in the order of the books. */
  idle: readonly string[];
}

/** Where the books answer each criterion and prove each requirement. */
export function coverageOf(bid: Bid, books: readonly Book[]): Coverage {
  const places = placesOf(books);
  const rows = criterionRows(bid.data.scoring);
  const criteria = rows.map((row): CoverageRow => {
    const { id, title, path, level, leaf, max, points, decidedBy, criterion } = row;
    return {
      ...{ id, title, path, level, leaf, max, points, decidedBy },
      needed: isAnswerNeeded(row),
      ...answersOf(lineOf(row, rows), criterion.response, books, places),
    };
  });
  const requirements = bid.data.requirements.map(
    ({ id, evidence }): EvidenceRow => ({ id, ...answersOf([id], evidence, books, places) }),
  );
  const busy = new Set([...criteria, ...requirements].flatMap(({ spots }) => spots.map(({ chapter }) => chapter)));
  const idle = books.flatMap(({ chapters }) => chapters.map(({ chapter }) => chapter.id)).filter((id) => !busy.has(id));
  return { criteria, requirements, idle };
}

/** Its id, and those of the groups it stands in, innermost first. */
export function lineOf(row: CriterionRow, rows: readonly CriterionRow[]): string[] {
  const above = rows.find(({ id }) => id === row.parent);
  return [row.id, ...(above ? lineOf(above, rows) : [])];
}

/** Whether a book must answer it: a criterion that it decides, or that asks for evidence; the price has its own volume. */
export const isAnswerNeeded = ({ leaf, decidedBy, criterion }: CriterionRow): boolean =>
  leaf && criterion.mode !== 'price' && (decidedBy === 'book' || criterion.evidence.length > 0);

/** Where in the order of the books a chapter and its headings stand, by `chapter id` and `chapter id#anchor`. */
type Places = ReadonlyMap<string, number>;

function placesOf(books: readonly Book[]): Places {
  const keys = books.flatMap(({ chapters }) =>
    chapters.flatMap(({ chapter, headings }) => [chapter.id, ...headings.map(({ id }) => `${chapter.id}#${id}`)]),
  );
  return new Map(keys.map((key, index) => [key, index]));
}

/** `ids`: of what is answered; a chapter that covers a group covers what stands below it. */
function answersOf(
  ids: readonly string[],
  targets: readonly string[],
  books: readonly Book[],
  places: Places,
): Pick<CoverageRow, 'spots' | 'broken'> {
  const named = targets.map((target) => ({ target, spot: spotOf(target, books) }));
  const covering = books.flatMap(({ chapters }) =>
    chapters
      .filter(({ chapter }) => chapter.data.covers.some((id) => ids.includes(id)))
      // A place within the chapter says more than the chapter.
      .filter(({ chapter }) => !named.some(({ spot }) => spot?.chapter === chapter.id))
      .map(({ chapter }) => spotOf(chapter.id, books)),
  );
  const spots = [
    ...named.flatMap(({ spot }) => (spot ? [rangeOf(spot, books, 'response')] : [])),
    ...covering.flatMap((spot) => (spot ? [rangeOf(spot, books, 'covers')] : [])),
  ];
  const order = ({ chapter, anchor }: Spot): number =>
    places.get(`${chapter}#${anchor}`) ?? places.get(chapter) ?? places.size;
  const once = [...new Map(spots.map((spot) => [`${spot.volume}#${spot.anchor}`, spot] as const)).values()];
  return {
    spots: once.toSorted((a, b) => order(a) - order(b)),
    broken: named.filter(({ spot }) => spot === null).map(({ target }) => target),
  };
}

function rangeOf(spot: Spot, books: readonly Book[], by: CoverageSpot['by']): CoverageSpot {
  const whole = books.some(({ volume, chapters }) =>
    chapters.some(({ anchor }) => volume.id === spot.volume && anchor === spot.anchor),
  );
  return { ...spot, from: spot.anchor, to: whole ? `end-${spot.anchor}` : spot.anchor, by };
}
