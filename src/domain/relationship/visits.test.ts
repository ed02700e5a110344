import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputOf, planOf, shown, visitOf, workspaceOf } from '../cases.ts';
import type { CheckInput } from '../check.ts';
import type { Plan, Visit } from '../plan.ts';
import { checkReview, checkVisits, isHeld } from './visits.ts';

const today = '2026-11-20';

function check(plan: Plan, visits: readonly Visit[], more: Partial<CheckInput> = {}) {
  const workspace = workspaceOf([plan], undefined, today, { visits: new Map([[plan.id, visits]]) });
  return checkVisits(inputOf(workspace, { accountIds: [plan.id], ...more }));
}
const it = { id: 'it-head', title: '信息部经理' };
const bank = planOf('bank', {
  stakeholders: [
    { ...it, asOf: '2026-11-10' },
    { id: 'moved', title: '主任', status: 'moved', statusSince: '2026-11-10' },
    { id: 'gone', title: '处长', status: 'left' },
  ],
  information: [{ id: 'budget', level: 'important', topic: '预算', known: 'no' }],
});
const held = { outcome: 'continuation' } as const;

test.each<[what: string, id: string, written: Parameters<typeof visitOf>[2], found: string[]]>([
  ['a visit that was held and says what came of it', '2026-11-10-a', held, []],
  ['a planned visit', '2026-11-21-a', { commitments: [{ by: 'us', text: '报价', due: '2026-12-01' }] }, []],
  ['a visit of today, whose outcome may still come', '2026-11-20-a', {}, []],
  ['a visit of today with an outcome', '2026-11-20-a', held, []],
  ['a visit of yesterday without an outcome', '2026-11-19-a', {}, ['visit-without-outcome date']],
  ['an outcome tomorrow', '2026-11-21-a', held, ['visit-not-yet outcome']],
  [
    'a commitment kept before the visit',
    '2026-11-21-a',
    { commitments: [{ by: 'us', text: '报价', due: '2026-12-01', done: '2026-11-19' }] },
    ['visit-not-yet commitments/0/done'],
  ],
  [
    'a commitment kept tomorrow',
    '2026-11-10-a',
    { ...held, commitments: [{ by: 'us', text: '报价', due: '2026-12-01', done: '2026-11-21' }] },
    ['date-in-future commitments/0/done'],
  ],
  [
    'commitments due and kept before the visit',
    '2026-11-10-a',
    {
      ...held,
      commitments: [
        { by: 'us', text: '报价', due: '2026-11-09', done: '2026-11-12' },
        { by: 'us', text: '样机', due: '2026-11-12', done: '2026-11-09' },
        { by: 'us', text: '图纸', due: '2026-11-10', done: '2026-11-10' },
      ],
    },
    ['dates-out-of-order commitments/0/due', 'dates-out-of-order commitments/1/done'],
  ],
  [
    'an advance in which only we promised something',
    '2026-11-10-a',
    { outcome: 'advance', commitments: [{ by: 'us', text: '报价', due: '2026-12-01' }] },
    ['advance-without-commitment outcome'],
  ],
  [
    'an advance with a promise of the customer',
    '2026-11-10-a',
    { outcome: 'advance', commitments: [{ by: 'customer', text: '图纸', due: '2026-12-01' }] },
    [],
  ],
  [
    'somebody who moved a day before',
    '2026-11-11-a',
    { ...held, theirs: ['moved'] },
    ['visited-after-leaving theirs/0'],
  ],
  ['somebody who moved that day', '2026-11-10-a', { ...held, theirs: ['moved'] }, []],
  ['somebody who left, nobody knows when', '2026-11-10-a', { ...held, theirs: ['gone'] }, []],
  [
    'people who are named twice',
    '2026-11-10-a',
    { ...held, ours: ['chen-jing', 'chen-jing'], theirs: ['it-head', 'moved', 'it-head'] },
    ['listed-twice ours/1', 'listed-twice theirs/2'],
  ],
  ['another date than that of the name', '2026-11-10-a', { ...held, date: '2026-11-09' }, ['visit-date-differs date']],
  ['a name without a date, which is said of the file', 'budget', { ...held, date: '2026-11-10' }, []],
  [
    'commitments due yesterday, today and kept late',
    '2026-11-10-a',
    {
      ...held,
      commitments: [
        { by: 'customer', text: '图纸', due: '2026-11-19' },
        { by: 'customer', text: '清单', due: '2026-11-20' },
        { by: 'us', text: '报价', due: '2026-11-12', done: '2026-11-18' },
        { by: 'us', text: '样机', due: '2026-11-12' },
      ],
    },
    ['commitment-overdue commitments/0/due', 'commitment-overdue commitments/3/due'],
  ],
])('%s', (_what, id, written, found) => {
  expect(shown(check(bank, [visitOf('bank', id, written)]))).toEqual(found);
});

