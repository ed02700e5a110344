import { deviationRows } from '../../domain/bid/deviations.ts';
import { openingSheetOf, priceTableOf } from '../../domain/bid/price/sheet.ts';
import type { RequirementKind } from '../../schemas/bid/requirement.ts';
import { type BookScope, placeView } from './place.ts';
import { type BookTable, cellOf, pagesCell, type Row } from './table.ts';

/** A deviation table [G3]: the requirement, our answer, how it deviates, the page of the proof. */
export function deviationTable(kind: RequirementKind, shown: 'all' | 'deviations', scope: BookScope): BookTable {
  const { ui, labels } = scope.text;
  const words = ui.book.deviation;
  const { none } = ui.book;
  const rows = deviationRows(scope.book.bid, kind, scope.books, shown).map((one): Row => {
    const places = one.evidence.flatMap(({ spot }) => (spot ? [placeView(spot, scope)] : []));
    return {
      id: null,
      kind: 'row',
      cells: [
        { text: String(one.number) },
        cellOf(`${one.marker ?? ''}${one.clause ?? ''}`, none),
        cellOf(one.requirement, none),
        cellOf(one.response, none),
        cellOf(one.deviation && labels.deviation[one.deviation], none),
        pagesCell(places, none),
        cellOf(one.note, none),
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
      { label: words.deviation, width: 10, align: 'center' },
      { label: words.evidence, width: 13, align: 'center' },
      { label: words.note, width: 10 },
    ],
    rows,
    note: null,
    empty: any ? words.noneOfAll : none,
  };
}

/** The opening sheet: one line for each fact [Order 87 art. 59]. */
export function openingSheet(scope: BookScope): BookTable {
  const { ui, format } = scope.text;
  const words = ui.book.opening;
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
    caption: words.title,
    wide: false,
    columns: [{ label: words.item, width: 32 }, { label: words.content }],
    rows: [
      line(words.number, data.number),
      line(words.name, data.title),
      ...(data.package === null ? [] : [line(words.package, data.package)]),
      line(words.bidder, data.bidder),
      line(words.total, money),
      ...(data.capitals === null ? [] : [line(words.capitals, data.capitals)]),
      line(words.delivery, data.delivery),
      line(words.validity, data.validityDays === null ? null : words.days(data.validityDays)),
      line(words.note, data.note),
    ],
    note: null,
    empty: format.number(0),
  };
}

/** The price table: lines, and their sum at its foot. Columns that no line fills are left out. */
export function priceTable(scope: BookScope): BookTable {
  const { ui } = scope.text;
  const words = ui.book.price;
  const { none } = ui.book;
  const { rows, total } = priceTableOf(scope.book.bid.data.price);
  const models = rows.some(({ model }) => model !== null);
  const origins = rows.some(({ origin }) => origin !== null);
  const notes = rows.some(({ note }) => note !== null);
  const columns: BookTable['columns'] = [
    { label: ui.book.sequence, width: 7, align: 'center' },
    { label: words.name },
    ...(models ? [{ label: words.model, width: 13 }] : []),
    ...(origins ? [{ label: words.origin, width: 12 }] : []),
    { label: words.unit, width: 6, align: 'center' },
    { label: words.quantity, width: 9, align: 'end' },
    { label: words.unitPrice, width: 12, align: 'end' },
    { label: words.total, width: 17, align: 'end' },
    ...(notes ? [{ label: words.note, width: 8 }] : []),
  ];
  const before = columns.length - (notes ? 2 : 1);
  return {
    id: null,
    caption: words.title,
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
                { text: words.sum, span: before },
                { text: figure(total, scope) },
                ...(notes ? [{ text: none }] : []),
              ],
            },
          ]),
    ],
    note: words.currency(scope.currency),
    empty: none,
  };
}

/** Amounts of a price to the cent: `1,250,000.00`. */
export const figure = (amount: number, { text }: Pick<BookScope, 'text'>): string =>
  new Intl.NumberFormat(text.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amount);

const currencySign = ({ text, currency }: BookScope): string =>
  text.locale === 'zh-CN' && currency === 'CNY' ? ' 元' : ` ${currency}`;
