import type { LibraryItem } from '../../domain/bid/bid.ts';
import { rowAnchor, tableItems } from '../../domain/bid/book/compose.ts';
import type { Workspace } from '../../domain/plan.ts';
import type { LibraryKind } from '../../schemas/bid/library.ts';
import { figure } from './fact-tables.ts';
import { type BookScope, placesOf } from './place.ts';
import { type BookTable, type Cell, type Column, cellOf, namedPages } from './table.ts';

interface Part {
  title: string;
  columns: Column[];
  cells: (item: LibraryItem) => (string | null | undefined)[];
}

/** A table of items of the library, of the kind of the first of them; each with the page of its scans. */
export function libraryTable(
  ids: string,
  chapter: string,
  scope: BookScope,
  library: Workspace['library'],
  year: number,
): BookTable {
  const { ui } = scope.text;
  const items = tableItems(ids, library);
  const part = partOf(items[0]?.kind ?? 'sections', scope, year);
  const { none } = ui.book;
  return {
    id: null,
    caption: part.title,
    wide: false,
    columns: [
      { label: ui.book.sequence, width: 6, align: 'center' },
      ...part.columns,
      { label: ui.book.library.proof, width: 10, align: 'center' },
    ],
    rows: items.map((item, at) => ({
      id: rowAnchor(chapter, item.id),
      kind: 'row',
      cells: [
        { text: String(at + 1) } as Cell,
        ...part.cells(item).map((cell) => cellOf(cell, none)),
        proof(item, chapter, scope),
      ],
    })),
    note: null,
    empty: none,
  };
}

/** Pages of its scans or its text; a row of a table is no proof. */
function proof({ id }: LibraryItem, chapter: string, scope: BookScope): Cell {
  const places = placesOf([id], scope).filter(({ at }) => !at.endsWith(`#${rowAnchor(chapter, id)}`));
  return namedPages(places, scope.text.ui.book.none);
}

function partOf(kind: LibraryKind, scope: BookScope, year: number): Part {
  const words = scope.text.ui.book.library;
  if (kind === 'cases')
    return {
      title: words.cases.title,
      columns: [
        { label: words.cases.customer, width: 17 },
        { label: words.cases.content },
        { label: words.cases.value, width: 16, align: 'end' },
        { label: words.cases.signed, width: 13, align: 'center' },
        { label: words.cases.contact, width: 13 },
      ],
      cells: ({ kind, data }) =>
        kind === 'cases'
          ? [
              data.customer,
              data.content,
              data.value === undefined ? null : figure(data.value, scope),
              data.signed,
              data.contact,
            ]
          : [],
    };
  if (kind === 'people')
    return {
      title: words.people.title,
      columns: [
        { label: words.people.name, width: 11 },
        { label: words.people.role, width: 16 },
        { label: words.people.education, width: 16 },
        { label: words.people.professionalTitle, width: 13 },
        { label: words.people.since, width: 9, align: 'center' },
        { label: words.people.certificates },
      ],
      cells: ({ kind, data }) =>
        kind === 'people'
          ? [
              data.name,
              data.role,
              data.education,
              data.professionalTitle,
              data.since === undefined ? null : words.people.years(Math.max(0, year - data.since)),
              scope.text.format.list(data.certificates),
            ]
          : [],
    };
  if (kind === 'certificates')
    return {
      title: words.certificates.title,
      columns: [
        { label: words.certificates.name, width: 22 },
        { label: words.certificates.number, width: 20 },
        { label: words.certificates.issuer, width: 14 },
        { label: words.certificates.scope },
        { label: words.certificates.validTo, width: 14, align: 'center' },
      ],
      cells: ({ kind, data }) =>
        kind === 'certificates'
          ? [data.title, data.number, data.issuer, data.scope, data.validTo ?? words.certificates.longTerm]
          : [],
    };
  return { title: words.sections.title, columns: [{ label: words.sections.name }], cells: ({ data }) => [data.title] };
}