describe('references', () => {
  const wrong = visitOf('bank', '2026-11-10-a', {
    ...held,
    ours: ['chen-jing', 'nobody'],
    theirs: ['it-head', 'boss'],
    learnt: [{ text: '预算已批', information: 'price', stakeholder: 'boss' }],
    commitments: [
      { by: 'us', text: '报价', who: 'it-head', due: '2026-12-01' },
      { by: 'customer', text: '图纸', who: 'chen-jing', due: '2026-12-01' },
      { by: 'customer', text: '清单', who: 'it-head', due: '2026-12-01' },
    ],
  });
  const found = [
    'unknown-reference ours/1',
    'unknown-reference theirs/1',
    'unknown-reference learnt/0/information',
    'unknown-reference learnt/0/stakeholder',
    'unknown-reference commitments/0/who',
    'unknown-reference commitments/1/who',
  ];

  test('each is looked for among those it may point at', () => expect(shown(check(bank, [wrong]))).toEqual(found));

  test('of a visit with errors they are looked for too, and warnings are not', () => {
    const visit = { ...wrong, data: { ...wrong.data, outcome: undefined } };
    expect(shown(check(bank, [], { partialVisits: [visit] }))).toEqual(found);
  });

  test('of a plan with errors they are looked for too', () => {
    const workspace = workspaceOf([], undefined, today, { visits: new Map([['bank', [wrong]]]) });
    expect(shown(check(bank, [], { workspace, partial: [bank] }))).toEqual(found);
    // Nobody knows what a visit to a plan that can't be read may refer to.
    expect(check(bank, [], { workspace })).toEqual([]);
  });
});

test.each([
  ['2026-11-19', undefined, true],
  ['2026-11-20', undefined, false],
  ['2026-11-20', 'no-sale', true],
  ['2026-11-21', undefined, false],
] as const)('a visit of %s with outcome %s has been held on 20 November: %s', (date, outcome, is) => {
  expect(isHeld(visitOf('bank', `${date}-a`, { outcome }), today)).toBe(is);
});

describe('an analysis that is older than a visit', () => {
  const older = (asOf: string | undefined, dates: readonly string[], theirs = ['it-head'], written: object = {}) => {
    const person = { ...it, contact: 'brief' as const, ...(asOf && { asOf }), ...written };
    const plan = planOf('bank', { stakeholders: [person] });
    const visits = dates.map((date) => visitOf('bank', `${date}-a`, { theirs, ...(date <= today && held) }));
    return check(plan, visits).filter(({ id }) => id === 'analysis-older-than-visit');
  };

  test.each<[what: string, asOf: string | undefined, dates: string[], date: string | null]>([
    ['by a day', '2026-11-09', ['2026-11-10'], '2026-11-10'],
    ['of the same day is not older', '2026-11-10', ['2026-11-10'], null],
    ['is said once, with the newest visit', '2026-10-01', ['2026-11-10', '2026-10-15'], '2026-11-10'],
    ['does not look at visits to come', '2026-11-10', ['2026-11-21'], null],
    ['has no day, so nobody knows', undefined, ['2026-11-10'], '2026-11-10'],
  ])('%s', (_what, asOf, dates, date) => {
    expect(older(asOf, dates).map(({ params }) => (params as { date: string }).date)).toEqual(date ? [date] : []);
  });

  test('is of those who were met', () => expect(older('2026-10-01', ['2026-11-10'], [])).toEqual([]));

  test('says that we never met, whatever its day', () => {
    for (const asOf of [undefined, '2026-10-01', '2026-11-15'])
      expect(older(asOf, ['2026-11-10'], ['it-head'], { contact: 'none' }).map(({ params }) => params)).toEqual([
        { person: '信息部经理', asOf: asOf ?? null, date: '2026-11-10', neverMet: true },
      ]);
    expect(older('2026-10-01', [], ['it-head'], { contact: 'none' })).toEqual([]);
  });

  test('is not asked for of who was never analysed, nor of who is gone', () => {
    expect(older(undefined, ['2026-11-10'], ['it-head'], { contact: undefined })).toEqual([]);
    expect(older('2026-10-01', ['2026-11-10'], ['it-head'], { status: 'left', statusSince: '2026-11-12' })).toEqual([]);
  });

  test('does not depend on the order of visits', () => {
    const day = fc.integer({ min: 1, max: 30 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(day, { maxLength: 6 }), (dates) => {
        expect(older('2026-11-12', dates)).toEqual(older('2026-11-12', dates.toReversed()));
      }),
    );
  });
});

test.each<[what: string, written: Parameters<typeof planOf>[1], due: boolean]>([
  ['28 days after the last review', { updated: '2026-10-23' }, false],
  ['29 days after', { updated: '2026-10-22' }, true],
  ['of a transaction account', { updated: '2026-01-01', mode: 'transaction' }, false],
  ['of a lost account', { updated: '2026-01-01', lifecycle: 'lost' }, false],
])('the review is due: %s', (_what, written, due) => {
  expect(shown(checkReview(planOf('bank', written), today, 28))).toEqual(due ? ['review-overdue updated'] : []);
});
