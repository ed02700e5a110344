import { expect, test } from 'vitest';
import { planOf, shown, today, type Written } from './cases.ts';
import { checkFutureDates } from './future-dates.ts';

const boss = { id: 'boss', title: '总裁' };

const tomorrow = '2026-11-22';
test.each([
  ['stakeholders/0/asOf', { stakeholders: [{ ...boss, asOf: tomorrow }] }],
  ['stakeholders/0/statusSince', { stakeholders: [{ ...boss, status: 'left', statusSince: tomorrow }] }],
  ['stakeholders/0/responseMode/asOf', { stakeholders: [{ ...boss, responseMode: { asOf: tomorrow } }] }],
  ['stakeholders/0/winResult/asOf', { stakeholders: [{ ...boss, winResult: { asOf: tomorrow } }] }],
  ['updated', { updated: tomorrow }],
  [
    'actions/0/compliance/approvedOn',
    {
      actions: [
        {
          id: 'a',
          text: '台历',
          way: 'gift',
          owner: 'chen-jing',
          due: '2026-12-20',
          compliance: { approvedOn: tomorrow },
        },
      ],
    },
  ],
  ['spend/0/asOf', { spend: [{ year: 2025, ourSales: 1, source: '年报', asOf: tomorrow }] }],
  ['flags/0/asOf', { flags: [{ id: 'a', kind: 'red-flag', text: '换人', asOf: tomorrow }] }],
  ['flags/0/resolved', { flags: [{ id: 'a', kind: 'red-flag', text: '换人', asOf: today, resolved: tomorrow }] }],
  [
    'keyPersonPlans/0/done',
    {
      keyPersonPlans: [
        {
          id: 'a',
          stakeholder: 'boss',
          from: 'neutral',
          to: 'neutral',
          activities: ['拜访'],
          due: tomorrow,
          done: tomorrow,
        },
      ],
    },
  ],
  ['decisionProcess/steps/0/done', { decisionProcess: { steps: [{ text: '评审', due: tomorrow, done: tomorrow }] } }],
] as [string, Written][])('%s may not be later than today', (path, written) => {
  expect(shown(checkFutureDates(planOf('bank', written), today))).toEqual([`date-in-future ${path}`]);
  expect(checkFutureDates(planOf('bank', written), tomorrow)).toEqual([]);
});

test('days that are planned may be later than today', () => {
  const plan = planOf('bank', {
    actions: [{ id: 'a', text: '拜访', way: 'visit', owner: 'chen-jing', due: '2027-01-01' }],
    reorganisations: [{ text: '合并', date: '2027-01-01' }],
  });
  expect(checkFutureDates(plan, today)).toEqual([]);
});
