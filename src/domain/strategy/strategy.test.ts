import fc from 'fast-check';
import { expect, test } from 'vitest';
import { controls, type Factor, factorKinds, priorities } from '../../schemas/factor.ts';
import { defaultSettings, settings } from '../../settings.ts';
import { type Quadrant, quadrantOf, quadrants, strategies, strategyOf, strategyQuadrants } from './strategy.ts';

type Facts = Pick<Factor, 'kind' | 'control' | 'priority'>;
const where: Record<Quadrant, Pick<Facts, 'kind' | 'control'>> = {
  use: { kind: 'strength', control: 'weak' },
  exert: { kind: 'strength', control: 'strong' },
  reduce: { kind: 'weakness', control: 'weak' },
  eliminate: { kind: 'weakness', control: 'strong' },
};
/** `{ use: 3 }`: three factors of low priority, weight 1 each. */
const factors = (counts: Partial<Record<Quadrant, number>>): Facts[] =>
  quadrants.flatMap((quadrant) =>
    Array.from({ length: counts[quadrant] ?? 0 }, () => ({ ...where[quadrant], priority: 'low' as const })),
  );
const candidates = (counts: Partial<Record<Quadrant, number>>) =>
  strategyOf(factors(counts), defaultSettings.strategy).candidates;

test.each(Object.entries(where))('quadrant %s', (quadrant, factor) => {
  expect(quadrantOf(factor)).toBe(quadrant);
});

test.each([
  ['use', 'exert', 'blitz'],
  ['reduce', 'eliminate', 'delay'],
  ['use', 'reduce', 'gamble'],
  ['exert', 'eliminate', 'persevere'],
  ['use', 'eliminate', 'bide'],
  ['exert', 'reduce', 'leverage'],
] as const)('most factors in %s and %s mean %s', (one, other, strategy) => {
  expect(candidates({ use: 1, exert: 1, reduce: 1, eliminate: 1, [one]: 3, [other]: 2 })).toEqual([strategy]);
  expect(candidates({ [one]: 2, [other]: 3 })).toEqual([strategy]);
  expect(candidates({ [one]: 2, [other]: 2 })).toEqual([strategy]);
  expect(new Set(strategyQuadrants[strategy])).toEqual(new Set([one, other]));
});

test.each([
  ['without factors there is no strategy', {}, []],
  ['one quadrant alone gives no strategy: it takes two', { exert: 2 }, []],
  ['a tie for second place is a choice of two', { exert: 3, use: 2, eliminate: 2 }, ['blitz', 'persevere']],
  [
    'a tie of three for second place is a choice of three',
    { use: 3, exert: 1, reduce: 1, eliminate: 1 },
    ['blitz', 'gamble', 'bide'],
  ],
  ['three equal quadrants are a choice of three', { exert: 2, use: 2, eliminate: 2 }, ['blitz', 'persevere', 'bide']],
  ['four equal quadrants leave everything open', { exert: 1, use: 1, eliminate: 1, reduce: 1 }, [...strategies]],
] as const)('%s', (_what, counts, expected) => {
  expect(candidates(counts)).toEqual(expected);
  expect(strategyOf(factors(counts), defaultSettings.strategy).tied).toBe(expected.length > 1);
});

test('the weights are those of the settings', () => {
  const some: Facts[] = [
    { ...where.use, priority: 'high' },
    { ...where.exert, priority: 'low' },
    { ...where.exert, priority: 'low' },
    { ...where.reduce, priority: 'medium' },
  ];
  expect(strategyOf(some, defaultSettings.strategy)).toEqual({
    weights: { exert: 2, use: 3, eliminate: 0, reduce: 2 },
    candidates: ['blitz', 'gamble'],
    tied: true,
  });
  const own = settings.parse({ strategy: { weights: { high: 10, medium: 0, low: 1 } } });
  expect(strategyOf(some, own.strategy)).toEqual({
    weights: { exert: 2, use: 10, eliminate: 0, reduce: 0 },
    candidates: ['blitz'],
    tied: false,
  });
});

const tenths = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);
const weights = fc.record({ high: tenths, medium: tenths, low: tenths });
const anyFactors = fc.array(
  fc.record({
    kind: fc.constantFrom(...factorKinds),
    control: fc.constantFrom(...controls),
    priority: fc.constantFrom(...priorities),
  }),
  { maxLength: 30 },
);

test('weights with decimals tie when they are equal', () => {
  const { strategy } = settings.parse({ strategy: { weights: { high: 0.3, medium: 0.2, low: 0.1 } } });
  const some: Facts[] = [
    { ...where.use, priority: 'high' },
    { ...where.exert, priority: 'medium' },
    { ...where.exert, priority: 'low' },
    { ...where.reduce, priority: 'high' },
  ];
  expect(strategyOf(some, strategy)).toMatchObject({
    weights: { use: 0.3, exert: 0.3, reduce: 0.3 },
    candidates: ['blitz', 'gamble', 'leverage'],
  });
});

test('the order of the factors never matters', () => {
  fc.assert(
    fc.property(
      anyFactors.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
      weights,
      ([some, shuffled], own) => {
        expect(strategyOf(shuffled, { weights: own })).toEqual(strategyOf(some, { weights: own }));
      },
    ),
    { numRuns: 500 },
  );
});

test('a strategy always builds on a heaviest quadrant, and one is given whenever two quadrants weigh', () => {
  fc.assert(
    fc.property(anyFactors, weights, (some, own) => {
      const result = strategyOf(some, { weights: own });
      const most = Math.max(...Object.values(result.weights));
      expect(result.candidates.length > 0).toBe(
        Object.values(result.weights).filter((weight) => weight > 0).length > 1,
      );
      for (const strategy of result.candidates)
        expect(strategyQuadrants[strategy].map((quadrant) => result.weights[quadrant])).toContain(most);
      expect(result.tied).toBe(result.candidates.length > 1);
    }),
    { numRuns: 500 },
  );
});
