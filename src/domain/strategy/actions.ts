import { type Finding, finding } from '../../problem.ts';
import type { Action } from '../../schemas/action.ts';
import type { Settings } from '../../settings.ts';
import { daysBetween } from '../dates.ts';
import type { Plan } from '../plan.ts';

/** State of an action on a day [KAD C3]. */
export type ActionState = 'overdue' | 'due-soon' | 'planned' | 'unassessed' | 'done';

/** Open, and its day is over. */
export const isActionOverdue = ({ due, done }: Pick<Action, 'due' | 'done'>, today: string): boolean =>
  done === undefined && due < today;

/** `upcomingDays`: how many days ahead count as soon, of the settings. */
export function actionState(
  action: Pick<Action, 'due' | 'done' | 'assessment'>,
  today: string,
  upcomingDays: number,
): ActionState {
  if (action.done !== undefined) return action.assessment === undefined ? 'unassessed' : 'done';
  if (isActionOverdue(action, today)) return 'overdue';
  return daysBetween(today, action.due) <= upcomingDays ? 'due-soon' : 'planned';
}

/** Gifts and business events, the latest first: what the compliance officer asks for [KAD C3]. */
export const giftsAndEvents = (actions: readonly Action[]): Action[] =>
  actions
    .filter(({ way }) => way === 'gift' || way === 'business-event')
    .sort((a, b) => (b.done ?? b.due).localeCompare(a.done ?? a.due) || (a.id < b.id ? -1 : 1));

/** Overdue, unassessed and impossible actions, and gifts and events without the facts that compliance needs. */
export function checkActions(plan: Plan, today: string, settings: Settings): Finding[] {
  return plan.data.actions.flatMap((action, index) => {
    const at = (key: string) => ({ path: ['actions', index, key] });
    const findings: Finding[] = [];
    const state = actionState(action, today, settings.review.upcomingDays);
    if (state === 'overdue')
      findings.push(
        finding('action-overdue', plan.file, at('due'), {
          action: action.text,
          due: action.due,
          days: daysBetween(action.due, today),
        }),
      );
    if (action.done !== undefined && action.done > today)
      findings.push(finding('action-done-in-future', plan.file, at('done'), { done: action.done, today }));
    else if (state === 'unassessed')
      findings.push(
        finding('action-unassessed', plan.file, at('done'), { action: action.text, done: action.done as string }),
      );
    return [...findings, ...checkCompliance(plan.file, action, index, settings)];
  });
}

/**
 * An action of kind gift or business event must show recipient, amount, purpose, approver and approval date [KAD C3]. To public officials the law
 * allows neither (Criminal Law, art. 389; Anti-Unfair Competition Law, art. 8): no approval and no setting makes it right.
 */
function checkCompliance(file: string, action: Action, index: number, settings: Settings): Finding[] {
  if (action.way !== 'gift' && action.way !== 'business-event') return [];
  const needed = ['recipient', 'amount', 'purpose', 'approver', 'approvedOn'] as const;
  const missing = needed.filter((key) => action.compliance?.[key] === undefined);
  if (action.compliance?.recipient === 'public-official')
    return [
      finding(
        'gift-to-official',
        file,
        { path: ['actions', index, 'compliance', 'recipient'] },
        { way: action.way, action: action.text },
      ),
    ];
  if (missing.length > 0)
    return [
      finding(
        'compliance-missing',
        file,
        { path: ['actions', index, action.compliance ? 'compliance' : 'way'] },
        { way: action.way, missing },
      ),
    ];
  const amount = action.compliance?.amount ?? 0;
  const limit = action.way === 'gift' ? settings.compliance.giftLimit : settings.compliance.eventLimit;
  return amount > limit
    ? [finding('compliance-over-limit', file, { path: ['actions', index, 'compliance', 'amount'] }, { amount, limit })]
    : [];
}

/** Open actions first by due date, then done ones, newest first. */
export function inWorkingOrder<T extends Pick<Action, 'id' | 'due' | 'done'>>(actions: readonly T[]): T[] {
  return [...actions].sort((a, b) => {
    if ((a.done === undefined) !== (b.done === undefined)) return a.done === undefined ? -1 : 1;
    const order = a.done === undefined ? a.due.localeCompare(b.due) : (b.done as string).localeCompare(a.done);
    return order || (a.id < b.id ? -1 : 1);
  });
}
