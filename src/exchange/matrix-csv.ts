import { stringify } from 'csv-stringify/sync';

/** The columns of the compliance matrix, in their order. */
export const matrixColumns = [
  'kind',
  'id',
  'group',
  'source',
  'text',
  'marker',
  'max',
  'how',
  'volume',
  'chapter',
  'response',
  'deviation',
  'claimed',
  'owner',
  'due',
  'state',
  'note',
] as const;
export type MatrixColumn = (typeof matrixColumns)[number];

/** A clause or a criterion with its answer; what a row has nothing of is left out. */
export type MatrixRow = Partial<Record<MatrixColumn, string | number>>;

/**
 * Everything that a tender asks for, with where the book answers it, as CSV (RFC 4180) for spreadsheets: UTF-8 with its mark, so that Excel shows Chinese;
 * CRLF; text that a spreadsheet would reckon as a formula has an apostrophe before it.
 */
export function matrixCsv(rows: readonly MatrixRow[], column: (key: MatrixColumn) => string): string {
  return stringify([matrixColumns.map(column), ...rows.map((row) => matrixColumns.map((key) => row[key] ?? ''))], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
}
