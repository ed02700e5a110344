import type { Book } from '../../domain/bid/book/book.ts';
import { standsClose, withNumber } from '../../domain/bid/book/numbering.ts';
import { type Spot, spotOf } from '../../domain/bid/book/targets.ts';
import type { Criterion } from '../../schemas/bid/scoring.ts';
import type { PageNumberProfile, Volume } from '../../schemas/bid/volume.ts';
import type { Text } from '../../text/index.ts';

/** A place in the books of a bid, as a page of one of them names it. */
export interface PlaceView {
  /** `第三章 技术方案`, or `《技术卷》第三章 技术方案` from another volume. */
  words: string;
  /**
   * Number alone, or with the title where it says little by itself (`一、总则`); with the volume as above. Empty where the words that refer to it have
   * said the title and there is nothing to add.
   */
  short: string;
  /** `《技术卷》` where it stands in another volume, else empty. */
  volume: string;
  /** Printed for its page where its volume has no page numbers; else null. */
  noPage: string | null;
  /** `bid/volume#anchor`, by which the print finds its page. */
  at: string;
  /** The same for where it ends; null for a scan or a row. */
  end: string | null;
  /** `#anchor`, or null where it stands in another volume. */
  href: string | null;
}

/** What the views of one volume share. */
export interface BookScope {
  book: Book;
  books: readonly Book[];
  /** In the language of the bid. */
  text: Text;
  currency: string;
  /** Of a sheet beside the volumes: it stands in none of them, so each is named and none linked. */
  outside?: true;
}

/** `bid/volume#anchor` */
export const spotKey = (bid: string, { volume, anchor }: Pick<Spot, 'volume' | 'anchor'>): string =>
  `${bid}/${volume}#${anchor}`;

/** Id of the mark where a chapter, or what stands below a heading, ends. */
export const endOf = (anchor: string): string => `end-${anchor}`;

/** `said`: the words that refer to it. */
export function placeView(spot: Spot, { book, books, text, outside }: BookScope, said = ''): PlaceView {
  const here = spot.volume === book.volume.id && !outside;
  const other = books.find(({ volume }) => volume.id === spot.volume);
  const volume = here ? '' : text.ui.book.volumeTitle(other?.volume.title ?? spot.volume);
  const bid = book.bid.id;
  const number = fullNumber(spot, other);
  const ends = other?.chapters.some(({ headings }) => headings.some(({ id }) => id === spot.anchor)) === true;
  return {
    words: volume + withNumber(number, spot.title),
    short: volume + shortName({ ...spot, number }, said),
    volume,
    noPage: other && printedProfile(other.volume) === 'none' ? text.ui.book.index.unpaged : null,
    at: spotKey(bid, spot),
    end: ends ? spotKey(bid, { ...spot, anchor: endOf(spot.anchor) }) : null,
    href: here ? `#${spot.anchor}` : null,
  };
}

/** How a volume numbers its pages: a blind one not at all, unless its rule allows it. */
export const printedProfile = ({ blind, pageNumbers }: Volume): PageNumberProfile =>
  blind && !blind.pageNumbers ? 'none' : pageNumbers;

/** With the chapter before a number that begins anew in each: `第二章第二节`, `附件1-5 一、`. */
function fullNumber({ number, chapter, anchor }: Spot, other: Book | undefined): string | null {
  const within = other?.chapters.find((one) => one.chapter.id === chapter);
  const of = within?.number ?? null;
  const heading = within?.headings.find(({ id }) => id === anchor);
  if (number === null || of === null || heading === undefined || heading.level === 1) return number;
  const chapterFigure = /\d+$/.exec(of)?.[0];
  if (chapterFigure !== undefined && /\.\d/.test(number) && number.startsWith(`${chapterFigure}.`)) return number;
  return `${of}${standsClose(of) || number.startsWith('第') ? '' : ' '}${number}`;
}

/** `第三章`, `2.1.3`, `附件1-2`; a number that ends in a sign takes its title along. */
function shortName({ number, title }: Spot, said: string): string {
  if (number !== null && /[\p{L}\p{N}]$/u.test(number)) return number;
  return said.includes(title) ? '' : withNumber(number, title);
}

/** The places that targets name, in their order, each once; what is in none of the books is left out. */
export function placesOf(targets: readonly string[], scope: BookScope, said = ''): PlaceView[] {
  const spots = targets.flatMap((target) => spotOf(target, scope.books) ?? []);
  return [...new Map(spots.map((spot) => [spotKey(scope.book.bid.id, spot), spot])).values()].map((spot) =>
    placeView(spot, scope, said),
  );
}

/** Ids of the chapters that say they answer it, in the order of the books, without those that `named` names already. */
export function coveringChapters(id: string, books: readonly Book[], named: readonly string[]): string[] {
  const chapters = new Set(named.map((target) => /^[^#/]*/.exec(target)?.[0]));
  return books.flatMap((book) =>
    book.chapters
      .filter(({ chapter }) => chapter.data.covers.includes(id) && !chapters.has(chapter.id))
      .map(({ chapter }) => chapter.id),
  );
}

/** Where the book answers a criterion: what it names, then the chapters that cover it. */
export const criterionTargets = ({ id, response }: Criterion, books: readonly Book[]): string[] => [
  ...response,
  ...coveringChapters(id, books, response),
];

/** Where a requirement is answered: its proof, then the chapters that cover it. */
export const requirementTargets = (
  { id, evidence }: { id: string; evidence: readonly string[] },
  books: readonly Book[],
): string[] => [...evidence, ...coveringChapters(id, books, evidence)];
