import { expect, test } from 'vitest';
import { opportunityOf } from '../cases.ts';
import { isOverloaded, loadOf, mondayOf } from './load.ts';
import { loadAcross } from './load-across.ts';
import { type ProjectSchedule, scheduleOf } from './schedule.ts';

test.each([
  ['2026-11-22', '2026-11-16'],
  ['2026-11-23', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('Monday of %s', (date, monday) => expect(mondayOf(date)).toBe(monday));

test('days by person and week, against the working days of the week', () => {
  const { data } = opportunityOf('bank', 'deal', {
    schedule: { start: '2026-09-28', calendar: 'china' },
    resources: [
      { id: 'wu', name: '吴', kind: 'person', capacity: 0.5 },
      { id: 'cable', name: '网线', kind: 'material' },
    ],
    tasks: [
      { id: 'a', name: 'a', duration: 4.5, resources: [{ resource: 'wu' }, { resource: 'cable', units: 90 }] },
      {
        id: 'g',
        name: 'g',
        after: ['a FS+5d'],
        tasks: [{ id: 'b', name: 'b', duration: 1, resources: [{ resource: 'wu', units: 0.5 }] }],
      },
      { id: 'c', name: 'c', duration: 1, resources: [{ resource: 'chen' }] },
    ],
  });
  const load = loadOf(data, scheduleOf(data) as ProjectSchedule);
  expect(load).toEqual([
    { id: 'chen', weeks: [{ week: '2026-09-28', days: 1, capacity: 3, tasks: ['c'] }] },
    {
      id: 'wu',
      weeks: [
        // Three days before National Day, three after it with a make-up Saturday.
        { week: '2026-09-28', days: 3, capacity: 1.5, tasks: ['a'] },
        { week: '2026-10-05', days: 1.5, capacity: 1.5, tasks: ['a'] },
        { week: '2026-10-12', days: 0.5, capacity: 2.5, tasks: ['b'] },
      ],
    },
  ]);
  expect(load[1]?.weeks.map((week) => isOverloaded(week, 1))).toEqual([true, false, false]);
});

test('over all open opportunities: one person is there once, others are left out', () => {
  const deal = (result?: { state: 'lost'; date: string }) => {
    const opportunity = opportunityOf('bank', 'deal', {
      schedule: { start: '2026-11-23', calendar: 'weekdays' },
      resources: [{ id: 'wu', name: '吴', kind: 'person', capacity: 0.5 }],
      tasks: [{ id: 'a', name: 'a', duration: 6, resources: [{ resource: 'wu', units: 0.5 }, { resource: 'van' }] }],
      ...(result ? { result } : {}),
    });
    return {
      opportunity,
      load: loadOf(opportunity.data, scheduleOf(opportunity.data) as ProjectSchedule),
      team: ['wu'],
    };
  };
  const [wu, ...rest] = loadAcross([deal(), deal(), deal({ state: 'lost', date: '2026-11-20' })], '2026-11-20', 3);
  expect(rest).toEqual([]);
  expect(wu).toEqual({
    id: 'wu',
    deals: 2,
    weeks: [
      { week: '2026-11-16', days: 0, capacity: 5 },
      { week: '2026-11-23', days: 5, capacity: 5 },
      { week: '2026-11-30', days: 1, capacity: 5 },
    ],
  });
  expect(loadAcross([deal()], '2026-12-14', 3)).toEqual([]);
});
