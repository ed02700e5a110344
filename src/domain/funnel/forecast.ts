import type { Target } from '../../schemas/our-people.ts';
import { type Deal, isCounted } from './deals.ts';
import { expected, type Sum, sumOf } from './sums.ts';
import { breakdown, cells, countsFor, type Dimension, dimensions, keyOf, monthsOf, wholeTarget } from './targets.ts';

/** Target against what is won and what is expected, in one year [F3]. Amounts in the site's currency. */
export interface Forecast {
  year: number;
  /** Null where nobody has written one. */
  target: number | null;
  sum: Sum;
  /** What is still missing: the target less what is won and weighted; negative where it is more. Null without a target. */
  gap: number | null;
  verdict: Verdict;
  /** January first. */
  months: ForecastMonth[];
}

export interface ForecastMonth {
  /** `2026-11`. */
  month: string;
  sum: Sum;
  target: number | null;
  /** From January to this month. */
  cumulated: { target: number | null; won: number; expected: number };
}

/**
 * Whether the forecast holds, the safest first: what is won reaches the target; both what we stand for and what the probabilities give do; only what we
 * stand for; only the probabilities; only the best case; only all that is open; not even that.
 */
export type Verdict = 'no-target' | 'reached' | 'holds' | 'commit' | 'weighted' | 'best-case' | 'pipeline' | 'short';

export function verdictOf(target: number | null, sum: Sum): Verdict {
  if (target === null) return 'no-target';
  const { won, commit, bestCase, pipeline } = sum;
  if (won >= target) return 'reached';
  const [isCommitted, isLikely] = [won + commit >= target, expected(sum) >= target];
  if (isCommitted) return isLikely ? 'holds' : 'commit';
  if (isLikely) return 'weighted';
  if (won + commit + bestCase >= target) return 'best-case';
  return won + commit + bestCase + pipeline >= target ? 'pipeline' : 'short';
}

/** The deals that are won or expected in a year. */
export const dealsOfYear = (deals: readonly Deal[], year: number): Deal[] =>
  deals.filter(({ month }) => Number(month.slice(0, 4)) === year);

/** The year of today first; then every later one in which an open deal or a target lies; then the past ones that had a target, the newest first. */
export function yearsOf(deals: readonly Deal[], targets: readonly Target[], today: string): number[] {
  const year = Number(today.slice(0, 4));
  const open = deals.filter(isCounted).map(({ month }) => Number(month.slice(0, 4)));
  const others = new Set([...open, ...targets.map((target) => target.year)].filter((one) => one !== year));
  const sorted = [...others].sort((a, b) => a - b);
  return [year, ...sorted.filter((one) => one > year), ...sorted.filter((one) => one < year).reverse()];
}

export function forecastOf(deals: readonly Deal[], targets: readonly Target[], year: number): Forecast {
  const own = dealsOfYear(deals, year);
  const whole = wholeTarget(targets, year);
  const target = whole?.amount ?? null;
  const planned = whole && monthsOf(whole);
  const sum = sumOf(own);
  const byMonth = Map.groupBy(own, ({ month }) => month);
  const so = { target: 0, won: 0, expected: 0 };
  return {
    year,
    target,
    sum,
    gap: target === null ? null : target - expected(sum),
    verdict: verdictOf(target, sum),
    months: Array.from({ length: 12 }, (_, index) => {
      const month = `${year}-${String(index + 1).padStart(2, '0')}`;
      const found = sumOf(byMonth.get(month) ?? []);
      so.target += planned?.[index] ?? 0;
      so.won += found.won;
      so.expected += expected(found);
      return {
        month,
        sum: found,
        target: planned?.[index] ?? null,
        cumulated: { ...so, target: planned ? so.target : null },
      };
    }),
  };
}

/** A part of the year's target with what is won and expected there. */
export interface PartOfTarget {
  /** The product, unit or person; null for deals that name none. */
  key: string | null;
  target: Target | null;
  sum: Sum;
}

/** The year by product, unit or person: those with a target as written, then those with deals only by key, deals that name none last. */
export function partsOf(
  deals: readonly Deal[],
  targets: readonly Target[],
  year: number,
  by: Dimension,
): PartOfTarget[] {
  const written = breakdown(targets, year, by);
  const byKey = Map.groupBy(dealsOfYear(deals, year), (deal) => keyOf(deal, by));
  const rest = [...byKey.keys()].filter((key) => key !== null && !written.has(key)).sort();
  return [...written.keys(), ...rest, null].flatMap((key) => {
    const sum = sumOf(byKey.get(key) ?? []);
    const target = key === null ? null : (written.get(key) ?? null);
    // Deals that were lost or do not count leave nothing to show.
    if (target === null && sum.count === 0 && sum.won === 0) return [];
    return [{ key, target, sum }];
  });
}

/** The targets of a year that name more than one of product, unit and person, as written. */
export const cellsOf = (deals: readonly Deal[], targets: readonly Target[], year: number) =>
  cells(targets, year).map((target) => {
    const sum = sumOf(dealsOfYear(deals, year).filter((deal) => countsFor(deal, target)));
    const named = dimensions.flatMap((by) => (target[by] === undefined ? [] : [{ by, key: target[by] }]));
    return { named, target, sum };
  });
