import { type Designation, type DesignationTest, type Finding, finding } from '../../problem.ts';
import type { Settings } from '../../settings.ts';
import type { Plan, Workspace } from '../plan.ts';
import { radpOf } from './radp.ts';
import { spendByYear, type YearOfSpend } from './spend.ts';

/**
 * The tests of top and strategic accounts [KAD A2] that the figures do not pass, in a fixed order; empty when the designation holds.
 * Top: R or D, enough buying power, share at or near the head in each of the last complete years.
 * Strategic: A or P, enough buying power, a benchmark of its industry, low share in each of those years.
 */
export function unmetTests(
  designation: Designation,
  years: readonly YearOfSpend[],
  benchmark: boolean,
  today: string,
  settings: Settings,
): DesignationTest[] {
  const radp = radpOf(years, today, settings);
  const rule = settings.designation;
  const currentYear = Number(today.slice(0, 4));
  const wanted = Array.from({ length: rule.years }, (_, back) => currentYear - 1 - back);
  const shares = wanted.map((year) => years.find((entry) => entry.year === year)?.share ?? null);
  const top = designation === 'top';
  const inStatus =
    typeof radp === 'object' &&
    (top ? radp.status === 'R' || radp.status === 'D' : radp.status === 'A' || radp.status === 'P');
  const held = shares.every((share) => share === null || (top ? share >= rule.headShare : share < rule.lowShare));
  const tests: [DesignationTest, boolean][] = [
    ['status', inStatus],
    ['buying-power', typeof radp === 'object' && radp.buyingPower >= rule.buyingPower],
    ['benchmark', top || benchmark],
    ['three-years', !shares.includes(null)],
    ['share', held],
  ];
  return tests.filter(([, passed]) => !passed).map(([test]) => test);
}

/** A declaration that its figures do not bear out, or that stands on a unit which decides nothing. */
export function checkDesignation(plan: Plan, workspace: Workspace): Finding[] {
  const { designation, unit, benchmark } = plan.data;
  if (designation === undefined) return [];
  const at = { path: ['designation'] };
  if (unit === 'user') return [finding('designated-user-unit', plan.file, at, { designation })];
  const unmet = unmetTests(
    designation,
    spendByYear(plan.id, workspace.byId, workspace.tree),
    benchmark,
    workspace.today,
    workspace.settings,
  );
  return unmet.length === 0 ? [] : [finding('designation-unmet', plan.file, at, { designation, unmet })];
}

/**
 * Salespeople who name too many or too few top or strategic accounts; said once each, at the owner of their first account. Too few is said only of
 * those who own enough decision-making units to choose from.
 */
export function checkQuotas(workspace: Workspace): Finding[] {
  const rule = workspace.settings.designation;
  const owners = [...new Set(workspace.plans.map((plan) => plan.data.owner))].sort();
  return owners.flatMap((owner) => {
    const owned = workspace.plans.filter((plan) => plan.data.owner === owner);
    const first = owned[0] as Plan;
    const choice = owned.filter((plan) => plan.data.unit === 'dmu').length;
    return (['top', 'strategic'] as const).flatMap((designation) => {
      const accounts = owned.filter((plan) => plan.data.designation === designation).map((plan) => plan.id);
      const quota = rule[designation];
      const tooFew = accounts.length < quota && choice >= rule.top + rule.strategic;
      return accounts.length <= quota && !tooFew
        ? []
        : [
            finding(
              'designation-quota',
              first.file,
              { path: ['owner'] },
              { owner, designation, count: accounts.length, quota, accounts },
            ),
          ];
    });
  });
}
