import type { Times } from './network.ts';
import type { WbsRow } from './wbs.ts';

/** Optimistic, most likely and pessimistic duration in working days. */
export interface Estimate {
  o: number;
  m: number;
  p: number;
}

/** Expected end of a path in working days from the start of the project, and how sure that is [PM F6]. */
export interface Pert {
  te: number;
  variance: number;
  deviation: number;
}

/** te = (o + 4m + p) / 6, variance = ((p − o) / 6)² [PM F6]. */
export const estimateOf = ({ o, m, p }: Estimate): { te: number; variance: number } => ({
  te: (o + 4 * m + p) / 6,
  variance: ((p - o) / 6) ** 2,
});

/**
 * The expected end of a path, with its lags and waits, and the sum of the variances on it: tasks are taken as independent [PM F6]. What was begun and has
 * no more to go than is said in `remaining` varies no longer. `path`: rows; null without an estimate on it.
 */
export function pertAlong(path: readonly number[], rows: readonly WbsRow[], times: Pick<Times, 'ef'>): Pert | null {
  const estimates = path.flatMap((row) => varying((rows[row] as WbsRow).task) ?? []);
  const last = path.at(-1);
  if (last === undefined || estimates.length === 0) return null;
  const variance = estimates.reduce((sum, one) => sum + estimateOf(one).variance, 0);
  return { te: times.ef[last] as number, variance, deviation: Math.sqrt(variance) };
}

/** The estimate of a task whose duration is still open. */
export const varying = ({
  milestone,
  duration,
  estimate,
  started,
  done,
  remaining,
}: WbsRow['task']): Estimate | null =>
  estimate && !milestone && duration === undefined && !done && !(started && remaining !== undefined) ? estimate : null;

/** P(finish ≤ day) = Φ((day − te) / σ); without a deviation 1 or 0 [PM F6]. */
export const chanceBy = (day: number, { te, deviation }: Pick<Pert, 'te' | 'deviation'>): number =>
  deviation > 0 ? normal((day - te) / deviation) : day >= te - 1e-9 ? 1 : 0;

/** Φ, the share of a normal distribution below z: by its series near 0, by its continued fraction in the tails; exact to 12 digits. */
export function normal(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (Math.abs(z) < 3) {
    let term = z;
    let sum = z;
    for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
      term *= (z * z) / odd;
      sum += term;
    }
    return 0.5 + density * sum;
  }
  let fraction = Math.abs(z);
  for (let step = 60; step > 0; step -= 1) fraction = Math.abs(z) + step / fraction;
  const tail = density / fraction;
  return z < 0 ? tail : 1 - tail;
}
