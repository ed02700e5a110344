import { componentsOf } from '../../domain/bid/book/walk.ts';
import { rounded } from '../../domain/bid/scoring/figures.ts';
import { criterionRows, decidedByOf, sumOf } from '../../domain/bid/scoring/rows.ts';
import type { Criterion } from '../../schemas/bid/scoring.ts';
import type { IndexKind, IndexLayout } from '../../schemas/bid/volume.ts';
import type { Text } from '../../text/index.ts';
import { type BookScope, criterionTargets, type PlaceView, placesOf, requirementTargets } from './place.ts';
import { type BookTable, type Cell, type Column, cellOf, pagesCell, placesCell, type Row } from './table.ts';

export interface IndexInput {
  of: IndexKind;
  layout: IndexLayout;
  /** As the tender prescribes it. */
  title?: string | undefined;
  id: string | null;
}

/** Its id in the volume that begins with it. */
export const indexAnchor = (of: IndexKind): string => `index-${of}`;

/** As the tender calls it, or as everyone does. */
export const indexTitle = ({ of, title }: Pick<IndexInput, 'of' | 'title'>, { ui }: Text): string =>
  title ?? ui.book.index[of];

/** An index: what the tender asks for, and the page on which the book answers it. Without it a bid may be void [MIL 特别提示十]. */
export const indexTable = (input: IndexInput, scope: BookScope): BookTable =>
  input.of === 'scoring' ? scoringIndex(input, scope) : requirementIndex({ ...input, of: input.of }, scope);

function scoringIndex({ layout, title, id }: IndexInput, scope: BookScope): BookTable {
  const { ui, format, labels } = scope.text;
  const words = ui.book.index;
  const { scale, criteria } = scope.book.bid.data.scoring;
  const self = layout !== 'plain';
  const model = layout === 'model';
  const columns: Column[] = [
    { label: ui.book.sequence, width: model ? 5 : 7, align: 'center' },
    { label: words.criterion, width: model ? 13 : self ? 26 : 30 },
    ...(scale === 'adjectival'
      ? []
      : [{ label: scale === 'weights' ? words.weight : words.max, width: model ? 6 : 8, align: 'center' as const }]),
    ...(model
      ? [
          { label: words.rule, width: 24 },
          { label: words.evidence, width: 14 },
        ]
      : []),
    ...(self && scale !== 'adjectival'
      ? [
          {
            label: scale === 'weights' ? words.claimedOf100 : words.claimed,
            width: model ? 9 : 15,
            align: 'center' as const,
          },
        ]
      : []),
    { label: words.where },
    { label: words.page, width: 11, align: 'center' },
  ];
  const priced = pricePlace(scope);
  let count = 0;
  const points = (one: Criterion): string | null =>
    scale === 'weights'
      ? one.weight === undefined
        ? (one.weightRule ?? null)
        : `${format.number(one.weight)}%`
      : one.max === undefined
        ? null
        : format.number(one.max);
  const lines = (one: Criterion, inherited: readonly string[]): Row[] => {
    const own = criterionTargets(one, scope.books);
    const targets = own.length > 0 ? own : inherited;
    if (one.criteria.length > 0) {
      const worth = points(one);
      const text = worth === null ? one.title : ui.book.worth(one.title, worth);
      return [
        { id: null, kind: 'head', cells: [{ text, span: columns.length }] },
        ...one.criteria.flatMap((each) => lines(each, targets)),
      ];
    }
    count += 1;
    const places = placesOf(targets, scope);
    const found = places.length === 0 && one.mode === 'price' ? priced : places;
    const decider = decidedByOf(one);
    const where: Cell =
      found.length > 0 || decider === 'book' ? placesCell(found, ui.book.none) : { text: ui.book.notInBook[decider] };
    const none = ui.book.none;
    const evidence = one.evidence.map(({ text }) => text).join('；');
    const rule = one.rule ?? (one.mode ? labels.scoringMode[one.mode] : null);
    return [
      {
        id: null,
        kind: 'row',
        cells: [
          { text: String(count) },
          cellOf(one.title, none),
          ...(scale === 'adjectival' ? [] : [cellOf(points(one), none)]),
          ...(model ? [cellOf(rule, none), cellOf(evidence, none)] : []),
          ...(self && scale !== 'adjectival' ? [cellOf(claimedOf(one, scope), none)] : []),
          where,
          pagesCell(found, none),
        ],
      },
    ];
  };
  return {
    id,
    caption: indexTitle({ of: 'scoring', title }, scope.text),
    wide: model,
    columns,
    rows: [
      ...criteria.flatMap((one) => lines(one, [])),
      ...(self && scale !== 'adjectival' ? selfSum(columns.length - 3, scope) : []),
    ],
    note: null,
    empty: ui.book.none,
  };
}

