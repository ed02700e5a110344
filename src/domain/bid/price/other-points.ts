import type { Scoring } from '../../../schemas/bid/scoring.ts';
import type { Settings } from '../../../settings.ts';
import { expectedPoints } from '../scoring/expected.ts';
import { criterionRows } from '../scoring/rows.ts';

/**
 * Points that we expect beside the price, in the scale of the total. `low`: at the worst. Null where nobody has claimed any; `open`: how many criteria are without a claim and
 * count as 0.
 */
export function otherPointsOf(
  scoring: Scoring,
  shares: Settings['bids'],
): {
  points: number | null;
  low: number | null;
  open: number;
} {
  const without = expectedPoints(scoring, shares, { low: 0, likely: 0, high: 0 });
  const others = criterionRows(scoring).filter(({ leaf, criterion }) => leaf && criterion.mode !== 'price');
  const open = without.open.length;
  const isKnown = scoring.scale !== 'adjectival' && open < others.length;
  return { points: isKnown ? without.total.likely : null, low: isKnown ? without.total.low : null, open };
}
