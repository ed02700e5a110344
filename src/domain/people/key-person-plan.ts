import { type Finding, finding } from '../../problem.ts';
import type { Account } from '../../schemas/account.ts';
import { priorities } from '../../schemas/factor.ts';
import type { KeyPersonPlan } from '../../schemas/key-person-plan.ts';
import { type Relation, relations } from '../../schemas/stakeholder.ts';
import { daysBetween } from '../dates.ts';
import type { Plan } from '../plan.ts';
import { isGone } from './person-status.ts';
import { personLabel } from './relations.ts';

/** State of a key-person plan on a day [KAD B7]; on its due day it is still open. */
export type KeyPersonPlanState = 'overdue' | 'open' | 'done';

export function keyPersonPlanState(
  { due, done }: Pick<KeyPersonPlan, 'due' | 'done'>,
  today: string,
): KeyPersonPlanState {
  if (done !== undefined) return 'done';
  return due < today ? 'overdue' : 'open';
}

/** By priority, then due day, then id; plans that are done come after all others, in the same order. */
export function byPriority<T extends Pick<KeyPersonPlan, 'id' | 'priority' | 'due' | 'done'>>(
  plans: readonly T[],
): T[] {
  return plans.toSorted(
    (a, b) =>
      Number(a.done !== undefined) - Number(b.done !== undefined) ||
      priorities.indexOf(a.priority) - priorities.indexOf(b.priority) ||
      a.due.localeCompare(b.due) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Steps from one relation to another, champion best; negative when it gets worse. */
export const stepsUp = (from: Relation, to: Relation): number => relations.indexOf(from) - relations.indexOf(to);

/** Whether a plan is still open, although its target holds his post no longer: it is neither due nor overdue any more, it has to be ended. */
export const isVoid = (
  { done, stakeholder }: Pick<KeyPersonPlan, 'done' | 'stakeholder'>,
  { stakeholders }: Pick<Account, 'stakeholders'>,
): boolean => done === undefined && stakeholders.some((person) => person.id === stakeholder && isGone(person));

/**
 * What is wrong with key-person plans [KAD B7]: goals below the beginning or, while the plan is open, below the present relation; plans that begin at a
 * relation that is no more, that are overdue, or whose target is gone; plans that ended without a result.
 */
export const checkKeyPersonPlans = ({ file, data }: Plan, today: string): Finding[] =>
  data.keyPersonPlans.flatMap((plan, index) => {
    const at = (key: string) => ({ path: ['keyPersonPlans', index, key] });
    const target = data.stakeholders.find(({ id }) => id === plan.stakeholder);
    const person = target ? personLabel(target) : plan.stakeholder;
    const { from, to, due, done, result } = plan;
    const lowered = (relation: Relation, now: boolean): Finding =>
      finding('goal-lowers-relation', file, at('to'), { person, from: relation, to, now });
    const lowers = stepsUp(from, to) < 0 ? [lowered(from, false)] : [];
    if (done !== undefined)
      return [
        ...lowers,
        ...(result === undefined ? [finding('key-person-plan-unassessed', file, at('done'), { person, done })] : []),
      ];
    if (target !== undefined && isGone(target)) {
      const { status, statusSince: since = null } = target;
      return [...lowers, finding('key-person-plan-gone', file, at('stakeholder'), { person, status, since })];
    }
    const relation = target?.relation;
    const surpassed = lowers.length === 0 && relation !== undefined && stepsUp(relation, to) < 0;
    return [
      ...lowers,
      ...(surpassed ? [lowered(relation, true)] : []),
      ...(!surpassed && relation !== undefined && relation !== from
        ? [finding('goal-outdated', file, at('from'), { person, from, relation })]
        : []),
      ...(due < today
        ? [finding('key-person-plan-overdue', file, at('due'), { person, due, days: daysBetween(due, today) })]
        : []),
    ];
  });
