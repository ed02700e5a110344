import { expect, test } from 'vitest';
import type { DesignationTest } from '../../problem.ts';
import { defaultSettings, settings } from '../../settings.ts';
import { planIn, planOf, shown, today, type Written, workspaceOf, year } from '../cases.ts';
import { checkDesignation, checkQuotas, unmetTests } from './designation.ts';
import { spendByYear } from './spend.ts';

/** What a plan that is named top or strategic does not meet. */
function unmet(written: Written, day = today, rules = defaultSettings): DesignationTest[] {
  const workspace = workspaceOf([planOf('bank', written)], rules, day);
  const { designation, benchmark } = planIn(workspace, 'bank').data;
  return unmetTests(designation ?? 'top', spendByYear('bank', workspace.byId, workspace.tree), benchmark, day, rules);
}
const top = (...spend: ReturnType<typeof year>[]): Written => ({ designation: 'top', spend });
const strategic = (benchmark: boolean, ...spend: ReturnType<typeof year>[]): Written => ({
  designation: 'strategic',
  benchmark,
  spend,
});

test.each([
  ['meets the rule', top(year(2025, 3000, 900), year(2024, 3000, 900), year(2023, 10, 3)), []],
  [
    'is no benchmark, which a top account need not be',
    top(year(2025, 5000, 4000), year(2024, 3000, 3000), year(2023, 10, 10)),
    [],
  ],
  [
    'buys a unit too little',
    top(year(2025, 2999.999, 1500), year(2024, 3000, 900), year(2023, 3000, 900)),
    ['buying-power'],
  ],
  [
    'fell just below the head in one year',
    top(year(2025, 4000, 1200), year(2024, 4000, 1199.999), year(2023, 4000, 1200)),
    ['share'],
  ],
  [
    'gives us less than a tenth',
    top(year(2025, 4000, 399), year(2024, 4000, 1200), year(2023, 4000, 1200)),
    ['status', 'share'],
  ],
  ['has a gap of a year', top(year(2025, 4000, 2000), year(2023, 4000, 2000), year(2022, 4000, 2000)), ['three-years']],
  [
    'has a year of unknown buying power',
    top(year(2025, 4000, 2000), year(2024, undefined, 2000), year(2023, 4000, 2000)),
    ['three-years'],
  ],
  ['has only this year, which is not complete', top(year(2026, 4000, 2000)), ['status', 'buying-power', 'three-years']],
  ['has no figures', top(), ['status', 'buying-power', 'three-years']],
] as const)('a top account that %s', (_what, written, tests) => {
  expect(unmet(written)).toEqual(tests);
});

test.each([
  ['meets the rule', strategic(true, year(2025, 3000, 0), year(2024, 3000, 299.999), year(2023, 3000, 100)), []],
  ['is no benchmark', strategic(false, year(2025, 3000, 0), year(2024, 3000, 0), year(2023, 3000, 0)), ['benchmark']],
  ['buys too little', strategic(true, year(2025, 2999, 0), year(2024, 3000, 0), year(2023, 3000, 0)), ['buying-power']],
  [
    'gave us a tenth two years ago',
    strategic(true, year(2025, 4000, 0), year(2024, 4000, 400), year(2023, 4000, 0)),
    ['share'],
  ],
  [
    'has become developable',
    strategic(true, year(2025, 4000, 400), year(2024, 4000, 0), year(2023, 4000, 0)),
    ['status', 'share'],
  ],
  ['is known for two years', strategic(true, year(2025, 4000, 0), year(2024, 4000, 0)), ['three-years']],
  [
    'meets nothing',
    strategic(false, year(2025, 10, 9)),
    ['status', 'buying-power', 'benchmark', 'three-years', 'share'],
  ],
] as const)('a strategic account that %s', (_what, written, tests) => {
  expect(unmet(written)).toEqual(tests);
});

