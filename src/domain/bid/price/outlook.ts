import type { Plan } from '../../plan.ts';
import type { Bid } from '../bid.ts';
import { priceTotal } from './amounts.ts';
import { priceCriterionOf } from './criterion.ts';
import { type PriceGame, standingsAt } from './game.ts';

/** Most combinations of low, likely and high prices that are all looked at: five rivals. */
const mostCombinations = 243;

/**
 * Points that our price gets, in the scale of its criterion (where criteria are weighted, out of 100): the least and the most over the prices that rivals may
 * ask, and what a draw may change; `likely` at their likely prices. Up to five rivals all combinations count; with more all low, all likely, all high, and each
 * rival alone. Null without price, formula or assumed rivals, or with a price over the ceiling.
 */
export function priceOutlook(bid: Pick<Bid, 'data'>): { low: number; likely: number; high: number } | null {
  const game = priceGameOf(bid, undefined, null);
  if (game === null || game.rule === null || game.rivals.length === 0) return null;
  const own = { ...game, share: 1 };
  const ranges = [...likelyFirst(own)].map((prices) => standingsAt(own, own.ours.price, prices)[0]?.points ?? null);
  const known = ranges.flatMap((range) => (range === null ? [] : [range]));
  const [likely] = known;
  if (likely === undefined) return null;
  return {
    low: Math.min(...known.map(({ low }) => low)),
    likely: likely.expected,
    high: Math.max(...known.map(({ high }) => high)),
  };
}

/** Combinations of prices of the rivals, the likely ones first. */
function* likelyFirst({ rivals }: PriceGame): Generator<number[]> {
  const likely = rivals.map((rival) => rival.likely);
  yield likely;
  if (3 ** rivals.length <= mostCombinations) {
    yield* rivals.reduce<number[][]>(
      (all, { low, likely: middle, high }) => all.flatMap((one) => [low, middle, high].map((price) => [...one, price])),
      [[]],
    );
    return;
  }
  yield rivals.map(({ low }) => low);
  yield rivals.map(({ high }) => high);
  for (const [at, { low, high }] of rivals.entries()) {
    yield likely.with(at, low);
    yield likely.with(at, high);
  }
}

/**
 * What the simulator works with; null where our price is not known. Without a formula in points the lowest compared price decides only where the tender says
 * so; else there is no rule and nothing to be worked out (null as well).
 *
 * @param plan the account's, which knows the names of its competitors
 * @param otherPoints those that we expect beside the price; null where they are not known
 * @param otherPointsLow the same at the worst
 */
export function priceGameOf(
  { data }: Pick<Bid, 'data'>,
  plan: Pick<Plan, 'data'> | undefined,
  otherPoints: number | null,
  otherPointsLow = otherPoints,
): PriceGame | null {
  const { price, scoring, tender } = data;
  const total = price === undefined ? null : priceTotal(price);
  const criterion = priceCriterionOf(scoring);
  const byLowest = tender.method === 'lowest-price';
  if (price === undefined || total === null || total <= 0 || (criterion === null && !byLowest)) return null;
  const scored = byLowest ? null : criterion;
  return {
    rule: scored?.rule ?? null,
    max: scored?.max ?? 0,
    share: scored?.share ?? 1,
    ceiling: tender.ceiling ?? tender.budget ?? null,
    ours: { price: total, policyPercent: price.policyPercent, otherPoints, otherPointsLow },
    rivals: price.rivals.map(({ competitor, name, low, likely, high, policyPercent, otherPoints }) => ({
      name: name ?? plan?.data.competitors.find(({ id }) => id === competitor)?.name ?? competitor ?? '',
      low,
      likely,
      high,
      policyPercent,
      otherPoints: otherPoints ?? null,
    })),
  };
}
