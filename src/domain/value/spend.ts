import { type Finding, finding } from '../../problem.ts';
import type { SpendYear } from '../../schemas/spend.ts';
import type { Plan } from '../plan.ts';
import type { CustomerTree } from './customer-tree.ts';

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
 * Spend by year, newest first [KAD A1, A2]. A year stated in the plan stands; only where a decision-making unit states none are the using units
 * below it summed. A using unit that says nothing of that year makes the sum unknown: a sum of some would put the account into a wrong box.
 */
export function spendByYear(id: string, plans: ReadonlyMap<string, Plan>, tree: CustomerTree): YearOfSpend[] {
  const plan = plans.get(id);
  if (!plan) return [];
  const years = new Map(statedYears(plan).map((entry) => [entry.year, entry]));
  if (plan.data.unit === 'dmu') {
    const users = usersBelow(id, plans, tree);
    const named = new Set(users.flatMap((user) => yearsNamed(user, plans, tree)));
    for (const year of named) if (!years.has(year)) years.set(year, sum(year, users, plans, tree));
  }
  return [...years.values()].sort((a, b) => b.year - a.year);
}

const usersBelow = (id: string, plans: ReadonlyMap<string, Plan>, tree: CustomerTree): string[] =>
  (tree.children.get(id) ?? []).filter((child) => plans.get(child)?.data.unit === 'user');

const statedYears = (plan: Plan): YearOfSpend[] =>
  plan.data.spend.map(({ year, buyingPower, ourSales, source, asOf }) =>
    withShare({ year, buyingPower: buyingPower ?? null, ourSales, stated: { source, asOf }, summedFrom: [] }),
  );

/** Years of which a using unit or one below it says something. */
const yearsNamed = (id: string, plans: ReadonlyMap<string, Plan>, tree: CustomerTree): number[] => [
  ...(plans.get(id)?.data.spend ?? []).map(({ year }) => year),
  ...usersBelow(id, plans, tree).flatMap((user) => yearsNamed(user, plans, tree)),
];

/** What using units and those below them say of a year: a unit's own figure stands for those below it. */
function sum(
  year: number,
  units: readonly string[],
  plans: ReadonlyMap<string, Plan>,
  tree: CustomerTree,
): YearOfSpend {
  const parts = units.flatMap((id) => {
    const stated = statedYears(plans.get(id) as Plan).find((entry) => entry.year === year);
    if (stated) return [{ ...stated, summedFrom: [id] }];
    const users = usersBelow(id, plans, tree);
    return users.length > 0 ? [sum(year, users, plans, tree)] : [];
  });
  const known = parts.length === units.length && parts.every((part) => part.buyingPower !== null);
  return withShare({
    year,
    buyingPower: known ? parts.reduce((total, part) => total + (part.buyingPower ?? 0), 0) : null,
    ourSales: parts.reduce((total, part) => total + part.ourSales, 0),
    stated: null,
    summedFrom: parts.flatMap((part) => part.summedFrom).sort(),
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
