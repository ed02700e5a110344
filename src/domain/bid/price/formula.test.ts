import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceFormula, priceFormulas } from '../../../schemas/bid/price-formula.ts';
import { basesOf, comparedPrice, pointsRange, pricePoints } from './formula.ts';

const rule = (written: object) => priceFormula.parse(written);
const lowest = rule({ type: 'lowest-ratio' });

describe('worked by hand', () => {
  test.each([
    // Order 87 art. 55: 80 / 100 × 30 = 24; 80 / 90 × 30 = 26.666…
    ['lowest has full marks', { type: 'lowest-ratio' }, 30, [80, 90, 100], 80, 30],
    ['in proportion', { type: 'lowest-ratio' }, 30, [80, 90, 100], 100, 24],
    ['rounded to two', { type: 'lowest-ratio' }, 30, [80, 90, 100], 90, 26.67],
    ['rounded to one', { type: 'lowest-ratio', decimals: 1 }, 30, [80, 90, 100], 90, 26.7],
    ['the lowest may not be left out', { type: 'lowest-ratio', trimHighLow: true }, 30, [80, 90, 100], 100, 24],
    // [MIL]: mean 100; at 90: (1 − 0.1) × 30 = 27; at 110: 27 × 0.95 = 25.65.
    ['mean, below', { type: 'mean-base', aboveFactor: 0.95 }, 30, [90, 100, 110], 90, 27],
    ['mean, at it', { type: 'mean-base', aboveFactor: 0.95 }, 30, [90, 100, 110], 100, 30],
    ['mean, above', { type: 'mean-base', aboveFactor: 0.95 }, 30, [90, 100, 110], 110, 25.65],
    // [BANK]: mean 100; 10 % above at 2 each: 30 − 20; 10 % below at 1 each: 30 − 10.
    [
      'deviation, above',
      { type: 'mean-deviation', abovePerPercent: 2, belowPerPercent: 1 },
      30,
      [90, 100, 110],
      110,
      10,
    ],
    [
      'deviation, below',
      { type: 'mean-deviation', abovePerPercent: 2, belowPerPercent: 1 },
      30,
      [90, 100, 110],
      90,
      20,
    ],
    ['never below nothing', { type: 'mean-deviation', abovePerPercent: 9 }, 30, [90, 100, 110], 110, 0],
    ['never below the floor', { type: 'mean-deviation', abovePerPercent: 9, floor: 5 }, 30, [90, 100, 110], 110, 5],
    // Without 60 and 150 the mean is 100.
    ['trimmed', { type: 'mean-deviation', trimHighLow: true }, 30, [60, 90, 110, 150], 110, 20],
    ['two prices are not trimmed', { type: 'mean-deviation', trimHighLow: true }, 30, [90, 110], 110, 20],
    // [TP]: base 95; 104.5 is 10 % above: 30 − 10 × 1; 85.5 is 10 % below: 30 − 10 × 0.5.
    [
      'down, above',
      { type: 'mean-base-down', reductionPercent: 5, abovePerPercent: 1, belowPerPercent: 0.5 },
      30,
      [104.5, 95.5],
      104.5,
      20,
    ],
    [
      'down, below',
      { type: 'mean-base-down', reductionPercent: 5, abovePerPercent: 1, belowPerPercent: 0.5 },
      30,
      [85.5, 114.5],
      85.5,
      25,
    ],
    // [GZC] with X fixed at 50: low 80, high (median) 100, base 90; free from 85.5.
    [
      'random, free',
      {
        type: 'random-reference',
        randomFrom: 50,
        randomTo: 50,
        freeFromPercent: 95,
        abovePerPercent: 1.5,
        belowPerPercent: 1,
      },
      100,
      [80, 100, 120],
      86,
      100,
    ],
    [
      'random, above',
      {
        type: 'random-reference',
        randomFrom: 50,
        randomTo: 50,
        freeFromPercent: 95,
        abovePerPercent: 1.5,
        belowPerPercent: 1,
      },
      100,
      [80, 100, 120],
      99,
      85,
    ],
    [
      'random, below',
      {
        type: 'random-reference',
        randomFrom: 50,
        randomTo: 50,
        freeFromPercent: 95,
        abovePerPercent: 1.5,
        belowPerPercent: 1,
      },
      100,
      [80, 100, 120],
      81,
      95,
    ],
  ])('%s', (_, written, max, prices, price, points) => {
    expect(pricePoints(rule(written), max, prices, price)).toBe(points);
  });

  test('a draw from 0 to 100: the mean over 101 bases and the spread', () => {
    const random = rule({
      type: 'random-reference',
      randomFrom: 0,
      randomTo: 100,
      freeFromPercent: 95,
      abovePerPercent: 1.5,
    });
    const prices = [80, 100, 120];
    expect(basesOf(random, prices)).toHaveLength(101);
    expect(basesOf(random, prices).slice(0, 2)).toEqual([80, 80.2]);
    // At X = 0 the base is 80 and 100 is 25 % above: 100 − 37.5; at X = 100 it is the base.
    const { low, expected, high } = pointsRange(random, 100, prices, 100);
    expect([low, high]).toEqual([62.5, 100]);
    const byHand = Array.from({ length: 101 }, (_, x) => 100 - ((100 - (80 + 0.2 * x)) / (80 + 0.2 * x)) * 150);
    expect(expected).toBeCloseTo(byHand.reduce((sum, each) => sum + each, 0) / 101, 1);
  });

  test('the cost warning is the low end of the draw', () => {
    const random = rule({ type: 'random-reference', randomFrom: 0, randomTo: 0, costWarning: 85 });
    expect(basesOf(random, [80, 100, 120])).toEqual([85]);
  });

  test('policy deductions count where the tender says so', () => {
    expect(comparedPrice(lowest, { price: 200, policyPercent: 10 })).toBe(180);
    expect(comparedPrice({ policyAdjusted: false }, { price: 200, policyPercent: 10 })).toBe(200);
  });

  test('without a price there are no points, and nothing breaks', () => {
    for (const type of priceFormulas) {
      expect(pricePoints(rule({ type }), 30, [], 0)).toBe(0);
      expect(pricePoints(rule({ type }), 30, [0], 0)).toBe(0);
    }
  });
});

