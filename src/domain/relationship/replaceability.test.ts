import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Replaceability, replaceabilityQuestions } from '../../schemas/relationship.ts';
import { activitiesFor, activityKinds, replaceabilityTrend, weakPoints } from './replaceability.ts';

const answers = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.record(
      Object.fromEntries(replaceabilityQuestions.map((question) => [question, fc.boolean()])) as Record<
        string,
        fc.Arbitrary<boolean>
      >,
      { requiredKeys: [] },
    ),
  ),
  { selector: ([day]) => day, maxLength: 6 },
);
const entriesOf = (list: [number, object][]): Replaceability[] =>
  list.map(([day, given]) => ({ ...given, asOf: `2026-02-${String(day).padStart(2, '0')}` }));

test('only a yes counts; what was not asked is neither yes nor no', () => {
  const trend = replaceabilityTrend([
    { asOf: '2026-11-01', departments: true, deciders: true, users: false },
    { asOf: '2026-05-01', departments: true },
  ]);
  expect(trend).toEqual([
    { asOf: '2026-05-01', score: 1, answered: 1, change: null },
    { asOf: '2026-11-01', score: 2, answered: 3, change: { by: 0, of: 1 } },
  ]);
  expect(replaceabilityTrend([])).toEqual([]);
});

test('the newest answers point to activities for every no; what is unanswered has to be asked', () => {
  expect(weakPoints([])).toEqual([]);
  const newest = Object.fromEntries(replaceabilityQuestions.map((question) => [question, true]));
  const entry = { asOf: '2026-11-01', ...newest, exclusive: false } as Replaceability;
  delete entry.users;
  expect(weakPoints([entry, { asOf: '2026-01-01' }])).toEqual(['exclusive']);
});

test('every kind of activity of the training is pointed to by a question', () => {
  const named = new Set(replaceabilityQuestions.flatMap((question) => activitiesFor[question]));
  expect([...named].sort()).toEqual([...activityKinds].sort());
});

test('the score lies within 0 and 8, and together with the weak points makes what was answered', () => {
  fc.assert(
    fc.property(
      answers.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const trend = replaceabilityTrend(entriesOf(list));
        expect(replaceabilityTrend(entriesOf(shuffled))).toEqual(trend);
        for (const { score, answered } of trend) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(answered);
          expect(answered).toBeLessThanOrEqual(8);
        }
        const last = trend.at(-1);
        if (last) expect(last.score + weakPoints(entriesOf(list)).length).toBe(last.answered);
      },
    ),
  );
});

test.each([
  ['the same questions', { users: false, products: true }, { users: true, products: true }, { by: 1, of: 2 }],
  ['more questions asked is no progress', { users: true }, { users: true, products: true }, { by: 0, of: 1 }],
  ['fewer questions asked is no step back', { users: true, products: true }, { users: true }, { by: 0, of: 1 }],
  ['no question answered twice cannot be compared', { users: true }, { products: true }, { by: 0, of: 0 }],
])('the change: %s', (_what, before, now, change) => {
  const trend = replaceabilityTrend([
    { asOf: '2026-01-01', ...before },
    { asOf: '2026-06-01', ...now },
  ]);
  expect(trend.map((one) => one.change)).toEqual([null, change]);
});

test('the change is never larger than the number of questions answered both times', () => {
  fc.assert(
    fc.property(answers, (list) => {
      const trend = replaceabilityTrend(entriesOf(list));
      trend.forEach(({ change, answered }, index) => {
        expect(change === null).toBe(index === 0);
        if (change === null) return;
        expect(Math.abs(change.by)).toBeLessThanOrEqual(change.of);
        expect(change.of).toBeLessThanOrEqual(Math.min(answered, trend[index - 1]?.answered ?? 0));
      });
    }),
  );
});
