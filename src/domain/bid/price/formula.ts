import type { PriceFormula } from '../../../schemas/bid/price-formula.ts';

/** What decides about points; the words of the tender beside it decide nothing. Reaches the browser, so it is plain data. */
export type PriceRule = Omit<PriceFormula, 'expression' | 'lowRule' | 'highRule'>;

/** Points at each number that may be drawn: the least, their mean, the most. All three are equal where nothing is drawn. */
export interface PointsRange {
  low: number;
  expected: number;
  high: number;
}

/**
 * The price that is compared: after the policy deduction, where the tender counts it [46 art. 9; Order 87 art. 55].
 *
 * @param policyPercent 0–50
 */
export const comparedPrice = (
  { policyAdjusted }: Pick<PriceRule, 'policyAdjusted'>,
  { price, policyPercent }: { price: number; policyPercent: number },
): number => (policyAdjusted ? price * (1 - policyPercent / 100) : price);

/**
 * Points of a price, rounded as the tender rounds, from its floor (0 unless it says otherwise) to `max`. Of a random reference: the mean over all numbers
 * that may be drawn.
 *
 * - `lowest-ratio`, Order 87 art. 55: the lowest valid price is the base and has full marks, the others base / price × max; the highest and the lowest may
 *   not be left out, so `trimHighLow` does not count here. A price made of weighted rates [PKU] is an ordinary price: Σ weight × rate, with the weights as
 *   quantities of the price table.
 * - `mean-base` [MIL]: base = mean of the valid prices; (1 − |p − base| / base) × max, times 0.95 above it (`aboveFactor`).
 * - `mean-deviation` [BANK]: max less 1 or 2 points for each percent off the mean (`abovePerPercent`, `belowPerPercent`).
 * - `mean-base-down` [TP]: the same with a base 5 % below the mean (`reductionPercent`) and 1 or 0.5 points.
 * - `random-reference` [GZC]: see {@link pointsRange}.
 *
 * @param prices the compared prices of all valid offers, ours among them; those over the ceiling are left out before
 * @param price the one to be scored, as compared
 */
export const pricePoints = (rule: PriceRule, max: number, prices: readonly number[], price: number): number =>
  pointsRange(rule, max, prices, price).expected;

/**
 * The same with what the draw may change. Random reference, Guangzhou's model for works [GZC]: base = low + (high − low) × X / 100 with a whole X from
 * `randomFrom` to `randomTo`, all equally likely; low = the lowest valid price, at least the cost warning; high = the median of the valid prices; full marks
 * from `freeFromPercent` % of the base to the base; then points lost for each percent of the base above it and below the free band.
 */
export function pointsRange(rule: PriceRule, max: number, prices: readonly number[], price: number): PointsRange {
  const least = Math.min(rule.floor ?? 0, max);
  const round = (points: number): number => {
    const factor = 10 ** rule.decimals;
    // Twelve figures: what binary fractions add beyond them must not tip a half downwards.
    const whole = Math.round(Number((Math.min(max, Math.max(least, points)) * factor).toPrecision(12)));
    return Math.min(max, whole / factor);
  };
  const bases = basesOf(rule, prices);
  const found = bases.map((base) => round(pointsAt(rule, max, base, price)));
  if (found.length === 0 || !(price > 0)) return { low: least, expected: least, high: least };
  return {
    low: Math.min(...found),
    expected: round(found.reduce((sum, points) => sum + points, 0) / found.length),
    high: Math.max(...found),
  };
}

/** The base of the formula; of a random reference one for each number that may be drawn. Empty without a valid price. */
export function basesOf(rule: PriceRule, prices: readonly number[]): number[] {
  const sorted = prices.filter((price) => price > 0).sort((a, b) => a - b);
  const lowest = sorted[0];
  if (lowest === undefined) return [];
  switch (rule.type) {
    case 'lowest-ratio':
      return [lowest];
    case 'mean-base':
    case 'mean-deviation':
      return [mean(rule, sorted)];
    case 'mean-base-down':
      return [mean(rule, sorted) * (1 - (rule.reductionPercent ?? 0) / 100)];
    case 'random-reference': {
      const low = Math.max(lowest, rule.costWarning ?? 0);
      const high = Math.max(low, median(sorted));
      const from = rule.randomFrom ?? 0;
      const draws = Math.max(0, Math.floor((rule.randomTo ?? 100) - from)) + 1;
      return Array.from({ length: draws }, (_, at) => low + ((high - low) * (from + at)) / 100);
    }
  }
}

function pointsAt(rule: PriceRule, max: number, base: number, price: number): number {
  if (base <= 0) return 0;
  const above = ((price - base) / base) * 100;
  switch (rule.type) {
    case 'lowest-ratio':
      return (base / price) * max;
    case 'mean-base': {
      const factor = above > 0 ? (rule.aboveFactor ?? 1) : above < 0 ? (rule.belowFactor ?? 1) : 1;
      return (1 - Math.abs(above) / 100) * max * factor;
    }
    case 'mean-deviation':
    case 'mean-base-down':
      return max - lost(rule, above, 0);
    case 'random-reference':
      return max - lost(rule, above, 100 - (rule.freeFromPercent ?? 100));
  }
}

/** Points lost `above` percent of the base over it; negative below it, where `free` percent cost nothing. */
const lost = (rule: PriceRule, above: number, free: number): number =>
  above > 0 ? above * (rule.abovePerPercent ?? 1) : Math.max(0, -above - free) * (rule.belowPerPercent ?? 1);

/** Two prices have no mean without the highest and the lowest. */
function mean({ trimHighLow }: PriceRule, sorted: readonly number[]): number {
  const counted = trimHighLow && sorted.length > 2 ? sorted.slice(1, -1) : sorted;
  return counted.reduce((sum, price) => sum + price, 0) / counted.length;
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
