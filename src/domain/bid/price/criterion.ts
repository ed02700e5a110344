import type { Criterion, Scoring } from '../../../schemas/bid/scoring.ts';
import type { PriceRule } from './formula.ts';

/** The criterion by which the price is scored. */
export interface PriceCriterion {
  id: string;
  title: string;
  rule: PriceRule;
  /** The formula in the words of the tender. */
  expression: string | null;
  /** Full marks in the scale of the criterion. */
  max: number;
  /** What one of its points adds to the total. */
  share: number;
}

/** The first criterion with a price formula and a maximum; null where there is none, or the scoring knows no points. */
export function priceCriterionOf(scoring: Scoring): PriceCriterion | null {
  if (scoring.scale === 'adjectival') return null;
  for (const criterion of leaves(scoring.criteria)) {
    const { id, title, price } = criterion;
    if (criterion.mode !== 'price' || price === undefined) continue;
    const { expression = null, lowRule: _low, highRule: _high, ...rule } = price;
    const measured = measureOf(criterion, scoring);
    if (measured !== null) return { id, title, rule, expression, ...measured };
  }
  return null;
}

/** Where criteria are weighted, each is out of 100 unless it says otherwise. */
function measureOf({ max, weight }: Criterion, { scale }: Scoring): { max: number; share: number } | null {
  if (scale === 'weights') return weight === undefined ? null : { max: max ?? 100, share: weight / (max || 100) };
  return max === undefined ? null : { max, share: 1 };
}

const leaves = (criteria: readonly Criterion[]): Criterion[] =>
  criteria.flatMap((each) => (each.criteria.length === 0 ? [each] : leaves(each.criteria)));
