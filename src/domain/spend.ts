import { type Finding, finding } from '../problem.ts';
import type { SpendYear } from '../schemas/spend.ts';
import type { CustomerTree } from './customer-tree.ts';
import type { Plan } from './plan.ts';

/** One year of spend as the rules use it: stated in the plan, or summed from the using units below. */
export interface YearOfSpend {
  year: number;
  /** Null where it is unknown for the unit or for one of those summed. */
  buyingPower: number | null;
  ourSales: number;
  /** Share of wallet, 0–1; null where buying power is unknown, zero, or smaller than our sales. */
  share: number | null;
  /** Source and date of a stated year; null for a sum. */
  stated: Pick<SpendYear, 'source' | 'asOf'> | null;
  /** Ids of the using units summed; empty for a stated year. */
  summedFrom: string[];
}

/**
 * Spend by year, newest first [KAD A1, A2]. A year stated in the plan stands; only where a decision-making unit states none are the years of the
 * using units directly below it (and theirs) summed.
 */
export function spendByYear(id: string, plans: ReadonlyMap<string, Plan>, tree: CustomerTree): YearOfSpend[] {
  const plan = plans.get(id);
  if (!plan) return [];
  const years = new Map<number, YearOfSpend>();
  for (const { year, buyingPower, ourSales, source, asOf } of plan.data.spend) {
    years.set(
      year,
      withShare({ year, buyingPower: buyingPower ?? null, ourSales, stated: { source, asOf }, summedFrom: [] }),
    );
  }
  if (plan.data.unit === 'dmu') {
    const users = (tree.children.get(id) ?? []).filter((child) => plans.get(child)?.data.unit === 'user');
    const below = users.flatMap((user) => userSpend(user, plans, tree));
    for (const year of new Set(below.map((entry) => entry.year))) {
      if (!years.has(year))
        years.set(
          year,
          sum(
            year,
            below.filter((entry) => entry.year === year),
          ),
        );
    }
  }
  return [...years.values()].sort((a, b) => b.year - a.year);
}

type UserYear = YearOfSpend & { user: string };

/** The stated years of a using unit and of the using units below it that it does not state itself. */
function userSpend(id: string, plans: ReadonlyMap<string, Plan>, tree: CustomerTree): UserYear[] {
  const own = spendOf(plans.get(id) as Plan).map((entry) => ({ ...entry, user: id }));
  const stated = new Set(own.map((entry) => entry.year));
  const below = (tree.children.get(id) ?? [])
    .filter((child) => plans.get(child)?.data.unit === 'user')
    .flatMap((child) => userSpend(child, plans, tree))
    .filter((entry) => !stated.has(entry.year));
  return [...own, ...below];
}

const spendOf = (plan: Plan): YearOfSpend[] =>
  plan.data.spend.map(({ year, buyingPower, ourSales, source, asOf }) =>
    withShare({ year, buyingPower: buyingPower ?? null, ourSales, stated: { source, asOf }, summedFrom: [] }),
  );

function sum(year: number, entries: UserYear[]): YearOfSpend {
  const unknown = entries.some((entry) => entry.buyingPower === null);
  return withShare({
    year,
    buyingPower: unknown ? null : entries.reduce((total, entry) => total + (entry.buyingPower ?? 0), 0),
    ourSales: entries.reduce((total, entry) => total + entry.ourSales, 0),
    stated: null,
    summedFrom: entries.map((entry) => entry.user).sort(),
  });
}

function withShare(entry: Omit<YearOfSpend, 'share'>): YearOfSpend {
  const { buyingPower, ourSales } = entry;
  const share = buyingPower !== null && buyingPower > 0 && ourSales <= buyingPower ? ourSales / buyingPower : null;
  return { ...entry, share };
}

/** The newest year that is over on `today`, or null. */
export function newestCompleteYear(years: readonly YearOfSpend[], today: string): YearOfSpend | null {
  const currentYear = Number(today.slice(0, 4));
  return years.filter((entry) => entry.year < currentYear).sort((a, b) => b.year - a.year)[0] ?? null;
}

/** Buying power that is zero, unknown or smaller than our sales, years stated twice, and plans without a complete year; each names its year. */
export function checkSpend(plan: Plan, today: string): Finding[] {
  const { file, data } = plan;
  const findings: Finding[] = [];
  const seen = new Set<number>();
  const currentYear = Number(today.slice(0, 4));
  data.spend.forEach(({ year, buyingPower, ourSales }, index) => {
    const at = (key: string) => ({ path: ['spend', index, key] });
    if (seen.has(year)) findings.push(finding('duplicate-year', file, at('year'), { year }));
    seen.add(year);
    if (buyingPower === undefined) findings.push(finding('buying-power-unknown', file, at('year'), { year }));
    else if (buyingPower === 0) findings.push(finding('buying-power-zero', file, at('buyingPower'), { year }));
    else if (ourSales > buyingPower)
      findings.push(finding('spend-exceeds-buying-power', file, at('ourSales'), { year, buyingPower, ourSales }));
  });
  if (data.spend.length > 0 && !data.spend.some(({ year }) => year < currentYear)) {
    findings.push(finding('no-complete-year', file, { path: ['spend'], key: true }, { currentYear }));
  }
  return findings;
}
