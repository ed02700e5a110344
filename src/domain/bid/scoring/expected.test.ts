import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoring, type WrittenCriterion } from '../../../schemas/bid/scoring.ts';
import { defaultSettings } from '../../../settings.ts';
import { expectedPoints, type Outlook } from './expected.ts';

const shares = { ...defaultSettings.bids, subjectiveLikely: 0.8, subjectiveLow: 0.5 };
const leaf = (id: string, max: number, written: Partial<WrittenCriterion> = {}): WrittenCriterion => ({
  id,
  title: id,
  mode: 'free-judgement',
  max,
  ...written,
});
const rate = (criteria: WrittenCriterion[], price: Outlook | null = null) =>
  expectedPoints(scoring.parse({ criteria }), shares, price);
const outlook = (criteria: WrittenCriterion[], id = 'a', price: Outlook | null = null) => {
  const { low, likely, high } = rate(criteria, price).rows.find((row) => row.id === id) ?? {};
  return [low, likely, high];
};

test.each<[string, Partial<WrittenCriterion>, number[]]>([
  ['nothing claimed', {}, [0, 0, 0]],
  ['objective, decided by the book', { evaluator: 'objective', claimed: 8 }, [8, 8, 8]],
  ['subjective', { claimed: 8 }, [4, 6.4, 8]],
  ['counted, whoever does it', { mode: 'additive', claimed: 8 }, [8, 8, 8]],
  ['counted by experts who choose', { mode: 'additive', evaluator: 'subjective', claimed: 8 }, [4, 6.4, 8]],
  ['mixed', { evaluator: 'mixed', claimed: 8 }, [4, 6.4, 8]],
  ['as written', { claimed: 8, likely: 7, low: 6 }, [6, 7, 8]],
  ['low follows what is expected', { claimed: 8, likely: 3 }, [3, 3, 8]],
  ['and what is expected follows low', { claimed: 8, low: 7 }, [7, 7, 8]],
  ['only what is expected is written', { evaluator: 'objective', likely: 5 }, [5, 5, 5]],
  ['rank among bidders', { mode: 'rank', evaluator: 'objective', claimed: 8 }, [0, 8, 8]],
  [
    'a register, with a low that is written',
    { mode: 'external-pass-fail', evaluator: 'objective', claimed: 8, low: 8 },
    [8, 8, 8],
  ],
  ['a presentation', { mode: 'live-event', claimed: 8 }, [0, 6.4, 8]],
  ['a sample that is judged as a composite', { mode: 'composite', decidedBy: 'sample', claimed: 8 }, [0, 6.4, 8]],
  ['never more than the maximum', { evaluator: 'objective', claimed: 12 }, [10, 10, 10]],
  ['never out of order', { claimed: 5, likely: 9, low: 7 }, [5, 5, 5]],
])('%s', (_, written, expected) => expect(outlook([leaf('a', 10, written)])).toEqual(expected));

test('claims are in the scale of the criterion, the outlook in points of the total', () => {
  const { rows, total } = expectedPoints(
    scoring.parse({
      scale: 'weights',
      criteria: [
        {
          id: 'g',
          title: 'g',
          weight: 30,
          criteria: [leaf('a', 100, { weight: 20, claimed: 80 }), leaf('b', 100, { weight: 10 })],
        },
      ],
    }),
    shares,
    null,
  );
  expect(rows[0]).toMatchObject({ id: 'g', low: 8, likely: 12.8, high: 16, claimed: 16, atRisk: 8, unclaimed: 14 });
  expect(total).toEqual({ low: 8, likely: 12.8, high: 16, claimed: 16, atRisk: 8, unclaimed: 84 });
});

test('the price is what the simulator says, shared by weight and within its maximum', () => {
  const price = (id: string, max: number) => leaf(id, max, { mode: 'price', claimed: 1 });
  const range = { low: 20, likely: 27, high: 40 };
  expect(outlook([price('a', 30)], 'a', range)).toEqual([20, 27, 30]);
  expect(outlook([price('a', 20), price('b', 10)], 'b', range)).toEqual([6.666667, 9, 10]);
  expect(outlook([price('a', 30)])).toEqual([0, 1, 1]);
  expect(rate([leaf('a', 30, { mode: 'price' })], range).open).toEqual([]);
  expect(rate([leaf('a', 30, { mode: 'price' })]).open).toEqual(['a']);
});