const price = fc.double({ min: 0.01, max: 1e10, noNaN: true });
const prices = fc.array(price, { minLength: 1, maxLength: 8 });
const weight = fc.double({ min: 1, max: 100, noNaN: true });
const anyRule = fc
  .record({
    type: fc.constantFrom(...priceFormulas),
    aboveFactor: fc.double({ min: 0, max: 1, noNaN: true }),
    abovePerPercent: fc.double({ min: 0, max: 10, noNaN: true }),
    belowPerPercent: fc.double({ min: 0, max: 10, noNaN: true }),
    reductionPercent: fc.integer({ min: 0, max: 20 }),
    trimHighLow: fc.boolean(),
    decimals: fc.integer({ min: 0, max: 6 }),
  })
  .map(rule);

describe('always', () => {
  test('points lie between nothing and full marks', () => {
    fc.assert(
      fc.property(anyRule, weight, prices, (formula, max, all) => {
        for (const one of all) {
          const { low, expected, high } = pointsRange(formula, max, all, one);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(max);
          expect(expected).toBeGreaterThanOrEqual(low);
          expect(expected).toBeLessThanOrEqual(high);
        }
      }),
    );
  });

  test('the lowest price has full marks, a dearer one never more than a cheaper one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), prices, (max, all) => {
        const sorted = all.toSorted((a, b) => a - b);
        const points = sorted.map((one) => pricePoints(lowest, max, sorted, one));
        expect(points[0]).toBe(max);
        expect(points).toEqual(points.toSorted((a, b) => b - a));
      }),
    );
  });

  test('the order of the prices does not count', () => {
    fc.assert(
      fc.property(anyRule, prices, (formula, all) => {
        const [first = 1] = all;
        // Sums of binary fractions depend on their order by less than a step of rounding.
        expect(pricePoints(formula, 30, all.toReversed(), first)).toBe(pricePoints(formula, 30, all, first));
      }),
    );
  });
});
