import { expect, test } from 'vitest';
import { planOf, shown } from '../cases.ts';
import {
  byUrgencyOfCrisis,
  checkRelationship,
  isOrganised,
  organisedState,
  satisfactionTrend,
  serviceState,
} from './relationship.ts';

const today = '2026-11-21';

test.each([
  ['2026-01-01', undefined, 'active'],
  [today, undefined, 'active'],
  ['2026-01-01', today, 'active'],
  ['2026-01-01', '2026-11-20', 'ended'],
  ['2026-11-22', undefined, 'planned'],
] as const)('a relation from %s to %s is %s today', (since, until, state) => {
  expect(organisedState({ since, until }, today)).toBe(state);
  expect(
    isOrganised(
      [
        { since: '2020-01-01', until: '2020-12-31' },
        { since, until },
      ],
      today,
    ),
  ).toBe(state === 'active');
});

test('without any relation nothing is organised', () => {
  expect(isOrganised([], today)).toBe(false);
});

test.each([
  ['2026-11-20', undefined, 'overdue'],
  [today, undefined, 'planned'],
  ['2026-01-01', '2026-06-01', 'kept'],
] as const)('a service due %s and kept %s is %s', (due, kept, state) => {
  expect(serviceState({ due, kept }, today)).toBe(state);
  const service = {
    id: 's',
    audience: 'user',
    text: '巡检',
    owner: 'chen-jing',
    due,
    ...(kept ? { kept } : {}),
  } as const;
  expect(shown(checkRelationship(planOf('bank', { services: [service] }), today))).toEqual(
    state === 'overdue' ? ['service-overdue services/0/due'] : [],
  );
});

test.each([
  [901, []],
  [900, ['profit-lever-loss profitLever/price']],
  [0, ['profit-lever-loss profitLever/price']],
])('a price of %d against a variable cost of 900', (price, findings) => {
  const plan = planOf('bank', { profitLever: { price, material: 800, otherVariable: 100, units: 1 } });
  expect(shown(checkRelationship(plan, today))).toEqual(findings);
});

test('open crises stand on top, the gravest first; closed ones by day', () => {
  const some = [
    { id: 'old', date: '2025-01-01', severity: 'critical', closed: '2025-02-01' },
    { id: 'new', date: '2026-01-01', severity: 'low', closed: '2026-02-01' },
    { id: 'low', date: '2026-11-01', severity: 'low' },
    { id: 'grave', date: '2026-03-01', severity: 'critical' },
    { id: 'fresh', date: '2026-10-01', severity: 'critical' },
  ] as const;
  expect(some.toSorted(byUrgencyOfCrisis).map(({ id }) => id)).toEqual(['fresh', 'grave', 'low', 'new', 'old']);
});

test('each survey is held against the one before it, the newest first', () => {
  const surveys = [
    { date: '2026-06-01', score: 82.1 },
    { date: '2025-06-01', score: 82 },
    { date: '2026-11-01', score: 78 },
  ];
  expect(satisfactionTrend(surveys).map(({ survey, change }) => [survey.date, change])).toEqual([
    ['2026-11-01', -4.1],
    ['2026-06-01', 0.1],
    ['2025-06-01', null],
  ]);
});
