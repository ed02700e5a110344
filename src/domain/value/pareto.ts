/** One account in the order of its sales. */
export interface ParetoRow {
  id: string;
  sales: number;
  /** Share of all sales of this account and all before it, 0–1. */
  cumulated: number;
  /** Whether it is one of the few that bring the wanted share. */
  inside: boolean;
}

export interface Pareto {
  /** Largest sales first, then by id. */
  rows: ParetoRow[];
  total: number;
  /** How many accounts bring the wanted share; null where there are no sales. */
  cut: number | null;
}

/**
 * The Pareto cut [KAD A3]: the fewest accounts that bring at least `share` (0–1) of all sales. `sales` counts each customer once and has no negative
 * figures.
 */
export function paretoOf(sales: readonly { id: string; sales: number }[], share: number): Pareto {
  const sorted = sales.toSorted((a, b) => b.sales - a.sales || (a.id < b.id ? -1 : 1));
  const total = sorted.reduce((sum, one) => sum + one.sales, 0);
  let sum = 0;
  const cumulated = sorted.map((one) => {
    sum += one.sales;
    return total > 0 ? Math.min(1, sum / total) : 0;
  });
  const at = total > 0 ? cumulated.findIndex((each) => each >= share - 1e-9) : -1;
  const cut = total > 0 ? (share === 0 ? 0 : at + 1) : null;
  return {
    rows: sorted.map(({ id, sales: own }, index) => ({
      id,
      sales: own,
      cumulated: cumulated[index] as number,
      inside: cut !== null && index < cut,
    })),
    total,
    cut,
  };
}
