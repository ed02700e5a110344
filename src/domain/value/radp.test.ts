import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings, settings } from '../../settings.ts';
import { planOf, today, workspaceOf } from '../cases.ts';
import { levelOf, levels, type Radp, radpOf, statuses, statusOf } from './radp.ts';
import type { YearOfSpend } from './spend.ts';
import { spendByYear } from './spend.ts';

const unit = (one: { year?: number; buyingPower?: number; ourSales: number }) => ({
  year: 2025,
  source: '年报',
  asOf: '2026-03-01',
  ...one,
});

function boxOf(spend: ReturnType<typeof unit>[], day = today, rules = defaultSettings) {
  const workspace = workspaceOf([planOf('bank', { spend })], rules);
  return radpOf(spendByYear('bank', workspace.byId, workspace.tree), day, rules);
}

test.each([
  [0, 'P'],
  [1, 'A'],
  [999_999, 'A'],
  [1_000_000, 'D'],
  [1_000_001, 'D'],
  [4_999_999, 'D'],
  [5_000_000, 'R'],
  [5_000_001, 'R'],
  [10_000_000, 'R'],
])('of 10 million we sell %i: status %s', (ourSales, status) => {
  expect(boxOf([unit({ buyingPower: 10_000_000, ourSales })])).toMatchObject({ status, share: ourSales / 10_000_000 });
});

test.each([
  [0.01, 0],
  [999_999, 0],
  [999_999.99, 0],
  [1_000_000, 1],
  [1_000_001, 1],
  [2_999_999, 1],
  [3_000_000, 2],
  [3_000_001, 2],
  [4_999_999, 2],
  [5_000_000, 3],
  [5_000_001, 3],
  [1e13, 3],
])('a customer who buys for %d a year is level %i', (buyingPower, level) => {
  expect(boxOf([unit({ buyingPower, ourSales: 0 })])).toMatchObject({ level, box: `P${level}` });
});

test.each([3, 7, 30, 333_333, 1_000_003])(
  'exactly a tenth and exactly a half of %i are on the better side',
  (tenth) => {
    expect(boxOf([unit({ buyingPower: tenth * 10, ourSales: tenth })])).toMatchObject({ status: 'D' });
    expect(boxOf([unit({ buyingPower: tenth * 2, ourSales: tenth })])).toMatchObject({ status: 'R' });
  },
);

test('every one of the sixteen boxes can be reached', () => {
  const sales = { R: 0.6, D: 0.2, A: 0.05, P: 0 };
  const buying = [500_000, 2_000_000, 4_000_000, 6_000_000];
  const boxes = statuses.flatMap((status) =>
    levels.map((level) => {
      const buyingPower = buying[level] as number;
      return [`${status}${level}`, (boxOf([unit({ buyingPower, ourSales: buyingPower * sales[status] })]) as Radp).box];
    }),
  );
  expect(new Set(boxes.map(([box]) => box)).size).toBe(16);
  for (const [wanted, box] of boxes) expect(box).toBe(wanted);
});

test.each([
  ['nothing is recorded', [], 'no-spend'],
  ['only this year is recorded', [unit({ year: 2026, buyingPower: 10, ourSales: 1 })], 'no-complete-year'],
  ['only the future is recorded', [unit({ year: 2100, buyingPower: 10, ourSales: 1 })], 'no-complete-year'],
  ['buying power is unknown', [unit({ ourSales: 1 })], 'buying-power-unknown'],
  ['buying power is zero', [unit({ buyingPower: 0, ourSales: 0 })], 'buying-power-zero'],
  ['buying power is zero and yet we sold', [unit({ buyingPower: 0, ourSales: 5 })], 'buying-power-zero'],
  ['we sold more than they bought', [unit({ buyingPower: 10, ourSales: 10.01 })], 'spend-exceeds-buying-power'],
])('there is no box, and a reason, where %s', (_what, spend, reason) => {
  expect(boxOf(spend)).toBe(reason);
});

test('an unknown newest year is not replaced by an older one', () => {
  expect(boxOf([unit({ year: 2025, ourSales: 1 }), unit({ year: 2024, buyingPower: 10, ourSales: 1 })])).toBe(
    'buying-power-unknown',
  );
});

test.each([
  ['2025-01-01', 2024],
  ['2025-12-31', 2024],
  ['2026-01-01', 2025],
  ['2026-12-31', 2025],
  ['2027-01-01', 2026],
  ['2031-05-05', 2026],
])('on %s the box is that of %i', (day, of) => {
  const spend = [2024, 2026, 2025].map((one) => unit({ year: one, buyingPower: 10, ourSales: 1 }));
  expect(boxOf(spend, day)).toMatchObject({ year: of });
});

test('a company may draw the lines elsewhere', () => {
  const rules = settings.parse({ radp: { retainable: 0.4, developable: 0.2, levels: [10, 20, 30] } });
  expect(boxOf([unit({ buyingPower: 20, ourSales: 8 })], today, rules)).toMatchObject({ box: 'R2' });
  expect(statusOf(0.19, rules.radp)).toBe('A');
  expect(levelOf(30, rules.radp)).toBe(3);
});

test('whatever figures a plan holds, the box is one of sixteen or a reason, and no figure is missing', () => {
  const amount = fc.oneof(
    fc.constantFrom(0, 1, 5e-324, 1e13, 999_999, 1_000_000),
    fc.double({ min: 0, max: 1e13, noNaN: true }),
  );
  const years = fc.array(
    fc.record({
      year: fc.integer({ min: 1990, max: 2100 }),
      buyingPower: fc.option(amount, { nil: undefined }),
      ourSales: amount,
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(years, fc.integer({ min: 1989, max: 2101 }), (spend, now) => {
      const box = boxOf(
        spend.map(({ buyingPower, ...rest }) =>
          unit({ ...rest, ...(buyingPower === undefined ? {} : { buyingPower }) }),
        ),
        `${now}-06-30`,
      );
      if (typeof box === 'string') {
        expect([
          'no-spend',
          'no-complete-year',
          'buying-power-unknown',
          'buying-power-zero',
          'spend-exceeds-buying-power',
        ]).toContain(box);
        return;
      }
      expect(box.box).toMatch(/^[RDAP][0-3]$/);
      expect(box.year).toBeLessThan(now);
      for (const figure of [box.share, box.buyingPower, box.ourSales]) expect(Number.isFinite(figure)).toBe(true);
      expect(box.share).toBeGreaterThanOrEqual(0);
      expect(box.share).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});

test('more sales never make the status worse', () => {
  const rank = (share: number): number => statuses.indexOf(statusOf(share, defaultSettings.radp));
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, (a, b) => {
      expect(rank(Math.max(a, b))).toBeLessThanOrEqual(rank(Math.min(a, b)));
    }),
  );
});

test('the order in which years are written never matters', () => {
  const years: YearOfSpend[] = [2022, 2025, 2026, 2023].map((of) => ({
    year: of,
    buyingPower: of,
    ourSales: 1,
    share: 1 / of,
    stated: null,
    summedFrom: [],
  }));
  fc.assert(
    fc.property(fc.shuffledSubarray(years, { minLength: 4 }), (some) => {
      expect(radpOf(some, today, defaultSettings)).toMatchObject({ year: 2025 });
    }),
  );
});
