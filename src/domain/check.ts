import { type Finding, severityOf } from '../problem.ts';
import { checkActions } from './actions.ts';
import { checkTree } from './customer-tree.ts';
import { checkDesignation, checkQuotas } from './designation.ts';
import type { Plan, Workspace } from './plan.ts';
import { checkReferences, checkTeamNames } from './references.ts';
import { checkRelations } from './relations.ts';
import { checkReporting } from './reporting.ts';
import { checkSpend } from './spend.ts';

export interface CheckInput {
  workspace: Workspace;
  /** Ids of all account folders, also of those whose file can't be read. */
  accountIds: readonly string[];
  /** Plans read only in part because their file has errors; only errors are looked for in them. Not in the workspace. */
  partial: readonly Plan[];
}

/** Everything the rules find, in no particular order. */
export function checkPlans({ workspace, accountIds, partial }: CheckInput): Finding[] {
  const { plans, settings, today } = workspace;
  const onlyErrors = (found: Finding[]): Finding[] => found.filter((one) => severityOf(one.id) === 'error');
  return [
    ...plans.flatMap((plan) => checkPlan(plan, workspace, accountIds)),
    ...partial.flatMap((plan) =>
      onlyErrors([
        ...checkReferences(plan, accountIds),
        ...checkReporting(plan),
        ...checkSpend(plan, today),
        ...checkActions(plan, today, settings),
      ]),
    ),
    ...checkTree([...plans, ...partial]),
    ...checkTeamNames(plans),
    ...checkQuotas(workspace),
  ];
}

function checkPlan(plan: Plan, workspace: Workspace, accountIds: readonly string[]): Finding[] {
  const { settings, today } = workspace;
  return [
    ...checkReferences(plan, accountIds),
    ...checkReporting(plan),
    ...checkSpend(plan, today),
    ...checkDesignation(plan, workspace),
    ...checkActions(plan, today, settings),
    ...checkRelations(plan, settings),
  ];
}
