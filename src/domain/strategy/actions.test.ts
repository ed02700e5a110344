import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { action as actionSchema } from '../../schemas/action.ts';
import { defaultSettings, settings } from '../../settings.ts';
import { planOf, shown } from '../cases.ts';
import { daysBetween } from '../dates.ts';
import { actionState, checkActions, giftsAndEvents, inWorkingOrder } from './actions.ts';

const today = '2026-11-21';
type Written = Partial<z.input<typeof actionSchema>>;
const check = (written: Written, rules = defaultSettings) =>
  checkActions(
    planOf('bank', {
      actions: [{ id: 'a', text: '拜访', way: 'visit', owner: 'chen-jing', due: '2026-12-24', ...written }],
    }),
    today,
    rules,
  );

test.each([
  ['2026-11-20', 'overdue'],
  ['2026-11-21', 'due-soon'],
  ['2026-11-22', 'due-soon'],
  ['2026-12-05', 'due-soon'],
  ['2026-12-06', 'planned'],
  ['2027-11-21', 'planned'],
])('due %s, an open action is %s on 21 November', (due, state) => {
  expect(actionState({ due }, today, defaultSettings.review.upcomingDays)).toBe(state);
});

test('how many days ahead count as soon is a setting', () => {
  expect(actionState({ due: '2026-11-24' }, today, 3)).toBe('due-soon');
  expect(actionState({ due: '2026-11-25' }, today, 3)).toBe('planned');
});

test('what is done is never overdue; it waits for its assessment', () => {
  expect(actionState({ due: '2026-01-01', done: '2026-11-20' }, today, 14)).toBe('unassessed');
  expect(actionState({ due: '2026-01-01', done: '2026-11-20', assessment: '得到承诺' }, today, 14)).toBe('done');
});

test.each([
  ['2026-11-21', '2026-11-21', 0],
  ['2026-11-21', '2026-11-22', 1],
  ['2026-03-01', '2026-02-28', -1],
  ['2024-02-28', '2024-03-01', 2],
  ['2025-12-31', '2026-12-31', 365],
])('from %s to %s it is %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test.each([
  ['planned', {}, []],
  ['due today', { due: today }, []],
  ['overdue', { due: '2026-11-20' }, ['action-overdue actions/0/due']],
  ['done and assessed', { due: '2026-01-01', done: today, assessment: '好' }, []],
  ['done and not assessed', { done: today }, ['action-unassessed actions/0/done']],
  ['done tomorrow', { done: '2026-11-22' }, ['action-done-in-future actions/0/done']],
  [
    'done tomorrow and assessed today',
    { done: '2026-11-22', assessment: '好' },
    ['action-done-in-future actions/0/done'],
  ],
] as [string, Written, string[]][])('an action that is %s', (_what, written, findings) => {
  expect(shown(check(written))).toEqual(findings);
});

test('an overdue action says by how many days', () => {
  expect(check({ due: '2026-10-21' })[0]?.params).toMatchObject({ due: '2026-10-21', days: 31 });
});

const approved = {
  recipient: 'private-employee',
  amount: 200,
  purpose: '推广',
  approver: '合规部',
  approvedOn: '2026-11-01',
} as const;

test.each(['gift', 'business-event'] as const)('a %s with all its facts may stand in a plan', (way) => {
  expect(check({ way, compliance: approved })).toEqual([]);
});

test.each(Object.keys(approved))('a gift without %s is refused, and the fact is named', (key) => {
  const { [key as 'purpose']: _left, ...rest } = approved;
  const findings = check({ way: 'gift', compliance: rest });
  expect(shown(findings)).toEqual(['compliance-missing actions/0/compliance']);
  expect(findings[0]?.params).toEqual({ way: 'gift', missing: [key] });
});

test('a business event without any facts names them all, at the way', () => {
  const findings = check({ way: 'business-event' });
  expect(shown(findings)).toEqual(['compliance-missing actions/0/way']);
  expect(findings[0]?.params).toEqual({ way: 'business-event', missing: Object.keys(approved) });
});

test.each(['visit', 'sample-test', 'reference-visit', 'promotion', 'technical-exchange', 'phone'] as const)(
  'a %s needs no approval',
  (way) => {
    expect(check({ way })).toEqual([]);
  },
);

test.each(['gift', 'business-event'] as const)('a %s for a public official is refused, whatever is approved', (way) => {
  const generous = settings.parse({ compliance: { giftLimit: 1e6, eventLimit: 1e6 } });
  const recipient = 'public-official';
  for (const compliance of [{ ...approved, recipient, amount: 0 } as const, { recipient } as const])
    expect(shown(check({ way, compliance }, generous))).toEqual(['gift-to-official actions/0/compliance/recipient']);
});

test('the register holds gifts and events alone, the latest first, by the day they were given or will be', () => {
  const action = (id: string, way: 'gift' | 'visit' | 'business-event', due: string, done?: string) => ({
    id,
    text: id,
    way,
    owner: 'chen-jing',
    due,
    ...(done === undefined ? {} : { done }),
  });
  const { data } = planOf('bank', {
    actions: [
      action('a', 'gift', '2026-05-01', '2026-08-01'),
      action('b', 'visit', '2026-12-01'),
      action('c', 'business-event', '2026-06-01'),
      action('d', 'gift', '2027-01-01'),
    ],
  });
  expect(giftsAndEvents(data.actions).map(({ id }) => id)).toEqual(['d', 'a', 'c']);
});

test.each([
  ['gift', 200, []],
  ['gift', 200.01, [{ amount: 200.01, limit: 200 }]],
  ['business-event', 500, []],
  ['business-event', 501, [{ amount: 501, limit: 500 }]],
  ['gift', 0, []],
] as const)('a %s of %d per person is held against its own limit', (way, amount, params) => {
  expect(check({ way, compliance: { ...approved, amount } }).map((one) => one.params)).toEqual(params);
});

test('the limits are those of the settings', () => {
  const strict = settings.parse({ compliance: { giftLimit: 0, eventLimit: 1 } });
  expect(shown(check({ way: 'gift', compliance: { ...approved, amount: 1 } }, strict))).toEqual([
    'compliance-over-limit actions/0/compliance/amount',
  ]);
});

test('open actions come first by due date, then done ones, the latest first', () => {
  const some = [
    { id: 'd', due: '2026-01-01', done: '2026-02-01' },
    { id: 'b', due: '2026-12-02' },
    { id: 'c', due: '2026-05-01', done: '2026-05-01' },
    { id: 'a', due: '2026-12-02' },
    { id: 'e', due: '2026-12-01' },
  ];
  expect(inWorkingOrder(some).map(({ id }) => id)).toEqual(['e', 'a', 'b', 'c', 'd']);
});

test('the working order is the same however the plan is written, and loses nothing', () => {
  const day = fc.integer({ min: 0, max: 5 }).map((n) => `2026-11-2${n}`);
  const some = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), due: day, done: fc.option(day, { nil: undefined }) }),
    { selector: ({ id }) => id, maxLength: 15 },
  );
  fc.assert(
    fc.property(
      some.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const sorted = inWorkingOrder(shuffled);
        expect(sorted).toEqual(inWorkingOrder(list));
        expect(inWorkingOrder(sorted)).toEqual(sorted);
        expect(sorted).toHaveLength(list.length);
      },
    ),
    { numRuns: 300 },
  );
});
