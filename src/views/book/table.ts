import { longCell } from './html-tables.ts';
import type { PlaceView } from './place.ts';

/** A table of a book, made from facts of the bid. */
export interface BookTable {
  /** Of the table; null for one that nothing refers to. */
  id: string | null;
  caption: string;
  columns: readonly Column[];
  /** Whether it needs a page on its side. */
  wide: boolean;
  rows: readonly Row[];
  /** A line below, such as the currency. */
  note: string | null;
  /** Printed in the place of an empty table. */
  empty: string;
  /** Whether the heading above it says its caption. */
  titled?: boolean;
}

export interface Column {
  label: string;
  /** Share of the width, percent; the rest is divided among those without. */
  width?: number;
  align?: 'center' | 'end';
}

/** `head`: a line that groups those below it. `sum`: the last line. */
export interface Row {
  id: string | null;
  kind: 'row' | 'head' | 'sum';
  cells: readonly Cell[];
}

export type Cell =
  | { text: string; span?: number }
  /** Places by name. */
  | { places: readonly PlaceView[] }
  /** Their pages; `named`: each with its volume, where no column beside it names the place. */
  | { pages: readonly PlaceView[]; named?: true };

/** A cell that says something, or that there is nothing: an empty field must say so [PKU 12.3]. */
export const cellOf = (text: string | null | undefined, none: string): Cell => ({ text: text?.trim() ? text : none });
export const placesCell = (places: readonly PlaceView[], none: string): Cell =>
  places.length === 0 ? { text: none } : { places };
export const pagesCell = (places: readonly PlaceView[], none: string): Cell =>
  places.length === 0 ? { text: none } : { pages: places };

/** Pages that stand alone: the volume with those of another, the place itself where its volume has no page numbers. */
export const namedPages = (places: readonly PlaceView[], none: string): Cell =>
  places.length === 0
    ? { text: none }
    : {
        pages: places.map((place) => (place.noPage === null ? place : { ...place, volume: '', noPage: place.short })),
        named: true,
      };

/**
 * Rows in the groups that no page breaks: the first two, the last two, a `head` with the row below it, a `sum` with the one above. `kept`: a group of rows
 * that are all short.
 */
export function groupsOf(rows: readonly Row[]): { rows: Row[]; kept: boolean }[] {
  const bound: Row[][] = [];
  let heads = false;
  for (const row of rows) {
    const last = bound.at(-1);
    if (last && (heads || row.kind === 'sum')) last.push(row);
    else bound.push([row]);
    heads = row.kind === 'head';
  }
  const ends =
    bound.length > 3 ? [bound.slice(0, 2).flat(), ...bound.slice(2, -2), bound.slice(-2).flat()] : [bound.flat()];
  return ends
    .filter((group) => group.length > 0)
    .map((group) => ({ rows: group, kept: group.every((row) => !isLong(row)) }));
}

/** Whether a head is so short that it stands in one line. */
export const isShort = (head: string): boolean => head.length <= 4;

/** Whether a row may be broken over two pages: kept whole, it would leave half a page empty. */
export const isLong = ({ cells }: Row): boolean => cells.some((cell) => 'text' in cell && cell.text.length > longCell);

export interface LineCell {
  cell: Cell;
  /** Column it begins in, from 0. */
  column: number;
  /** Lines it spans. */
  rows: number;
}

/**
 * The lines that a row is printed in: one, or one for each of its places with the page beside it, where it names both. The other cells span them all.
 */
export function linesOf({ cells }: Row): LineCell[][] {
  const named = cells.find((cell) => 'places' in cell);
  const count = named && cells.some((cell) => 'pages' in cell) ? named.places.length : 1;
  const at = (cell: Cell, line: number): Cell => {
    if ('places' in cell) return { places: cell.places.slice(line, line + 1) };
    return 'pages' in cell ? { pages: cell.pages.slice(line, line + 1) } : cell;
  };
  const begins = cells.map((_, index) =>
    cells.slice(0, index).reduce((sum, cell) => sum + ('text' in cell ? (cell.span ?? 1) : 1), 0),
  );
  if (count <= 1) return [cells.map((cell, index) => ({ cell, column: begins[index] ?? index, rows: 1 }))];
  return Array.from({ length: count }, (_, line) =>
    cells.flatMap((cell, index) => {
      const column = begins[index] ?? index;
      if (!('text' in cell)) return [{ cell: at(cell, line), column, rows: 1 }];
      return line === 0 ? [{ cell, column, rows: count }] : [];
    }),
  );
}
