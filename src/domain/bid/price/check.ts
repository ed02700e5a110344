import { type Finding, finding, type Path } from '../../../problem.ts';
import type { Price } from '../../../schemas/bid/price.ts';
import type { Bid } from '../bid.ts';
import type { BidRule } from '../check.ts';
import { centsOf, lineTotal, priceTotal } from './amounts.ts';
import { capitalsOf, centsInCapitals } from './capitals.ts';

/**
 * Our price: what is written twice is the same [Order 87 art. 59: opening sheet before body, capitals before digits], the limits of the tender hold, it is
 * not below our cost, and the price volume has one.
 */
export const checkPrice: BidRule = (bid, { plan }) => {
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
  return [...missing, ...stated(price, file), ...(total === null ? [] : limits(total, bid, price)), ...rivals];
};

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
