import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoring, type WrittenCriterion } from '../../../schemas/bid/scoring.ts';
import { bandFaults } from './bands.ts';
import { reachOf, roundedStep } from './reach.ts';

const reach = (max: number, written: Partial<WrittenCriterion>) => {
  const [criterion] = scoring.parse({ criteria: [{ id: 'x', title: 'x', max, ...written }] }).criteria;
  if (criterion === undefined) throw new Error('no criterion');
  const { sum, most } = reachOf(criterion, max);
  return [sum, most];
};
const tiers = [
  { count: 3, points: 70 },
  { count: 1, points: 20 },
];

test.each<[string, number, Partial<WrittenCriterion>, (number | null)[]]>([
  ['so many for each', 10, { mode: 'additive', awards: [{ points: 2, most: 5 }] }, [10, 10]],
  ['less than the maximum', 6, { mode: 'additive', awards: [{ points: 1, most: 5 }] }, [5, 5]],
  ['without end: the maximum', 6, { mode: 'additive', awards: [{ points: 1 }] }, [null, 6]],
  [
    'awards with caps of their own',
    10,
    {
      mode: 'additive',
      awards: [
        { points: 1, cap: 3 },
        { points: 2, most: 2 },
      ],
    },
    [7, 7],
  ],
  ['for several things', 80, { mode: 'additive', awards: [{ points: 10, cap: 20, items: 6 }] }, [120, 80]],
  ['more than a cap', 100, { mode: 'coverage', awards: [{ points: 33.4, most: 3 }], cap: 100 }, [100.2, 100]],
  [
    'beyond a threshold',
    100,
    { mode: 'threshold-additive', threshold: { count: 5, points: 50 }, awards: [{ points: 10, cap: 50 }] },
    [100, 100],
  ],
  ['the best tier', 70, { mode: 'count-tier', tiers }, [70, 70]],
  ['a tier in percent', 2, { mode: 'numeric-tier', tiers: [{ atMost: 60, percent: 50 }] }, [1, 1]],
  ['the best band', 4, { mode: 'banded', bands: [{ points: 4 }, { from: 1, to: 2 }] }, [4, 4]],
  ['bands without figures', 4, { mode: 'banded', bands: [{ label: '优' }, { points: 1 }] }, [null, null]],
  ['no figures at all', 4, { mode: 'additive' }, [null, null]],
  ['deductions begin at the maximum', 30, { mode: 'deduction', deductions: [{ points: 1 }] }, [30, 30]],
  [
    'parts, each within its own maximum',
    100,
    {
      mode: 'composite',
      parts: [
        { mode: 'additive', awards: [{ points: 10, most: 9 }], max: 60 },
        { mode: 'count-tier', tiers },
      ],
    },
    [130, 100],
  ],
  [
    'a part without figures',
    100,
    { mode: 'sample', parts: [{ mode: 'banded' }, { mode: 'count-tier', tiers }] },
    [null, null],
  ],
])('%s', (_, max, written, expected) => expect(reach(max, written)).toEqual(expected));

test('nothing reaches above the maximum', () => {
  const award = fc.record({ points: fc.integer({ min: 0, max: 50 }), most: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(award, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 100 }), (awards, max) => {
      const [sum = 0, most = 0] = reach(max, { mode: 'additive', awards });
      expect(most).toBe(Math.min(max, sum ?? 0));
    }),
  );
});

type Bands = Parameters<typeof bandFaults>[0];
const faults = (...bands: Bands) => bandFaults(bands).map(({ fault, from, to }) => `${fault} ${from}-${to}`);

test.each<[string, Bands, string[]]>([
  [
    'neighbours to one decimal',
    [
      { from: 3, to: 6 },
      { from: 0, to: 2.9 },
    ],
    [],
  ],
  [
    'neighbours to two decimals',
    [
      { from: 3, to: 6 },
      { from: 0, to: 2.99 },
    ],
    [],
  ],
  ['figures', [{ points: 3 }, { points: 2 }, { points: 0 }], []],
  ['the same figure on two conditions', [{ points: 2 }, { points: 2 }], []],
  ['figures beside a range', [{ points: 4 }, { points: 3 }, { from: 1, to: 2 }, { points: 0 }], []],
  ['a figure within a range', [{ points: 2 }, { from: 1, to: 2 }], ['overlap 2-2']],
  [
    'a shared end',
    [
      { from: 17, to: 23 },
      { from: 10, to: 17 },
    ],
    ['overlap 17-17'],
  ],
  [
    'ranges that overlap',
    [
      { from: 3, to: 6 },
      { from: 0, to: 4 },
    ],
    ['overlap 3-4'],
  ],
  [
    'a range within another',
    [
      { from: 0, to: 10 },
      { from: 3, to: 4 },
    ],
    ['overlap 3-4'],
  ],
  [
    'ranges within another',
    [
      { from: 0, to: 10 },
      { from: 3, to: 4 },
      { from: 5, to: 6 },
    ],
    ['overlap 3-4', 'overlap 5-6'],
  ],
  [
    'a gap',
    [
      { from: 15, to: 20 },
      { from: 10, to: 13 },
    ],
    ['gap 13-15'],
  ],
  [
    'whole numbers that follow each other',
    [
      { from: 15, to: 20 },
      { from: 10, to: 14 },
    ],
    [],
  ],
  [
    'half points that follow each other',
    [
      { from: 3, to: 5 },
      { from: 0, to: 2.5 },
    ],
    [],
  ],
  [
    'a gap among tenths',
    [
      { from: 3, to: 5 },
      { from: 0.5, to: 2.4 },
      { from: 0, to: 0.4 },
    ],
    ['gap 2.4-3'],
  ],
  ['no points at all', [{ label: '优' }, { label: '良' }], []],
])('bands: %s', (_, bands, expected) => expect(faults(...bands)).toEqual(expected));

test('cutting a maximum into bands to one decimal leaves nothing to say', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }), (cuts) => {
      const ends = [...cuts.toSorted((a, b) => a - b), 100];
      const bands = ends.map((end, at) => ({ from: at === 0 ? 0 : ((ends[at - 1] ?? 0) + 1) / 10, to: end / 10 }));
      expect(faults(...bands)).toEqual([]);
    }),
  );
});

test('a step that was rounded from so many equal shares tells how many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), (count) => {
      const step = Math.round((100 / count) * 100) / 100;
      const found = roundedStep(100, step);
      // An exact share says nothing, since other rules have round steps too.
      if (Math.abs(step * count - 100) < 1e-9) expect(found).toBeNull();
      else expect(found?.count).toBe(count);
    }),
  );
});
