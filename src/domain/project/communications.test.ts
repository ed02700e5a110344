import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { communication } from '../../schemas/communication.ts';
import { opportunityOf, planOf, shown, workspaceOf } from '../cases.ts';
import { checkCommunications, nextDue } from './communications.ts';
import { channelsOf, involvedPeople } from './people.ts';

const plan = planOf('bank', {
  stakeholders: [
    { id: 'vp', title: '副总裁', influence: 'high' },
    { id: 'it', title: '信息部经理', influence: 'medium' },
    { id: 'gone', title: '处长', influence: 'high', status: 'left', statusSince: '2026-11-01' },
  ],
  projects: [{ id: 'core', name: '核心系统', influences: [{ stakeholder: 'it', influence: 'high' }] }],
});
const context = { plan, workspace: workspaceOf([plan], undefined, '2026-11-20'), accountIds: ['bank'], pageIds: [] };
type Written = z.input<typeof communication>;
const rowOf = (written: Partial<Written> = {}): Written => ({
  id: 'vp',
  people: ['vp'],
  purpose: '争取立项',
  message: '三年总成本更低',
  channel: 'visit',
  frequency: 'monthly',
  owner: 'chen-jing',
  ...written,
});
const { frequency: _frequency, ...timeless } = rowOf();
const found = (communications: Written[], rest: Parameters<typeof opportunityOf>[2] = {}) =>
  shown(checkCommunications(opportunityOf('bank', 'deal', { communications, ...rest }), context));
const missing = 'communication-missing communications';

test.each<[what: string, rows: Written[], found: string[]]>([
  ['a row for everybody who weighs', [rowOf()], []],
  ['nothing planned at all', [], []],
  ['nobody in it who weighs', [rowOf({ people: ['it'] })], [missing]],
  [
    'a row for one of us and for a group',
    [rowOf({ people: ['vp', 'chen-jing'] }), rowOf({ id: 'all', people: [], audience: '全体使用者' })],
    [],
  ],
  [
    'neither people nor a group',
    [rowOf(), rowOf({ id: 'x', people: [] })],
    ['communication-audience communications/1'],
  ],
  ['neither a rhythm nor a day', [timeless], ['communication-when communications/0']],
  ['a rhythm and a day', [rowOf({ date: '2026-12-01' })], ['communication-when communications/0']],
  ['a day that has passed', [{ ...timeless, date: '2026-11-19' }], ['communication-overdue communications/0/date']],
  ['today', [{ ...timeless, date: '2026-11-20' }], []],
  ['a day that has passed, and was used', [{ ...timeless, date: '2026-11-19', done: '2026-11-19' }], []],
  ['a month and a day ago', [rowOf({ done: '2026-10-19' })], ['communication-overdue communications/0/done']],
  ['a month ago', [rowOf({ done: '2026-10-20' })], []],
  ['done tomorrow', [rowOf({ done: '2026-11-21' })], ['date-in-future communications/0/done']],
  [
    'ids that stand twice, and who is not known',
    [rowOf({ people: ['vp', 'vp', 'vb'] }), rowOf({ owner: 'it' })],
    [
      'duplicate-id communications/1/id',
      'unknown-reference communications/0/people/2',
      'unknown-reference communications/1/owner',
      'listed-twice communications/0/people/1',
    ],
  ],
])('%s', (_what, rows, expected) => expect(found(rows)).toEqual(expected));

describe('who weighs in a deal', () => {
  test('is said by the deal before the project of the customer, and by that before the person', () => {
    expect(found([rowOf()], { project: 'core' })).toEqual([missing]);
    const influences = [{ stakeholder: 'it', influence: 'low' as const }];
    expect(found([rowOf()], { project: 'core', influences })).toEqual([]);
    expect(found([rowOf({ people: ['it'] })], { influences: [{ stakeholder: 'vp', influence: 'low' }] })).toEqual([]);
  });

  test('is missed as soon as there are tasks', () => {
    const tasks = [{ id: 'a', name: '测试', duration: 1 }];
    expect(found([], { tasks })).toEqual(['communication-missing tasks']);
    expect(found([], { tasks, result: { state: 'lost', date: '2026-11-10' } })).toEqual([]);
  });
});

test.each([
  ['daily', '2026-11-19', '2026-11-20'],
  ['daily', '2026-11-20', '2026-11-23'],
  ['weekly', '2026-11-20', '2026-11-27'],
  ['fortnightly', '2026-11-20', '2026-12-04'],
  ['monthly', '2027-01-31', '2027-02-28'],
  ['quarterly', '2026-11-30', '2027-02-28'],
  ['per-stage', '2026-11-20', null],
  ['on-demand', '2026-11-20', null],
] as const)('what is %s and took place on %s is due again on %s', (frequency, done, due) => {
  expect(nextDue(communication.parse(rowOf({ frequency, done })))).toBe(due);
});

test('what recurs is always due later than it last took place', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
  const frequency = fc.constantFrom('daily', 'weekly', 'fortnightly', 'monthly', 'quarterly');
  fc.assert(
    fc.property(day, frequency, (date, rhythm) => {
      const done = date.toISOString().slice(0, 10);
      const due = nextDue(communication.parse(rowOf({ frequency: rhythm as 'daily', done }))) ?? '';
      expect(due > done).toBe(true);
    }),
  );
});

test('everybody involved counts once, and each new one talks to all others', () => {
  const { data } = opportunityOf('bank', 'deal', {
    communications: [rowOf(), rowOf({ id: 'it', people: ['it', 'vp'] })],
    tasks: [{ id: 'a', name: '测试', duration: 1, owner: 'chen-jing', raci: { accountable: ['lin'] } }],
  });
  expect(involvedPeople(data)).toEqual(['chen-jing', 'it', 'lin', 'vp']);
  expect(channelsOf(4)).toBe(6);
  fc.assert(fc.property(fc.nat(1000), (n) => channelsOf(n + 1) === channelsOf(n) + n));
});
