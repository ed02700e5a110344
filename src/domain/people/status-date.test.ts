import { expect, test } from 'vitest';
import { planOf, shown } from '../cases.ts';
import { checkStatusDates } from './status-date.ts';

const boss = { id: 'boss', title: '总裁' };

test.each([
  ['active', {}, []],
  ['left on a day', { status: 'left', statusSince: '2026-10-01' }, []],
  ['left, nobody knows when', { status: 'left' }, ['status-without-date stakeholders/0/status']],
  ['moved, nobody knows when', { status: 'moved' }, ['status-without-date stakeholders/0/status']],
  ['active since a day', { statusSince: '2026-10-01' }, []],
] as const)('a person who is %s', (_what, written, expected) => {
  expect(shown(checkStatusDates(planOf('bank', { stakeholders: [{ ...boss, ...written }] })))).toEqual(expected);
});
