import type { Criterion, CriterionPart } from '../../../schemas/bid/scoring.ts';
import { rounded } from './figures.ts';

type Measure = CriterionPart | Criterion;

/** How many points the rule of a criterion can give at most, in its own scale [G4]. */
export interface Reach {
  /** What the items add up to before any cap; null where the rule has no figures, or no end. */
  sum: number | null;
  /** What can be reached: the sum within cap and maximum. Null where the rule has no figures. */
  most: number | null;
  /** Whether a cap or the maximum of a part says what becomes of more than the maximum. */
  capped: boolean;
}

/**
 * The reach by mode; what the modes mean stands at `scoringModes`.
 *
 * - `additive`, `coverage`: each award so many times (`most`), up to its own `cap`, for each of its `items`; all together up to `cap`. An award without
 *   `most` and `cap` has no end: the maximum ends it.
 * - `threshold-additive`: the points of the threshold and the awards.
 * - `count-tier`, `numeric-tier`, `banded`, `range-banded`: the best tier or band.
 * - what has parts: the parts added up, each within its own maximum.
 * - every other: the maximum.
 */
export function reachOf(measure: Measure, max: number | null): Reach {
  const { cap } = measure;
  const sum = sumOf(measure, max);
  if (sum === null) return { sum: null, most: null, capped: cap !== undefined };
  const most = Math.min(sum, cap ?? Infinity, max ?? Infinity);
  return {
    sum: Number.isFinite(sum) ? rounded(sum) : null,
    most: Number.isFinite(most) ? rounded(most) : null,
    capped: cap !== undefined && (max === null || cap <= max),
  };
}

/** Null: no figures; Infinity: no end. */
function sumOf(measure: Measure, max: number | null): number | null {
  if ('parts' in measure && measure.parts.length > 0) {
    const parts = measure.parts.map((part) => reachOf(part, part.max ?? null).most);
    return parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  }
  switch (measure.mode) {
    case 'additive':
    case 'coverage':
      return measure.awards.length === 0 ? null : awardsOf(measure);
    case 'threshold-additive':
      return measure.threshold === undefined ? null : measure.threshold.points + awardsOf(measure);
    case 'count-tier':
    case 'numeric-tier':
      return best(
        measure.tiers.map(({ points, percent }) => {
          if (points !== undefined) return points;
          return percent === undefined || max === null ? null : (percent / 100) * max;
        }),
      );
    case 'banded':
    case 'range-banded':
      return best(measure.bands.map(({ points, to }) => points ?? to ?? null));
    default:
      return max;
  }
}

const awardsOf = ({ awards }: Measure): number =>
  awards.reduce(
    (sum, { points, most, cap, items = 1 }) => sum + items * Math.min(points * (most ?? Infinity), cap ?? Infinity),
    0,
  );

const best = (values: readonly (number | null)[]): number | null =>
  values.length === 0 || values.includes(null) ? null : Math.max(...values.map((value) => value ?? 0));

/**
 * Of how many items a deduction is the rounded share, as 4.35 is of 23 in 100, and what they add up to (100.05); null where it is an exact share, or one
 * of no number of items. `sure`: no other number of items gives the same step.
 */
export function roundedStep(max: number, step: number): { count: number; sum: number; sure: boolean } | null {
  if (step <= 0 || step >= max) return null;
  const decimals = (String(step).split('.')[1] ?? '').length;
  const fits = (count: number): boolean => count > 0 && Math.abs(step - max / count) < 10 ** -decimals - 1e-9;
  const count = Math.round(max / step);
  const sum = rounded(count * step);
  if (decimals === 0 || sum === max || !fits(count)) return null;
  return { count, sum, sure: !fits(count - 1) && !fits(count + 1) };
}
