import { type Finding, finding } from '../../problem.ts';
import { priorities } from '../../schemas/factor.ts';
import type { KeyPersonPlan } from '../../schemas/key-person-plan.ts';
import { type Relation, relations } from '../../schemas/stakeholder.ts';
import { daysBetween } from '../dates.ts';
import type { Plan } from '../plan.ts';
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

/** Goals that would make a relation worse, plans that begin at a relation that is no more, and overdue plans [KAD B7]. */
export function checkKeyPersonPlans({ file, data }: Plan, today: string): Finding[] {
  return data.keyPersonPlans.flatMap((plan, index) => {
    const at = (key: string) => ({ path: ['keyPersonPlans', index, key] });
    const target = data.stakeholders.find(({ id }) => id === plan.stakeholder);
    const person = target ? personLabel(target) : plan.stakeholder;
    const { from, to, due } = plan;
    const state = keyPersonPlanState(plan, today);
    return [
      ...(stepsUp(from, to) < 0 ? [finding('goal-lowers-relation', file, at('to'), { person, from, to })] : []),
      ...(state !== 'done' && target?.relation !== undefined && target.relation !== from
        ? [finding('goal-outdated', file, at('from'), { person, from, relation: target.relation })]
        : []),
      ...(state === 'overdue'
        ? [finding('key-person-plan-overdue', file, at('due'), { person, due, days: daysBetween(due, today) })]
        : []),
    ];
  });
}