/**
 * Our own score. Of a price it would tell the price, which stands in no volume that is opened before it; what others decide on is not ours to score.
 */
function claimedOf(criterion: Criterion, { book, outside, text }: BookScope): string | null {
  const { mode, claimed } = criterion;
  if (mode === 'price') {
    if (outside || !['price', 'combined'].includes(book.volume.kind)) return text.ui.book.openPrice;
  } else {
    const decider = decidedByOf(criterion);
    if (decider !== 'book') return text.ui.book.notInBook[decider];
  }
  return claimed === undefined ? null : text.format.number(claimed);
}

/**
 * What we score ourselves in all, in points of the total, out of what can be scored so: neither the price nor what others decide. `before`: columns left of
 * that of the score. No line where nothing is claimed; 无 where one claim is missing or a weight is open.
 */
function selfSum(before: number, { book, text }: BookScope): Row[] {
  const { ui, format } = text;
  const { scoring } = book.bid.data;
  const leaves = criterionRows(scoring).filter(({ leaf }) => leaf);
  const own = leaves.filter(({ decidedBy, criterion }) => decidedBy === 'book' && criterion.mode !== 'price');
  if (own.every(({ criterion }) => criterion.claimed === undefined)) return [];
  const claims = own.map(({ criterion: { claimed }, max, points }) =>
    claimed === undefined || max === null || max === 0 || points === null ? null : (claimed / max) * points,
  );
  const [sum, most] = [sumOf(claims), sumOf(own.map(({ points }) => points))];
  const words = ui.book.index;
  return [
    {
      id: null,
      kind: 'sum',
      cells: [
        { text: words.selfSum(scoring.scale === 'weights', own.length < leaves.length), span: before },
        cellOf(sum === null ? null : format.number(rounded(sum)), ui.book.none),
        { text: most === null ? ui.book.none : words.outOf(format.number(most)), span: 2 },
      ],
    },
  ];
}

/** The chapter that holds the opening sheet or the price table: where a price is scored from, whoever wrote it down or not. */
function pricePlace(scope: BookScope): PlaceView[] {
  const holds = (names: 'OpeningSheet' | 'PriceTable') =>
    scope.books.flatMap(({ chapters }) => chapters).find(({ pieces }) => componentsOf(pieces, names).length > 0)
      ?.chapter.id;
  const chapter = holds('OpeningSheet') ?? holds('PriceTable');
  return chapter === undefined ? [] : placesOf([chapter], scope);
}

function requirementIndex(
  { of, layout, title, id }: IndexInput & { of: Exclude<IndexKind, 'scoring'> },
  scope: BookScope,
): BookTable {
  const { ui } = scope.text;
  const words = ui.book.index;
  const { none } = ui.book;
  const model = layout === 'model';
  const rows = scope.book.bid.data.requirements
    .filter(({ kind }) => kind === of)
    .map((one, at): Row => {
      const places = placesOf(requirementTargets(one, scope.books), scope);
      return {
        id: null,
        kind: 'row',
        cells: [
          { text: String(at + 1) },
          cellOf([one.marker, one.number].filter((part) => part !== undefined).join(''), none),
          cellOf(one.text, none),
          ...(model ? [cellOf(one.response, none)] : []),
          placesCell(places, none),
          pagesCell(places, none),
        ],
      };
    });
  return {
    id,
    caption: indexTitle({ of, title }, scope.text),
    wide: model,
    columns: [
      { label: ui.book.sequence, width: 7, align: 'center' },
      { label: words.clause, width: 12, align: 'center' },
      { label: words.requirement, width: model ? 26 : 38 },
      ...(model ? [{ label: ui.book.deviation.response, width: 22 }] : []),
      { label: words.where },
      { label: words.page, width: 11, align: 'center' },
    ],
    rows,
    note: null,
    empty: none,
  };
}
