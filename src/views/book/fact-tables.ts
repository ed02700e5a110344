import { openingSheetOf, priceTableOf } from '../../domain/bid/price/sheet.ts';
import { deviationRows } from '../../domain/bid/requirements/deviations.ts';
import type { RequirementKind } from '../../schemas/bid/requirement.ts';
import { type BookScope, placeView } from './place.ts';
import { type BookTable, cellOf, namedPages, type Row } from './table.ts';

/** A deviation table [G3]: the requirement, our answer, how it deviates, the page of the proof. */
export function deviationTable(kind: RequirementKind, shown: 'all' | 'deviations', scope: BookScope): BookTable {
  const { ui, labels } = scope.text;
  const words = ui.book.deviation;
  const { none } = ui.book;
  const found = deviationRows(scope.book.bid, kind, scope.books, shown);
  const noted = found.some(({ note }) => note !== null && note !== undefined);
  // A blind volume has larger letters.
  const roomy = (scope.book.volume.blind?.sizePt ?? 0) > 12;
  let unpaged = false;
  const rows = found.map((one): Row => {
    const places = one.evidence.flatMap(({ spot }) => (spot ? [placeView(spot, scope)] : []));
    unpaged ||= places.some(({ noPage }) => noPage !== null);
    return {
      id: null,
      kind: 'row',
      cells: [
        { text: String(one.number) },
        cellOf(`${one.marker ?? ''}${one.clause ?? ''}`, none),
        cellOf(one.requirement, none),
        // Not 无, which an evaluator would read as an answer.
        cellOf(one.response, ui.book.unanswered),
        cellOf(one.deviation && labels.deviation[one.deviation], ui.book.unanswered),
        namedPages(places, none),
        ...(noted ? [cellOf(one.note, none)] : []),
      ],
    };
  });
  const any = scope.book.bid.data.requirements.some((one) => one.kind === kind);
  return {
    id: null,
    caption: words.title[kind],
    wide: false,
    columns: [
      { label: ui.book.sequence, width: 7, align: 'center' },
      { label: words.clause, width: 11, align: 'center' },
      { label: words.requirement },
      { label: words.response },
      { label: words.deviation, width: roomy ? 13 : 10, align: 'center' },
      { label: unpaged ? words.place : words.evidence, width: unpaged ? 20 : 15, align: 'center' },
      ...(noted ? [{ label: words.note, width: roomy ? 14 : 12 }] : []),
    ],
    rows,
    note: null,
    empty: any ? words.noneOfAll : none,
  };
}

/** The opening sheet: one line for each fact [Order 87 art. 59]. */
export function openingSheet(scope: BookScope): BookTable {
  const { ui, format } = scope.text;
  const sheet = ui.book.opening;
  const { none } = ui.book;
  const data = openingSheetOf(scope.book.bid, scope.currency);
  const line = (label: string, value: string | null): Row => ({
    id: null,
    kind: 'row',
    cells: [{ text: label }, cellOf(value, none)],
  });
  const money = data.total === null ? null : `${figure(data.total, scope)}${currencySign(scope)}`;
  return {
    id: null,
    caption: sheet.title,
    wide: false,
    columns: [{ label: sheet.item, width: 32 }, { label: sheet.content }],
    rows: [
      line(sheet.number, data.number),
      line(sheet.name, data.title),
      ...(data.package === null ? [] : [line(sheet.package, data.package)]),
      line(sheet.bidder, data.bidder),
      line(sheet.total, money),
      ...(data.capitals === null ? [] : [line(sheet.capitals, data.capitals)]),
      line(sheet.delivery, data.delivery),
      line(sheet.validity, data.validityDays === null ? null : sheet.days(data.validityDays)),
      line(sheet.note, data.note),
    ],
    note: null,
    empty: format.number(0),
  };
}

/** The price table: lines, and their sum at its foot. Columns that no line fills are left out. */
export function priceTable(scope: BookScope): BookTable {
  const { ui } = scope.text;
  const heads = ui.book.price;
  const { none } = ui.book;
  const { rows, total } = priceTableOf(scope.book.bid.data.price);
  const models = rows.some(({ model }) => model !== null);
  const origins = rows.some(({ origin }) => origin !== null);
  const notes = rows.some(({ note }) => note !== null);
  const columns: BookTable['columns'] = [
    { label: ui.book.sequence, width: 7, align: 'center' },
    { label: heads.name },
    ...(models ? [{ label: heads.model, width: 13 }] : []),
    ...(origins ? [{ label: heads.origin, width: 12 }] : []),
    { label: heads.unit, width: 6, align: 'center' },
    { label: heads.quantity, width: 9, align: 'end' },
    { label: heads.unitPrice, width: 12, align: 'end' },
    { label: heads.total, width: 17, align: 'end' },
    ...(notes ? [{ label: heads.note, width: 8 }] : []),
  ];
  const before = columns.length - (notes ? 2 : 1);
  return {
    id: null,
    caption: heads.title,
    wide: false,
    columns,
    rows: [
      ...rows.map(
        (one): Row => ({
          id: null,
          kind: 'row',
          cells: [
            { text: String(one.number) },
            { text: one.title },
            ...(models ? [cellOf(one.model, none)] : []),
            ...(origins ? [cellOf(one.origin, none)] : []),
            { text: one.unit },
            { text: scope.text.format.number(one.quantity) },
            { text: figure(one.unitPrice, scope) },
            { text: figure(one.total, scope) },
            ...(notes ? [cellOf(one.note, none)] : []),
          ],
        }),
      ),
      ...(total === null
        ? []
        : [
            {
              id: null,
              kind: 'sum' as const,
              cells: [
                { text: heads.sum, span: before },
                { text: figure(total, scope) },
                ...(notes ? [{ text: none }] : []),
              ],
            },
          ]),
    ],
    note: heads.currency(scope.currency),
    empty: none,
  };
}

/** Amounts of a price to the cent: `1,250,000.00`. */
export const figure = (amount: number, { text }: Pick<BookScope, 'text'>): string =>
  new Intl.NumberFormat(text.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amount);

const currencySign = ({ text, currency }: BookScope): string =>
  text.locale === 'zh-CN' && currency === 'CNY' ? ' 元' : ` ${currency}`;
