import type { Book } from '../../domain/bid/book/book.ts';
import type { Text } from '../../text/index.ts';
import type { Block } from '../book/blocks.ts';
import type { PlaceView } from '../book/place.ts';
import type { BookTable, Cell } from '../book/table.ts';
import { chapterPath, urlOf } from '../url.ts';

/** Address on the site of `bid/volume#anchor`; null for a place that is on no page. */
export type AddressOf = (at: string) => string | null;

/** Where each place of some books is read: on the page of its chapter. */
export function addressesOf(books: readonly Book[], { locale }: Text): AddressOf {
  const addresses = new Map<string, string>();
  for (const { bid, volume, chapters } of books)
    for (const { chapter, anchor, headings, scans, placed, items, listed } of chapters) {
      const page = urlOf(locale, chapterPath(bid.id, chapter.id));
      const anchors = [
        ...headings.map(({ id }) => id),
        ...[...scans, ...[...placed.values()].flat()].map((scan) => scan.anchor),
        ...items.values(),
        ...listed.values(),
      ];
      for (const id of anchors) {
        const key = `${bid.id}/${volume.id}#${id}`;
        if (!addresses.has(key)) addresses.set(key, id === anchor ? page : `${page}#${id}`);
      }
    }
  return (at) => addresses.get(at) ?? null;
}

/** The same blocks with links that lead to pages of the site instead of places of the printed volume. */
export const readBlocks = (blocks: readonly Block[], addressOf: AddressOf): Block[] =>
  blocks.map((block): Block => {
    if (block.kind === 'table') return { ...block, table: readTable(block.table, addressOf) };
    if (block.kind === 'reference')
      return {
        ...block,
        place: block.place && placed(block.place, addressOf),
        children: readBlocks(block.children, addressOf),
      };
    return 'children' in block ? { ...block, children: readBlocks(block.children, addressOf) } : block;
  });

export const readTable = (table: BookTable, addressOf: AddressOf): BookTable => ({
  ...table,
  rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => readCell(cell, addressOf)) })),
});

function readCell(cell: Cell, addressOf: AddressOf): Cell {
  if ('places' in cell) return { places: cell.places.map((place) => placed(place, addressOf)) };
  return 'pages' in cell ? { pages: cell.pages.map((place) => placed(place, addressOf)) } : cell;
}

const placed = (place: PlaceView, addressOf: AddressOf): PlaceView => ({ ...place, href: addressOf(place.at) });