test('the three years move with today', () => {
  const written = top(year(2025, 4000, 2000), year(2024, 4000, 2000), year(2023, 4000, 2000));
  expect(unmet(written, '2026-12-31')).toEqual([]);
  expect(unmet(written, '2027-01-01')).toEqual(['three-years']);
});

test('a company may ask for other figures', () => {
  const rules = settings.parse({ designation: { buyingPower: 10_000, years: 1, headShare: 0.2 } });
  expect(unmet(top(year(2025, 10, 2)), today, rules)).toEqual([]);
});

test('the check says a designation that is not borne out at its line, and nothing of one that is', () => {
  const sound = top(year(2025, 4000, 2000), year(2024, 4000, 2000), year(2023, 4000, 2000));
  const workspace = workspaceOf([planOf('good', sound), planOf('bad', { designation: 'strategic' }), planOf('plain')]);
  expect(
    workspace.plans.flatMap((plan) => checkDesignation(plan, workspace).map((one) => [plan.id, one.id, one.params])),
  ).toEqual([
    [
      'bad',
      'designation-unmet',
      { designation: 'strategic', unmet: ['status', 'buying-power', 'benchmark', 'three-years'] },
    ],
  ]);
});

test('the figures of a designation may come from the users below', () => {
  const users = (['a', 'b'] as const).map((id) =>
    planOf(id, { unit: 'user', parent: 'bank', spend: [2023, 2024, 2025].map((of) => year(of, 2000, 1000)) }),
  );
  const workspace = workspaceOf([planOf('bank', { designation: 'top' }), ...users]);
  expect(checkDesignation(planIn(workspace, 'bank'), workspace)).toEqual([]);
});

test('a using unit can be neither, whatever its figures', () => {
  const workspace = workspaceOf([
    planOf('branch', { ...top(year(2025, 4000, 2000), year(2024, 4000, 2000), year(2023, 4000, 2000)), unit: 'user' }),
  ]);
  expect(shown(checkDesignation(planIn(workspace, 'branch'), workspace))).toEqual(['designated-user-unit designation']);
});

const named = (id: string, owner: string, designation?: 'top' | 'strategic') =>
  planOf(id, { owner, ...(designation ? { designation } : {}) });
const quotas = (...plans: ReturnType<typeof planOf>[]) =>
  checkQuotas(workspaceOf(plans)).map(({ file, params }) => {
    const { owner, designation, count, quota, accounts } = params as {
      owner: string;
      designation: string;
      count: number;
      quota: number;
      accounts: string[];
    };
    return `${file.split('/')[1]}: ${owner} ${count}/${quota} ${designation} ${accounts.join(' ')}`.trim();
  });
const tops = (owner: string, count: number) =>
  Array.from({ length: count }, (_, n) => named(`${owner}-t${n}`, owner, 'top'));
const strategics = (owner: string, count: number) =>
  Array.from({ length: count }, (_, n) => named(`${owner}-s${n}`, owner, 'strategic'));

test('three top and two strategic accounts are right', () => {
  expect(quotas(...tops('a', 3), ...strategics('a', 2), named('a-x', 'a'))).toEqual([]);
});

test('too many and too few are said once each, per salesperson', () => {
  expect(quotas(...tops('b', 4), ...strategics('b', 1), ...tops('a', 3), ...strategics('a', 3))).toEqual([
    'a-s0: a 3/2 strategic a-s0 a-s1 a-s2',
    'b-s0: b 4/3 top b-t0 b-t1 b-t2 b-t3',
    'b-s0: b 1/2 strategic b-s0',
  ]);
});

test('a salesperson who names nobody is told so, once there are enough accounts to choose from', () => {
  const owned = ['p', 'q', 'r', 's', 't'].map((id) => named(id, 'c'));
  expect(quotas(...owned)).toEqual(['p: c 0/3 top', 'p: c 0/2 strategic']);
  expect(quotas(...owned.slice(1))).toEqual([]);
});
