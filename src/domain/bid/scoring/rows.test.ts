import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Scoring, scoring, type WrittenCriterion } from '../../../schemas/bid/scoring.ts';
import { rounded } from './figures.ts';
import { criterionRows, decidedByOf } from './rows.ts';

const leaf = (id: string, written: Partial<WrittenCriterion> = {}): WrittenCriterion => ({
  id,
  title: id,
  mode: 'free-judgement',
  ...written,
});
const group = (
  id: string,
  criteria: WrittenCriterion[],
  written: Partial<WrittenCriterion> = {},
): WrittenCriterion => ({
  id,
  title: id,
  criteria,
  ...written,
});
const worth = (written: Parameters<typeof scoring.parse>[0]): [string, number | null][] =>
  criterionRows(scoring.parse(written)).map(({ id, points }) => [id, points]);

test('in a table of points a maximum is the weight, and a group has what stands below it', () => {
  expect(
    worth({ criteria: [group('g', [leaf('a', { max: 3 }), leaf('b', { max: 4.5 })]), leaf('c', { max: 92.5 })] }),
  ).toEqual([
    ['g', 7.5],
    ['a', 3],
    ['b', 4.5],
    ['c', 92.5],
  ]);
});

test('weights are percent of the total, whatever the scale of the criterion', () => {
  expect(
    worth({
      scale: 'weights',
      total: 200,
      criteria: [group('g', [leaf('a', { weight: 10 }), leaf('b', { weight: 20, max: 50 })], { weight: 30 })],
    }),
  ).toEqual([
    ['g', 60],
    ['a', 20],
    ['b', 40],
  ]);
  expect(worth({ criteria: [leaf('a', { max: 100, weight: 5 }), leaf('b', { max: 95 })] })).toEqual([
    ['a', 5],
    ['b', 95],
  ]);
});

test('criteria share the weight of their group by their maxima, at every depth', () => {
  const inner = group('h', [leaf('b', { max: 1 }), leaf('c', { max: 3 })], { max: 40 });
  expect(worth({ scale: 'weights', criteria: [group('g', [leaf('a', { max: 60 }), inner], { weight: 50 })] })).toEqual([
    ['g', 50],
    ['a', 30],
    ['h', 20],
    ['b', 5],
    ['c', 15],
  ]);
});

test('an open weight opens what stands below it and above it', () => {
  const open = group('h', [leaf('b', { max: 10 })], { weightRule: '待定' });
  expect(worth({ criteria: [group('g', [leaf('a', { max: 5 }), open])] })).toEqual([
    ['g', null],
    ['a', 5],
    ['h', null],
    ['b', null],
  ]);
});

test('the maximum of a group is what it is worth', () => {
  const criteria = [
    group('g', [leaf('a', { max: 3 }), leaf('b', { max: 4 })]),
    group('h', [leaf('c', { max: 1 })], { max: 5 }),
  ];
  const rows = criterionRows(scoring.parse({ criteria }));
  expect(rows.map(({ id, max }) => [id, max])).toEqual([
    ['g', 7],
    ['a', 3],
    ['b', 4],
    ['h', 5],
    ['c', 1],
  ]);
});

test('places and paths', () => {
  const [, row] = criterionRows(scoring.parse({ criteria: [group('g', [leaf('a', { max: 1 })])] }));
  expect(row).toMatchObject({
    level: 1,
    path: ['g', 'a'],
    parent: 'g',
    leaf: true,
    at: ['scoring', 'criteria', 0, 'criteria', 0],
  });
});

test.each([
  ['deduction', 'book'],
  ['rank', 'other-bids'],
  ['price', 'other-bids'],
  ['external-score', 'external'],
  ['live-event', 'live'],
  ['sample', 'sample'],
] as const)('who decides on %s: %s', (mode, decidedBy) => {
  expect(decidedByOf({ mode, decidedBy: undefined })).toBe(decidedBy);
  expect(decidedByOf({ mode, decidedBy: 'book' })).toBe('book');
});

/** Trees of weights or points with nothing left open, and what their criteria are worth together. */
const tree = (key: 'max' | 'weight', depth = 2): fc.Arbitrary<WrittenCriterion> => {
  const value = fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10);
  const criterion = value.map((points) => leaf('x', { [key]: points / 10 }));
  return depth === 0
    ? criterion
    : fc.oneof(
        criterion,
        fc.array(tree(key, depth - 1), { minLength: 1, maxLength: 4 }).map((below) => group('x', below)),
      );
};
const numbered = (criteria: WrittenCriterion[], prefix = 'c'): WrittenCriterion[] =>
  criteria.map((one, index) => ({
    ...one,
    id: `${prefix}-${index}`,
    criteria: numbered(one.criteria ?? [], `${prefix}-${index}`),
  }));
const scoringTree = (['points', 'weights'] as const).map((scale) =>
  fc
    .array(tree(scale === 'points' ? 'max' : 'weight'), { minLength: 1, maxLength: 5 })
    .map((criteria): Scoring => scoring.parse({ scale, criteria: numbered(criteria) })),
);

test.each(scoringTree)('every group is worth what stands below it', (trees) => {
  fc.assert(
    fc.property(trees, (rule) => {
      const rows = criterionRows(rule);
      const sum = (values: (number | null)[]): number =>
        rounded(values.reduce<number>((all, value) => all + (value ?? 0), 0));
      for (const row of rows.filter(({ leaf: single }) => !single))
        expect(row.points).toBeCloseTo(
          sum(rows.filter(({ parent }) => parent === row.id).map(({ points }) => points)),
          5,
        );
      const tops = sum(rows.filter(({ parent }) => parent === null).map(({ points }) => points));
      expect(tops).toBeCloseTo(sum(rows.filter(({ leaf: single }) => single).map(({ points }) => points)), 5);
    }),
    { numRuns: 50 },
  );
});
