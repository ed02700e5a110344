import { expect, test } from 'vitest';
import { opportunityOf, planOf, shown, workspaceOf } from '../cases.ts';
import { checkCharter } from './charter.ts';

const plan = planOf('bank', { stakeholders: [{ id: 'it-head', title: '信息部经理' }] });
const context = { plan, workspace: workspaceOf([plan]), accountIds: ['bank'], pageIds: [] };
const found = (written: Parameters<typeof opportunityOf>[2], rest = context) =>
  shown(checkCharter(opportunityOf('bank', 'deal', written), rest));

const planned = {
  schedule: { start: '2026-11-23', calendar: 'weekdays' },
  tasks: [
    { id: 'test', name: '测试', duration: 5, cost: 60_000 },
    { id: 'report', name: '报告', duration: 5, after: ['test'], cost: 40_000 },
  ],
} as const satisfies Parameters<typeof opportunityOf>[2];
const charter = (written: object) => ({ charter: { purpose: '替换老化设备。', ...written } });
const promise = (date: string, task?: string) =>
  charter({ milestones: [{ text: '报告交付', date, ...(task === undefined ? {} : { task }) }] });

const role = (person: string, reportsTo: string) => ({ role: '角色', person, reportsTo });

test.each<[what: string, written: Parameters<typeof opportunityOf>[2], found: string[]]>([
  ['nothing at all', {}, []],
  ['a milestone reached on the promised day', { ...planned, ...promise('2026-12-04', 'report') }, []],
  [
    'a milestone reached a day late',
    { ...planned, ...promise('2026-12-03', 'report') },
    ['milestone-late charter/milestones/0/date'],
  ],
  [
    'a late milestone of a lost deal',
    { ...planned, ...promise('2026-12-03', 'report'), result: { state: 'lost', date: '2026-11-10' } },
    [],
  ],
  ['a milestone that no task reaches', { ...planned, ...promise('2026-12-03') }, []],
  ['a milestone without a schedule', { tasks: planned.tasks, ...promise('2026-12-03', 'report') }, []],
  ['a budget that is just enough', { ...planned, ...charter({ budget: 100_000 }) }, []],
  ['a budget that is not enough', { ...planned, ...charter({ budget: 99_999 }) }, ['budget-exceeded charter/budget']],
  [
    'two who report to each other',
    { organisation: { kind: 'matrix', roles: [role('chen-jing', 'it-head'), role('it-head', 'chen-jing')] } },
    ['reporting-cycle organisation/roles/0/reportsTo'],
  ],
  [
    'somebody who reports to himself in one of two roles',
    { organisation: { kind: 'matrix', roles: [role('chen-jing', 'it-head'), role('chen-jing', 'chen-jing')] } },
    [],
  ],
  [
    'people and tasks whom nobody knows',
    {
      ...charter({ manager: 'it-head', milestones: [{ text: '报告', date: '2026-12-03', task: 'raport' }] }),
      organisation: { kind: 'matrix', roles: [{ role: '经理', person: 'nobody', reportsTo: 'it-head' }] },
      kickOff: { date: '2026-11-25', people: ['chen-jing', 'it-head', 'chen-jing', 'he'] },
    },
    [
      'unknown-reference charter/milestones/0/task',
      'unknown-reference charter/manager',
      'unknown-reference organisation/roles/0/person',
      'unknown-reference kickOff/people/3',
      'listed-twice kickOff/people/2',
    ],
  ],
])('%s', (_what, written, expected) => expect(found(written)).toEqual(expected));

test('without the account plan nobody is unknown, but tasks are', () => {
  const written = {
    ...charter({ manager: 'nobody', milestones: [{ text: '报告', date: '2026-12-03', task: 'raport' }] }),
  };
  expect(found(written, { ...context, plan: undefined as never })).toEqual([
    'unknown-reference charter/milestones/0/task',
  ]);
});
