import { expect, test } from 'vitest';
import { opportunityOf } from '../cases.ts';
import { outlookOf } from './outlook.ts';
import { type ProjectSchedule, scheduleOf } from './schedule.ts';

const planned = (done?: string): ProjectSchedule =>
  scheduleOf(
    opportunityOf('huabei', 'renewal', {
      schedule: { start: '2026-11-02', calendar: 'weekdays' },
      tasks: [{ id: 'a', name: '调研', duration: 5, ...(done ? { done } : {}) }],
    }).data,
  ) as ProjectSchedule;

test.each([
  ['a finish to come', planned(), '2026-11-10', '2026-11-05', { kind: 'planned', early: 4 }],
  ['a finish today is not past', planned(), '2026-11-05', '2026-11-06', { kind: 'planned', early: -1 }],
  [
    'a finish that is past with work open is no early one',
    planned(),
    '2027-11-10',
    '2026-11-07',
    { kind: 'stale', open: 1 },
  ],
  ['all done', planned('2026-11-04'), '2026-11-10', '2027-01-01', { kind: 'done', early: 6 }],
  ['no deadline', planned(), null, '2026-11-05', { kind: 'planned', early: null }],
])('%s', (_, schedule, deadline, today, outlook) => {
  expect(outlookOf(schedule, deadline, today)).toEqual(outlook);
});
