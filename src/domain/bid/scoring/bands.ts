import type { Criterion } from '../../../schemas/bid/scoring.ts';
import { rounded } from './figures.ts';

type Band = Criterion['bands'][number];

/** Two neighbouring bands that share points, or leave points out. */
export interface BandFault {
  fault: 'overlap' | 'gap';
  from: number;
  to: number;
}

type Range = Pick<BandFault, 'from' | 'to'>;

/** Steps in which tenders write points. */
const steps = [1, 0.5, 0.1, 0.05, 0.01];

/** The coarsest step in which all figures can be written: 21–40 and 41–60 are neighbours, so are 0–2.9 and 3–5; 0–8 and 10–17 are not [87 art. 55]. */
const resolutionOf = (figures: readonly number[]): number =>
  steps.find((step) => figures.every((figure) => rounded(figure / step) % 1 === 0)) ?? 0;

/** Bands that overlap, and gaps between ranges; a band of a single figure leaves no gap. In the order of points. */
export function bandFaults(bands: readonly Band[]): BandFault[] {
  const ranges = bands
    .flatMap(({ points, from, to }) => {
      const [least, most] = [from ?? points, to ?? points];
      return least === undefined || most === undefined
        ? []
        : [{ from: Math.min(least, most), to: Math.max(least, most) }];
    })
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  const resolution = resolutionOf(ranges.flatMap(({ from, to }) => [from, to]));
  const isRange = (range: Range): boolean => range.from < range.to;
  return ranges.slice(1).flatMap((upper, index): BandFault[] => {
    // Of the bands that begin below, the one that reaches furthest.
    const lower = ranges.slice(0, index + 1).reduce((one, other) => (other.to > one.to ? other : one));
    // Two bands with the same single figure differ by their conditions only.
    if (!isRange(lower) && !isRange(upper)) return [];
    if (upper.from <= lower.to) return [{ fault: 'overlap', from: upper.from, to: Math.min(lower.to, upper.to) }];
    const gap = rounded(upper.from - lower.to) > resolution;
    return gap && isRange(lower) && isRange(upper) ? [{ fault: 'gap', from: lower.to, to: upper.from }] : [];
  });
}
