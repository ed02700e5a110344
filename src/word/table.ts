import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { BookTable, Cell, Column } from '../views/book/table.ts';
import type { WordBook } from './book.ts';
import { headFont } from './styles.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
export const thinBorders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

const alignments = { center: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const;

/** A table made from facts of the bid: its head is repeated on each page, no row is split. */
export function factTable(table: BookTable, book: WordBook, pageBreak = false): (Paragraph | Table)[] {
  const caption = new Paragraph({
    style: 'Caption',
    keepNext: true,
    pageBreakBefore: pageBreak,
    children: marked(table.id, [new TextRun(table.caption)], book),
  });
  const note = table.note === null ? [] : [new Paragraph({ style: 'BookTable', text: table.note })];
  if (table.rows.length === 0) return [caption, new Paragraph({ style: 'BookTable', text: table.empty }), ...note];
  const widths = widthsOf(table.columns);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ label }, at) =>
      cell([new TextRun({ text: label, ...headFont(book.look) })], { align: 'center', width: widths[at] as number }),
    ),
  });
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: spanned(row.cells).map(({ one, at, span }, index) =>
          cell(index === 0 ? marked(row.id, runsOf(one, book), book) : runsOf(one, book), {
            align: row.kind === 'head' ? undefined : table.columns[at]?.align,
            width: widths.slice(at, at + span).reduce((sum, width) => sum + width, 0),
            span: row.kind === 'head' ? table.columns.length : span,
          }),
        ),
      }),
  );
  return [
    caption,
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: thinBorders,
      rows: [head, ...rows],
    }),
    new Paragraph({ style: 'BookTable', text: '' }),
    ...note,
  ];
}

const marked = (id: string | null, children: ParagraphChild[], book: WordBook): ParagraphChild[] =>
  id === null ? children : [new Bookmark({ id: book.bookmarks.of(id), children })];

/** Shares of the width in percent: what columns without one of their own leave is divided among them. */
function widthsOf(columns: readonly Column[]): number[] {
  const open = columns.filter(({ width }) => width === undefined).length;
  const rest = Math.max(0, 100 - columns.reduce((sum, { width = 0 }) => sum + width, 0));
  return columns.map(({ width }) => width ?? rest / open);
}

/** Each cell with the column it begins in and how many it takes. */
function spanned(cells: readonly Cell[]): { one: Cell; at: number; span: number }[] {
  let at = 0;
  return cells.map((one) => {
    const span = 'span' in one ? (one.span ?? 1) : 1;
    at += span;
    return { one, at: at - span, span };
  });
}

function runsOf(one: Cell, book: WordBook): ParagraphChild[] {
  if ('text' in one) return [new TextRun(one.text)];
  const places = 'places' in one ? one.places : one.pages;
  return places.flatMap((place, at) => [
    ...(at === 0 ? [] : [new TextRun({ break: 1 })]),
    ...('places' in one ? [new TextRun(place.words)] : book.pageOf(place)),
  ]);
}

interface CellOptions {
  align?: 'center' | 'end' | undefined;
  /** Percent. */
  width: number;
  span?: number;
}

function cell(children: ParagraphChild[], { align, width, span }: CellOptions): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(span !== undefined && span > 1 && { columnSpan: span }),
    children: [new Paragraph({ style: 'BookTable', ...(align && { alignment: alignments[align] }), children })],
  });
}