test('what depends on a criterion without points gives none', () => {
  const cases = (written: Partial<WrittenCriterion>) => [
    leaf('a', 10, { evaluator: 'objective', claimed: 10, dependsOn: 'b' }),
    leaf('b', 10, { evaluator: 'objective', ...written }),
  ];
  expect(outlook(cases({ claimed: 5 }))).toEqual([10, 10, 10]);
  expect(outlook(cases({ claimed: 5, low: 0 }))).toEqual([0, 10, 10]);
  expect(rate(cases({ claimed: 5, low: 0 })).rows[0]?.blocked).toEqual(['low']);
  expect(outlook(cases({}))).toEqual([0, 0, 0]);
  expect(outlook(cases({ claimed: 5, dependsOn: 'a' }))).toEqual([10, 10, 10]);
  expect(outlook([leaf('a', 10, { evaluator: 'objective', claimed: 10, dependsOn: 'gone' })])).toEqual([10, 10, 10]);
});

test('a minimum is looked at where points are claimed', () => {
  const below = (written: Partial<WrittenCriterion>) =>
    rate([leaf('a', 10, { minimum: 6, ...written })]).rows[0]?.belowMinimum;
  expect(below({ claimed: 8 })).toEqual(['low']);
  expect(below({ claimed: 5 })).toEqual(['low', 'likely', 'high']);
  expect(below({})).toEqual([]);
  const group = { id: 'g', title: 'g', max: 20, minimum: 12, criteria: [leaf('a', 20, { claimed: 14 })] };
  expect(rate([group]).rows[0]?.belowMinimum).toEqual(['low', 'likely']);
});

test('nothing is expected of open weights and of ratings in words', () => {
  expect(outlook([leaf('a', 100, { weightRule: '待定', claimed: 90 })])).toEqual([0, 0, 0]);
  const words = scoring.parse({ scale: 'adjectival', criteria: [{ id: 'a', title: 'a' }] });
  expect(expectedPoints(words, shares, null)).toMatchObject({
    total: { high: 0, claimed: null, unclaimed: 0 },
    open: [],
  });
  expect(expectedPoints(scoring.parse({}), shares, null).total).toMatchObject({
    low: 0,
    high: 0,
    claimed: null,
    unclaimed: 100,
  });
});

test('low, likely and high are in order, never above the maximum, and groups are the sum of what stands below them', () => {
  const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  const criterion = fc.record({
    max: fc.integer({ min: 1, max: 40 }),
    claimed: share,
    likely: share,
    low: share,
    evaluator: fc.constantFrom('objective' as const, 'subjective' as const),
    mode: fc.constantFrom('additive' as const, 'rank' as const, 'live-event' as const),
    dependsOn: fc.option(fc.constantFrom('c-0', 'c-1'), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(criterion, { minLength: 1, maxLength: 6 }), (list) => {
      const criteria = list.map(({ max, ...written }, index) => {
        const points = Object.fromEntries(
          (['claimed', 'likely', 'low'] as const).flatMap((key) =>
            written[key] === undefined ? [] : [[key, written[key] * max]],
          ),
        );
        const { evaluator, mode, dependsOn } = written;
        return leaf(`c-${index}`, max, { evaluator, mode, ...(dependsOn ? { dependsOn } : {}), ...points });
      });
      const { rows, total } = rate([{ id: 'g', title: 'g', criteria }]);
      const [group, ...leaves] = rows;
      for (const [index, row] of leaves.entries()) {
        expect(row.low).toBeLessThanOrEqual(row.likely);
        expect(row.likely).toBeLessThanOrEqual(row.high);
        expect(row.high).toBeLessThanOrEqual(list[index]?.max ?? 0);
      }
      for (const key of ['low', 'likely', 'high', 'atRisk'] as const)
        expect(group?.[key]).toBeCloseTo(
          leaves.reduce((sum, row) => sum + row[key], 0),
          4,
        );
      expect(total).toMatchObject({ low: group?.low, likely: group?.likely, high: group?.high });
    }),
  );
});
