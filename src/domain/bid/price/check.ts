import { type Finding, finding, type Path } from '../../../problem.ts';
import type { Price } from '../../../schemas/bid/price.ts';
import type { Bid, Chapter } from '../bid.ts';
import { componentsOf } from '../book/walk.ts';
import type { BidRule } from '../check.ts';
import { centsOf, lineTotal, priceTotal } from './amounts.ts';
import { capitalsOf, centsInCapitals } from './capitals.ts';
import { openingSheetOf } from './sheet.ts';

/**
 * Our price: what is written twice is the same [Order 87 art. 59: opening sheet before body, capitals before digits], the limits of the tender hold, it is
 * not below our cost, and the price volume has one.
 */
export const checkPrice: BidRule = (bid, { plan, chapters }) => {
  const { file, data } = bid;
  const { price } = data;
  const missing = price === undefined || priceTotal(price) === null ? missingIn(bid) : [];
  if (price === undefined) return missing;
  const total = priceTotal(price);
  const competitors = plan?.data.competitors ?? [];
  const rivals = price.rivals.flatMap(({ competitor, name, low, likely, high }, at): Finding[] => {
    if (low <= likely && likely <= high) return [];
    const rival = name ?? competitors.find(({ id }) => id === competitor)?.name ?? competitor ?? String(at + 1);
    return [finding('rival-order', file, { path: ['price', 'rivals', at, 'likely'] }, { rival, low, likely, high })];
  });
  return [
    ...missing,
    ...stated(price, file),
    ...(total === null ? [] : limits(total, bid, price)),
    ...policy(bid, price),
    ...bareLines(bid, price),
    ...sheetGaps(bid, chapters),
    ...rivals,
  ];
};

/** What the opening sheet must say and nothing written gives [Order 87 art. 59]. */
function sheetGaps(bid: Bid, chapters: readonly Chapter[]): Finding[] {
  if (!chapters.some(({ body }) => componentsOf(body.pieces, 'OpeningSheet').length > 0)) return [];
  const { delivery, validityDays } = openingSheetOf(bid, '');
  const gaps = [
    ...(delivery === null ? (['delivery'] as const) : []),
    ...(validityDays === null ? (['validityDays'] as const) : []),
  ];
  return gaps.map((missing) => finding('opening-sheet-gap', bid.file, { path: ['price'], key: true }, { missing }));
}

/** We claim no more off the price than the tender gives anyone. */
function policy({ file, data: { scoring } }: Bid, { policyPercent: claimed }: Price): Finding[] {
  const most = Math.max(0, ...scoring.policies.map(({ percent }) => percent));
  return claimed > most && scoring.criteria.length > 0
    ? [finding('policy-over', file, { path: ['price', 'policyPercent'] }, { claimed, most })]
    : [];
}

/** Goods with a model and no origin, or the other way round: the table prints 无 where tenders of goods ask for both; a line with neither is a service. */
const bareLines = ({ file, data: { tender } }: Bid, { items }: Price): Finding[] =>
  tender.kind !== 'goods'
    ? []
    : items.flatMap(({ title, model, origin }, at) =>
        (model === undefined) === (origin === undefined)
          ? []
          : [
              finding(
                'price-line-bare',
                file,
                { path: ['price', 'items', at] },
                { item: title, missing: model === undefined ? 'model' : 'origin' },
              ),
            ],
      );

/** A price volume can't be printed without a price. */
const missingIn = ({ file, data }: Bid): Finding[] =>
  data.volumes.flatMap(({ kind, title }, at) =>
    kind === 'price' ? [finding('price-missing', file, { path: ['volumes', at, 'kind'] }, { volume: title })] : [],
  );

/** Totals and capitals as they are written, against what follows from the lines. */
function stated(price: Price, file: string): Finding[] {
  const lines = price.items.flatMap((item, at): Finding[] => {
    const computed = lineTotal(item);
    if (item.total === undefined || centsOf(item.total) === centsOf(computed)) return [];
    const params = { item: item.title, stated: item.total, computed };
    return [finding('price-line-total', file, { path: ['price', 'items', at, 'total'] }, params)];
  });
  const total = priceTotal(price);
  if (total === null) return lines;
  const sum: Finding[] =
    price.total === undefined || centsOf(price.total) === centsOf(total)
      ? []
      : [finding('price-total', file, { path: ['price', 'total'] }, { stated: price.total, computed: total })];
  const { capitals } = price;
  const wrong: Finding[] =
    capitals === undefined || centsInCapitals(capitals) === centsOf(total)
      ? []
      : [
          finding(
            'price-capitals',
            file,
            { path: ['price', 'capitals'] },
            { stated: capitals, expected: capitalsOf(total) },
          ),
        ];
  return [...lines, ...sum, ...wrong];
}

/** Over the ceiling, or where there is none over the budget, the bid is invalid. */
function limits(total: number, { file, data: { tender } }: Bid, price: Price): Finding[] {
  const at: Path = price.items.length === 0 ? ['price', 'total'] : ['price', 'items'];
  const key = price.items.length > 0;
  const over = (['ceiling', 'budget'] as const).find((of) => total > (tender[of] ?? Infinity));
  return [
    ...(over === undefined
      ? []
      : [finding('price-over-ceiling', file, { path: at, key }, { total, limit: tender[over] as number, of: over })]),
    ...(price.cost !== undefined && total < price.cost
      ? [finding('price-below-cost', file, { path: ['price', 'cost'] }, { total, cost: price.cost })]
      : []),
  ];
}
