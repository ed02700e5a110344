import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyPersonPlan } from '../../schemas/key-person-plan.ts';
import { relations } from '../../schemas/stakeholder.ts';
import { planOf, shown, today, type Written } from '../cases.ts';
import { deadlinesOf } from '../deadlines.ts';
import { byPriority, checkKeyPersonPlans, isVoid, keyPersonPlanState, stepsUp } from './key-person-plan.ts';

const least: NonNullable<Written['keyPersonPlans']>[number] = {
  id: 'boss',
  stakeholder: 'boss',
  from: 'neutral',
  to: 'supporter',
  activities: ['上门汇报'],
  due: '2026-12-01',
};
const found = (written: object, relation: (typeof relations)[number] | null) => {
  const stakeholders = [{ id: 'boss', title: '总裁', ...(relation ? { relation } : {}) }];
  const plan = planOf('bank', { stakeholders, keyPersonPlans: [{ ...least, ...written }] });
  return shown(checkKeyPersonPlans(plan, today));
};

test.each([
  ['a goal that raises the relation', {}, 'neutral', []],
  ['a goal that keeps it', { to: 'neutral' }, 'neutral', []],
  ['a goal that lowers it', { to: 'opponent' }, 'neutral', ['goal-lowers-relation keyPersonPlans/0/to']],
  ['a beginning that is no more', {}, 'supporter', ['goal-outdated keyPersonPlans/0/from']],
  ['a beginning that is no more, but the plan is done', { done: '2026-11-01', result: '已支持' }, 'supporter', []],
  ['a goal below the present relation', {}, 'champion', ['goal-lowers-relation keyPersonPlans/0/to']],
  ['a goal below the present relation, but the plan is done', { done: '2026-11-01', result: '已支持' }, 'champion', []],
  ['done without a result', { done: '2026-11-01' }, 'neutral', ['key-person-plan-unassessed keyPersonPlans/0/done']],
  ['a person whose relation is unknown', {}, null, []],
  ['a person who does not exist', { stakeholder: 'ghost' }, 'supporter', []],
  ['due yesterday', { due: '2026-11-20' }, 'neutral', ['key-person-plan-overdue keyPersonPlans/0/due']],
  ['due today', { due: today }, 'neutral', []],
  ['due yesterday and done', { due: '2026-11-20', done: '2026-11-21', result: '未变' }, 'neutral', []],
] as const)('%s', (_what, written, relation, expected) => {
  expect(found(written, relation)).toEqual(expected);
});

test('an overdue plan says by how many days and for whom', () => {
  const [overdue] = checkKeyPersonPlans(planOf('bank', { keyPersonPlans: [{ ...least, due: '2026-11-01' }] }), today);
  expect(overdue?.params).toEqual({ person: 'boss', due: '2026-11-01', days: 20 });
});

test("to lower and to raise a relation are each other's reverse", () => {
  for (const from of relations)
    for (const to of relations) {
      expect(stepsUp(from, to)).toBe(-stepsUp(to, from) + 0);
      expect(found({ from, to }, from).length).toBe(stepsUp(from, to) < 0 ? 1 : 0);
    }
  expect(stepsUp('opponent', 'champion')).toBe(4);
});

const anyPlan = fc
  .record({
    priority: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
    due: fc.constantFrom('2026-10-01', '2026-11-21', '2026-12-24'),
    done: fc.option(fc.constant('2026-11-02'), { nil: undefined }),
  })
  .map(({ done, ...rest }) => keyPersonPlan.parse({ ...least, ...rest, ...(done ? { done } : {}) }));

test('the order does not depend on that of the file: what is open by priority and day, then what is done', () => {
  fc.assert(
    fc.property(fc.array(anyPlan, { maxLength: 12 }), (some) => {
      const plans = some.map((plan, n) => ({ ...plan, id: `p${String(n).padStart(2, '0')}` }));
      const sorted = byPriority(plans);
      expect(byPriority(plans.toReversed())).toEqual(sorted);
      const keys = sorted.map(
        ({ done, priority, due, id }) => `${done ? 1 : 0} ${['high', 'medium', 'low'].indexOf(priority)} ${due} ${id}`,
      );
      expect(keys).toEqual(keys.toSorted());
    }),
  );
});

test('a plan is done, overdue or open, and nothing else', () => {
  expect(keyPersonPlanState({ due: '2026-11-20' }, today)).toBe('overdue');
  expect(keyPersonPlanState({ due: today }, today)).toBe('open');
  expect(keyPersonPlanState({ due: '2026-11-20', done: '2026-11-21' }, today)).toBe('done');
});

test('a plan on somebody who is gone has to be ended, and nothing else is asked of it', () => {
  const stakeholders = [{ id: 'boss', title: '总裁', relation: 'champion' as const, status: 'left' as const }];
  const plans = [
    { ...least, due: '2026-11-01' },
    { ...least, id: 'ended', due: '2026-11-01', done: '2026-11-01', result: '已支持' },
  ];
  const plan = planOf('bank', { stakeholders, keyPersonPlans: plans });
  expect(shown(checkKeyPersonPlans(plan, today))).toEqual(['key-person-plan-gone keyPersonPlans/0/stakeholder']);
  expect(plan.data.keyPersonPlans.map((one) => isVoid(one, plan.data))).toEqual([true, false]);
  expect(deadlinesOf(plan, [], today)).toEqual([]);
});
