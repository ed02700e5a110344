import { type Finding, severityOf } from '../../problem.ts';
import type { CheckInput } from '../check.ts';
import type { Opportunity, Plan, Workspace } from '../plan.ts';
import { checkCharter } from '../project/charter.ts';
import { checkCommunications } from '../project/communications.ts';
import { checkOgsm } from '../project/ogsm.ts';
import { checkRaci } from '../project/raci.ts';
import { checkRisks } from '../project/risks.ts';
import { checkTasks } from '../schedule/check.ts';
import { checkDeal } from './deal.ts';
import { checkOpportunityReferences } from './references.ts';
import { checkReview } from './review.ts';
import { checkStage } from './stage.ts';

/** What a rule on an opportunity reads. */
export interface OpportunityContext {
  /** The plan of its account; undefined where that can't be read. */
  plan: Plan | undefined;
  workspace: Workspace;
  accountIds: readonly string[];
  pageIds: readonly string[];
}
export type OpportunityRule = (opportunity: Opportunity, context: OpportunityContext) => Finding[];

const rules: readonly OpportunityRule[] = [
  checkOpportunityReferences,
  checkStage,
  checkDeal,
  checkReview,
  checkTasks,
  checkRaci,
  checkOgsm,
  checkCharter,
  checkRisks,
  checkCommunications,
];

/** Everything the rules find in opportunities [SPS, KAE, PM]; of those read only in part the errors. */
export function checkOpportunities(input: CheckInput): Finding[] {
  const { workspace, accountIds, pageIds, partial, partialOpportunities } = input;
  const plans = new Map([...partial, ...workspace.plans].map((plan) => [plan.id, plan]));
  const check = (opportunity: Opportunity): Finding[] => {
    const context = { plan: plans.get(opportunity.account), workspace, accountIds, pageIds };
    return rules.flatMap((rule) => rule(opportunity, context));
  };
  return [
    ...[...workspace.opportunities.values()].flat().flatMap(check),
    ...partialOpportunities.flatMap(check).filter(({ id }) => severityOf(id) === 'error'),
  ];
}
