import { expect, test } from 'vitest';
import { planOf, shown, type Written } from './cases.ts';
import { checkDates } from './date-order.ts';

const flag = { id: 'f', kind: 'red-flag', text: '教练调岗' } as const;
const crisis = { id: 'c', event: '掉线', severity: 'high', owner: 'chen-jing' } as const;

test.each([
  [
    'organisedRelations/0/until',
    { organisedRelations: [{ kind: 'support', text: '驻场', since: '2026-05-02', until: '2026-05-01' }] },
  ],
  ['crises/0/closed', { crises: [{ ...crisis, date: '2026-05-02', closed: '2026-05-01' }] }],
  ['reorganisations/0/reviewed', { reorganisations: [{ date: '2026-05-02', text: '合并', reviewed: '2026-05-01' }] }],
  ['flags/0/resolved', { flags: [{ ...flag, asOf: '2026-05-02', resolved: '2026-05-01' }] }],
  [
    'actions/0/done',
    {
      actions: [
        {
          id: 'a',
          text: '台历',
          way: 'gift',
          owner: 'chen-jing',
          due: '2026-05-01',
          done: '2026-05-01',
          compliance: { approvedOn: '2026-05-02' },
        },
      ],
    },
  ],
  ['projects/0/purchase', { projects: [{ id: 'p', name: '机房', start: '2026-05-02', purchase: '2026-05-01' }] }],
] as [string, Written][])('%s before its counterpart is an error at the later key', (path, written) => {
  expect(shown(checkDates(planOf('bank', written)))).toEqual([`dates-out-of-order ${path}`]);
});

test('the same day and a missing day are in order', () => {
  const plan = planOf('bank', {
    crises: [
      { ...crisis, date: '2026-05-02', closed: '2026-05-02' },
      { ...crisis, id: 'd', date: '2026-05-02' },
    ],
    projects: [{ id: 'p', name: '机房', purchase: '2026-05-01' }],
  });
  expect(checkDates(plan)).toEqual([]);
});

test('the finding says both days and which is which', () => {
  const plan = planOf('bank', { flags: [{ ...flag, asOf: '2026-05-02', resolved: '2026-05-01' }] });
  expect(checkDates(plan)[0]?.params).toEqual({
    earlierKey: 'asOf',
    earlier: '2026-05-02',
    laterKey: 'resolved',
    later: '2026-05-01',
  });
});

test('a day that was scored or answered twice is said once per repetition', () => {
  const scores = [{ criterion: 'size', score: 3 }];
  const plan = planOf('bank', {
    scorecard: [
      { asOf: '2026-05-01', scores },
      { asOf: '2026-11-01', scores },
      { asOf: '2026-05-01', scores },
      { asOf: '2026-05-01', scores },
    ],
    replaceability: [
      { asOf: '2026-05-01', users: true },
      { asOf: '2026-05-01', users: true },
    ],
  });
  const findings = checkDates(plan);
  expect(shown(findings)).toEqual([
    'duplicate-date scorecard/2/asOf',
    'duplicate-date scorecard/3/asOf',
    'duplicate-date replaceability/1/asOf',
  ]);
  expect(findings.map(({ params }) => 'first' in params && params.first)).toEqual([1, 1, 1]);
});
