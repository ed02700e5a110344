import { expect, test } from 'vitest';
import { personOf, planOf } from '../cases.ts';
import { coverageStep, peopleCoverage } from './people-coverage.ts';

test('counts each person once per function and layer, not those who are gone, and says which functions are not there', () => {
  const member = (id: string, of: 'technical' | 'account-manager', ...counterparts: string[]) => ({
    id,
    name: id,
    function: of,
    counterparts,
  });
  const coverage = peopleCoverage(
    planOf('one', {
      stakeholders: [
        personOf('head', { layer: 'decision' }),
        personOf('cto', { layer: 'decision' }),
        personOf('it', { layer: 'management' }),
        personOf('desk'),
        personOf('old', { layer: 'decision', status: 'left', statusSince: '2026-01-01' }),
      ],
      team: [
        member('a', 'technical', 'it', 'old'),
        member('b', 'technical', 'it', 'cto'),
        member('c', 'account-manager'),
      ],
    }),
  );
  expect(coverage.people).toBe(4);
  expect(Object.fromEntries(coverage.byFunction.map((one) => [one.function, one.covered]))).toMatchObject({
    technical: 2,
    'account-manager': 0,
    finance: null,
  });
  expect(coverage.byLayer).toEqual([
    { layer: 'decision', covered: 1, of: 2 },
    { layer: 'management', covered: 1, of: 1 },
    { layer: 'execution', covered: 0, of: 0 },
    { layer: null, covered: 0, of: 1 },
  ]);
});

test.each([
  [0, 9, 0],
  [1, 9, 1],
  [3, 9, 1],
  [4, 9, 2],
  [7, 9, 3],
  [9, 9, 4],
  [1, 1, 4],
  [0, 0, 0],
])('%i of %i is step %i', (covered, of, step) => {
  expect(coverageStep(covered, of)).toBe(step);
});
