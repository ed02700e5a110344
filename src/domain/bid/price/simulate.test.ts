import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceFormula } from '../../../schemas/bid/price-formula.ts';
import { isBefore, type PriceGame, standingsAt, winnerOf } from './game.ts';
import { breakEvensOf, courseOf, likelyPrices, scenariosOf, sensitivityOf } from './simulate.ts';

const rival = (name: string, likely: number, otherPoints: number | null = 60) => ({
  name,
  low: likely * 0.95,
  likely,
  high: likely * 1.05,
  policyPercent: 0,
  otherPoints,
});
const game: PriceGame = {
  rule: priceFormula.parse({ type: 'lowest-ratio' }),
  max: 30,
  share: 1,
  ceiling: 120,
  ours: { price: 100, policyPercent: 0, otherPoints: 65 },
  rivals: [rival('a', 90), rival('b', 110, 62)],
};
const likely = likelyPrices(game);

test('who stands where at the likely prices', () => {
  const standings = standingsAt(game, 100, likely);
  // 90 / 100 × 30 = 27; 90 / 110 × 30 = 24.545…
  expect(standings.map(({ points }) => points?.expected)).toEqual([27, 30, 24.55]);
  expect(standings.map(({ total }) => total)).toEqual([92, 90, 86.55]);
  expect(winnerOf(game, standings)).toBe(0);
});

test('the break-even with each rival, to the cent', () => {
  const { each, all } = breakEvensOf(game, likely);
  // Against a: 65 + points > 90, or equal and cheaper: points ≥ 25.01 ⇔ 2700 / p ≥ 25.005.
  expect(each[0]).toBe(107.97);
  // Against b we stand before it even at the ceiling: 22.5 + 65 > 86.55.
  expect(each[1]).toBe(120);
  expect(all).toBe(107.97);
});

test('no break-even where no price helps, none known where points are missing', () => {
  const weak = { ...game, ours: { ...game.ours, otherPoints: 20 } };
  expect(breakEvensOf(weak, likely)).toEqual({ each: [null, null], all: null });
  const unknown = { ...game, rivals: [rival('a', 90, null), rival('b', 110, 62)] };
  expect(breakEvensOf(unknown, likely)).toEqual({ each: [null, 120], all: null });
  expect(winnerOf(unknown, standingsAt(unknown, 100, likely))).toBeNull();
});

test('between equal totals the lower price; equal in both, nobody', () => {
  const even: PriceGame = { ...game, rule: priceFormula.parse({ type: 'lowest-ratio', decimals: 0 }), max: 1 };
  // Both prices give one point after rounding.
  const near: PriceGame = { ...even, ours: { ...even.ours, otherPoints: 60 }, rivals: [rival('a', 99)] };
  expect(winnerOf(near, standingsAt(near, 100, [99]))).toBe(1);
  expect(winnerOf(near, standingsAt(near, 98, [99]))).toBe(0);
  expect(winnerOf(near, standingsAt(near, 99, [99]))).toBeNull();
});

test('an offer over the ceiling counts for nobody', () => {
  const standings = standingsAt(game, 100, [121, 110]);
  expect(standings[1]).toMatchObject({ valid: false, points: null, total: null });
  expect(standings[0]?.points?.expected).toBe(30);
  expect(winnerOf(game, standingsAt(game, 121, [121, 122]))).toBeNull();
});

test('without points the lowest compared price wins', () => {
  const lowest: PriceGame = { ...game, rule: null, ours: { ...game.ours, policyPercent: 10 } };
  expect(winnerOf(lowest, standingsAt(lowest, 99, likely))).toBe(0);
  // 90 / 0.9 = 100 would be equal.
  expect(breakEvensOf(lowest, likely).all).toBe(99.99);
});

test('1 % more costs points, 1 % less gains them', () => {
  // 2700 / 101 = 26.73; 2700 / 99 = 27.27.
  expect(sensitivityOf(game, likely)).toEqual({ dearer: -0.27, cheaper: 0.27 });
});

test('scenarios: together, then each rival alone where it moves', () => {
  const fixed = { ...game, rivals: [rival('a', 90), { ...rival('b', 110), low: 110 }] };
  expect(scenariosOf(fixed).map(({ kind, rival: moved }) => (moved ? `${moved.index} ${moved.to}` : kind))).toEqual([
    'likely',
    'low',
    'high',
    '0 low',
    '0 high',
    '1 high',
  ]);
});

test('our other points at the worst are scenarios of their own, where they are less than expected', () => {
  const unsure = { ...game, ours: { ...game.ours, otherPoints: 60, otherPointsLow: 45 }, rivals: [rival('a', 90)] };
  const worst = scenariosOf(unsure).filter(({ kind }) => kind.startsWith('worst'));
  expect(worst.map(({ kind, prices, standings }) => [kind, prices, standings[0]?.total])).toEqual([
    ['worst', [90], 72],
    ['worst-low', [unsure.rivals[0]?.low], expect.any(Number)],
  ]);
  const sure = { ...unsure, ours: { ...unsure.ours, otherPointsLow: 60 } };
  expect(scenariosOf(sure).some(({ kind }) => kind.startsWith('worst'))).toBe(false);
});

test('a course from one price to another, both included', () => {
  expect(courseOf(game, likely, 90, 120, 2).map(({ price, points }) => [price, points])).toEqual([
    [90, 30],
    [105, 25.71],
    [120, 22.5],
  ]);
});

describe('always', () => {
  const price = fc.integer({ min: 50, max: 150 });
  const points = fc.integer({ min: 40, max: 70 });
  const games = fc
    .record({
      type: fc.constantFrom('lowest-ratio', 'mean-base', 'mean-deviation'),
      ours: points,
      rivals: fc.array(fc.tuple(price, points), { minLength: 1, maxLength: 4 }),
    })
    .map(
      ({ type, ours, rivals }): PriceGame => ({
        ...game,
        rule: priceFormula.parse({ type }),
        ceiling: 150,
        ours: { ...game.ours, otherPoints: ours },
        rivals: rivals.map(([at, other], index) => rival(String(index), at, other)),
      }),
    );

  test('at the break-even we stand before the rival, a cent above it no more', () => {
    fc.assert(
      fc.property(games, (one) => {
        const prices = likelyPrices(one);
        breakEvensOf(one, prices).each.forEach((breakEven, at) => {
          if (breakEven === null) return;
          const stands = (own: number): boolean | null => {
            const [ours, ...others] = standingsAt(one, own, prices);
            const other = others[at];
            return ours && other ? isBefore(one, ours, other) : null;
          };
          expect(stands(breakEven)).toBe(true);
          if (breakEven < 150) expect(stands(breakEven + 0.01)).not.toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('the winner stands before everybody', () => {
    fc.assert(
      fc.property(games, (one) => {
        const standings = standingsAt(one, one.ours.price, likelyPrices(one));
        const winner = winnerOf(one, standings);
        if (winner === null) return;
        const best = Math.max(...standings.map(({ total }) => total ?? 0));
        expect(standings[winner]?.total).toBe(best);
      }),
    );
  });
});
