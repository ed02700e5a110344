import type { Body } from '../../../mdx/body.ts';
import { type Finding, finding, type Place } from '../../../problem.ts';
import type { Bid, Chapter } from '../bid.ts';
import type { BidRule } from '../check.ts';
import { type Book, type BookScan, booksOf, chaptersOf } from './book.ts';
import { printedDpi } from './type-area.ts';
import { componentsOf } from './walk.ts';

/** What makes a volume no book, or a worse one [G5]: no chapters, a number or a section twice, scans that can't be read. */
export const checkBooks: BidRule = (bid, { chapters, workspace, partial }) => [
  ...(partial ? [] : emptyVolumes(bid, chapters)),
  ...bid.data.volumes.flatMap(({ id, title }) => {
    const own = chaptersOf(id, chapters);
    return [...sameNumbers(own), ...includes(own, title, workspace.library)];
  }),
  ...blurred(booksOf(bid, workspace), workspace.settings.bids.minDpi),
];

const emptyVolumes = ({ file, data }: Bid, chapters: readonly Chapter[]): Finding[] =>
  data.volumes.flatMap(({ id, title }, at) =>
    chapters.some((chapter) => chapter.data.volume === id)
      ? []
      : [finding('volume-empty', file, { path: ['volumes', at] }, { volume: title })],
  );

/** A number that the tender prescribes belongs to one chapter of a volume. */
function sameNumbers(chapters: readonly Chapter[]): Finding[] {
  const first = new Map<string, Chapter>();
  return chapters.flatMap((chapter) => {
    const { number } = chapter.data;
    if (number === undefined) return [];
    const other = first.get(number);
    if (other === undefined) first.set(number, chapter);
    return other === undefined
      ? []
      : [finding('duplicate-number', chapter.file, { path: ['number'] }, { number, other: other.data.title })];
  });
}

/** A section stands in a volume once: a second time its headings would have the ids of the first. */
function includes(
  chapters: readonly Chapter[],
  volume: string,
  library: Parameters<BidRule>[1]['workspace']['library'],
): Finding[] {
  const seen = new Set<string>();
  return chapters.flatMap(({ file, body }) => {
    const mentions = placesOfItems(body);
    return componentsOf(body.pieces, 'Include').flatMap(({ props }): Finding[] => {
      const item = library.get(props['id'] ?? '');
      if (item === undefined) return [];
      const at = mentions(item.id);
      if (item.kind !== 'sections') return [finding('include-kind', file, at, { item: item.id, kind: item.kind })];
      if (seen.has(item.id)) return [finding('include-twice', file, at, { item: item.id, volume })];
      seen.add(item.id);
      return [];
    });
  });
}

/** Where an item is mentioned, one place after the other. */
function placesOfItems({ mentions }: Body): (id: string) => Place {
  const left = mentions.filter(({ target }) => target === 'library-item');
  return (id) => {
    const at = left.findIndex(({ value }) => value === id);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found ? { line: found.line, column: found.column } : { line: 1, column: 1 };
  };
}

/** Scans whose picture is too coarse as it is printed, each at its first place in the bid. */
function blurred(books: readonly Book[], limit: number): Finding[] {
  const seen = new Set<string>();
  return books.flatMap(({ bid, volume, chapters }) =>
    chapters.flatMap(({ chapter, scans, placed }) =>
      [...[...placed.values()].flat(), ...scans].flatMap((scan): Finding[] => {
        const { facts, path } = scan;
        if (facts === null || seen.has(path)) return [];
        seen.add(path);
        const picture = facts.type !== 'pdf';
        const dpi = facts.pages.flatMap(({ pixels }) => (pixels ? [printedDpi(pixels, volume, picture)] : []));
        const worst = Math.floor(Math.min(...dpi));
        if (dpi.length === 0 || worst >= limit) return [];
        const { file, at } = placeOfScan(scan, chapter, bid);
        return [finding('image-resolution', file, at, { file: path, dpi: worst, limit })];
      }),
    ),
  );
}

/** Where the file is named, or the item of the library that it belongs to is used. */
function placeOfScan({ of }: BookScan, { file, data, body }: Chapter, bid: Bid): { file: string; at: Place } {
  if (of.item !== null) {
    const listed = data.library.indexOf(of.item);
    return { file, at: listed < 0 ? placesOfItems(body)(of.item) : { path: ['library', listed] } };
  }
  const own = data.attachments.findIndex(({ id }) => id === of.id);
  if (own >= 0) return { file, at: { path: ['attachments', own, 'file'] } };
  const shared = bid.data.attachments.findIndex(({ id }) => id === of.id);
  return { file: bid.file, at: { path: ['attachments', shared, 'file'] } };
}
