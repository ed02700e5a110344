import { expect, test } from 'vitest';
import { planIn, planOf, shown, today, type Written, workspaceOf, year } from '../cases.ts';
import { checkSpend, spendByYear } from './spend.ts';

/** Years of `bank` as `[year, buying power, our sales, summed from]`, in thousands. */
function yearsOf(plans: Record<string, Written>, id = 'bank') {
  const workspace = workspaceOf(Object.entries(plans).map(([one, written]) => planOf(one, written)));
  return spendByYear(id, workspace.byId, workspace.tree).map((one) => [
    one.year,
    one.buyingPower === null ? null : one.buyingPower / 1000,
    one.ourSales / 1000,
    one.summedFrom.join(' '),
  ]);
}
const user = (parent: string, ...spend: ReturnType<typeof year>[]): Written => ({ unit: 'user', parent, spend });

test('a decision-making unit without figures shows the sum of its users; a year that one of them leaves out is unknown', () => {
  expect(
    yearsOf({
      bank: {},
      b: user('bank', year(2025, 300, 30)),
      a: user('bank', year(2025, 200, 0), year(2024, 100, 1)),
    }),
  ).toEqual([
    [2025, 500, 30, 'a b'],
    [2024, null, 1, 'a'],
  ]);
});

test('a year stated by the unit stands and nothing is added to it; only the other years are summed', () => {
  expect(
    yearsOf({ bank: { spend: [year(2025, 900, 90)] }, a: user('bank', year(2025, 200, 20), year(2024, 100, 10)) }),
  ).toEqual([
    [2025, 900, 90, ''],
    [2024, 100, 10, 'a'],
  ]);
});

test('a year that the unit states without buying power stays unknown', () => {
  expect(yearsOf({ bank: { spend: [year(2025, undefined, 90)] }, a: user('bank', year(2025, 200, 20)) })).toEqual([
    [2025, null, 90, ''],
  ]);
});

test('one user whose buying power is unknown makes the sum unknown, not smaller', () => {
  expect(
    yearsOf({ bank: {}, a: user('bank', year(2025, 200, 20)), b: user('bank', year(2025, undefined, 5)) }),
  ).toEqual([[2025, null, 25, 'a b']]);
});

test('users of users are summed where the user between does not state the year', () => {
  expect(
    yearsOf({
      bank: {},
      a: user('bank', year(2025, 200, 20)),
      a1: user('a', year(2025, 150, 15), year(2024, 70, 7)),
      a11: user('a1', year(2024, 1, 1), year(2023, 3, 3)),
    }),
  ).toEqual([
    [2025, 200, 20, 'a'],
    [2024, 70, 7, 'a1'],
    [2023, 3, 3, 'a11'],
  ]);
});

test('what another decision-making unit below spends is its own', () => {
  expect(
    yearsOf({ bank: {}, branch: { parent: 'bank', spend: [year(2025, 100, 1)] }, a: user('branch', year(2024, 5, 5)) }),
  ).toEqual([]);
});

test('a using unit shows only what it states', () => {
  expect(yearsOf({ bank: {}, a: user('bank'), a1: user('a', year(2025, 1, 1)) }, 'a')).toEqual([]);
});

test('the share of a sum is that of the whole', () => {
  const workspace = workspaceOf([
    planOf('bank'),
    planOf('a', user('bank', year(2025, 300, 90))),
    planOf('b', user('bank', year(2025, 100, 10))),
  ]);
  expect(spendByYear('bank', workspace.byId, workspace.tree)[0]).toMatchObject({ share: 0.25, stated: null });
});

test('an account that nobody knows has no years', () => {
  expect(yearsOf({}, 'nobody')).toEqual([]);
});

test.each([
  ['sound figures', [year(2025, 10, 1), year(2024, 10, 10), year(2026, 10, 0)], []],
  ['no figures at all', [], []],
  ['unknown buying power', [year(2025, undefined, 1)], ['buying-power-unknown spend/0/year']],
  ['buying power 0', [year(2024, 1, 1), year(2025, 0, 0)], ['buying-power-zero spend/1/buyingPower']],
  ['more sales than buying power', [year(2025, 10, 10.001)], ['spend-exceeds-buying-power spend/0/ourSales']],
  [
    'a year written three times',
    [year(2025, 1, 1), year(2025, 2, 1), year(2025, 3, 1)],
    ['duplicate-year spend/1/year', 'duplicate-year spend/2/year'],
  ],
  ['only the year that runs', [year(2026, 1, 1)], ['no-complete-year spend']],
])('of %s the check says what it must', (_what, spend, findings) => {
  expect(shown(checkSpend(planOf('bank', { spend }), today))).toEqual(findings);
});

test('every problem of spend names its year', () => {
  const plan = planOf('bank', {
    spend: [year(2022, 10, 11), year(2023, 0, 0), year(2024, undefined, 0), year(2022, 10, 1)],
  });
  expect(checkSpend(plan, today).map(({ params }) => (params as { year: number }).year)).toEqual([
    2022, 2023, 2024, 2022,
  ]);
});

test('a chain of a hundred users is summed once each', () => {
  const plans = Array.from({ length: 100 }, (_, n) =>
    planOf(`u${n}`, user(n === 0 ? 'bank' : `u${n - 1}`, year(1990 + n, 1, 1))),
  );
  const workspace = workspaceOf([planOf('bank'), ...plans]);
  expect(spendByYear('bank', workspace.byId, workspace.tree)).toHaveLength(100);
  expect(planIn(workspace, 'bank').data.spend).toEqual([]);
});
