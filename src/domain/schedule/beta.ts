import type { Estimate } from './pert.ts';

/** Steps of a table of quantiles. */
const steps = 512;

/** Tables that were made, by where the most likely lies between optimistic and pessimistic. */
export type QuantileTables = Map<number, Float64Array>;

/**
 * Quantiles of the PERT distribution between 0 and 1: a beta distribution with α = 1 + 4·mode and β = 1 + 4·(1 − mode), whose mean is (o + 4m + p) / 6.
 * `mode`: 0 to 1. The value at a position i is that which a share of i / 512 does not exceed.
 */
export function quantiles(mode: number): Float64Array {
  const cells = 1024;
  const density = (x: number): number => x ** (4 * mode) * (1 - x) ** (4 * (1 - mode));
  const sums = new Float64Array(cells + 1);
  // By Simpson: exact for the polynomials that these densities nearly are.
  let below = density(0);
  for (let cell = 0; cell < cells; cell += 1) {
    const above = density((cell + 1) / cells);
    sums[cell + 1] = (sums[cell] as number) + (below + 4 * density((cell + 0.5) / cells) + above) / 6;
    below = above;
  }
  const total = sums[cells] as number;
  const table = new Float64Array(steps + 1);
  let cell = 0;
  for (let step = 0; step <= steps; step += 1) {
    const wanted = (total * step) / steps;
    while (cell < cells - 1 && (sums[cell + 1] as number) < wanted) cell += 1;
    const sum = sums[cell] as number;
    const width = (sums[cell + 1] as number) - sum;
    table[step] = (cell + (width > 0 ? (wanted - sum) / width : 0)) / cells;
  }
  table[0] = 0;
  table[steps] = 1;
  return table;
}

/** The quantiles of an estimate as days; null where nothing varies. */
export function tableOf({ o, m, p }: Estimate, tables: QuantileTables): Float64Array | null {
  if (!(p > o)) return null;
  const mode = Math.min(1, Math.max(0, (m - o) / (p - o)));
  let unit = tables.get(mode);
  if (!unit) {
    unit = quantiles(mode);
    tables.set(mode, unit);
  }
  return unit.map((value) => o + (p - o) * value);
}

/** The value at a share, 0 up to 1, of a table. */
export function quantileAt(table: Float64Array, share: number): number {
  const place = share * steps;
  const step = place | 0;
  const below = table[step] as number;
  return below + ((table[step + 1] as number) - below) * (place - step);
}
