import { type Finding, severityOf } from '../problem.ts';
import type { Bid, Chapter, LibraryItem } from './bid/bid.ts';
import { checkBids } from './bid/check.ts';
import { checkDates } from './date-order.ts';
import { checkFutureDates } from './future-dates.ts';
import { checkOpportunities } from './opportunity/check.ts';
import { checkOurGaps } from './ours/our-gaps.ts';
import { checkOurPeople } from './ours/our-people.ts';
import { checkTeamNames } from './ours/team-names.ts';
import { checkKeyPersonPlans } from './people/key-person-plan.ts';
import { checkCounterpartLevels } from './people/matching.ts';
import { checkReporting } from './people/reporting.ts';
import { checkSelfReferences } from './people/self-reference.ts';
import { checkStatusDates } from './people/status-date.ts';
import type { Opportunity, Plan, Visit, Workspace } from './plan.ts';
import { checkPlaybook } from './playbook/check.ts';
import { knownInPlaybook } from './playbook/known.ts';
import type { PlaybookPage } from './playbook/playbook.ts';
import { checkRedFlags } from './red-flags/index.ts';
import { checkReferences } from './references.ts';
import { checkRelationship } from './relationship/relationship.ts';
import { checkReview, checkVisits } from './relationship/visits.ts';
import { checkSkeletonText } from './skeleton-text.ts';
import { checkActions } from './strategy/actions.ts';
import { checkInformation } from './strategy/information.ts';
import { checkTree } from './value/customer-tree.ts';
import { checkDesignation, checkQuotas } from './value/designation.ts';
import { checkScorecards } from './value/scorecard.ts';
import { checkSpend } from './value/spend.ts';

export interface CheckInput {
  workspace: Workspace;
  /** Ids of all account folders, also of those whose file can't be read. */
  accountIds: readonly string[];
  /** Ids of all pages of the playbook, also of those that can't be read. */
  pageIds: readonly string[];
  /** Ids of all opportunities, chapters and items of the library, also of those that can't be read. */
  opportunityIds: readonly { account: string; id: string }[];
  chapterIds: readonly { bid: string; id: string }[];
  libraryIds: readonly string[];
  /** Plans read only in part because their file has errors; only errors are looked for in them. Not in the workspace. */
  partial: readonly Plan[];
  /** Visits read only in part. */
  partialVisits: readonly Visit[];
  /** Opportunities read only in part. */
  partialOpportunities: readonly Opportunity[];
  /** Pages of the playbook read only in part. */
  partialPages: readonly PlaybookPage[];
  /** Bids, chapters and items of the library read only in part. */
  partialBids: readonly Bid[];
  partialChapters: readonly Chapter[];
  partialLibrary: readonly LibraryItem[];
}

/** Everything the rules find, in no particular order. */
export function checkPlans(input: CheckInput): Finding[] {
  const { workspace, accountIds, pageIds, partial, partialPages } = input;
  const { plans, playbook, people, settings, today } = workspace;
  const known = knownInPlaybook(playbook.pages, pageIds, partialPages);
  const onlyErrors = (found: Finding[]): Finding[] => found.filter((one) => severityOf(one.id) === 'error');
  return [
    ...plans.flatMap((plan) => checkPlan(plan, input)),
    ...partial.flatMap((plan) =>
      onlyErrors([
        ...checkReferences(plan, accountIds, pageIds),
        ...checkReporting(plan),
        ...checkSpend(plan, today),
        ...checkScorecards(plan, workspace.playbook),
        ...checkDates(plan),
        ...checkActions(plan, today, settings),
        ...checkPeople(plan, today),
      ]),
    ),
    ...checkVisits(input),
    ...checkOpportunities(input),
    ...checkBids(input),
    ...checkPlaybook(known),
    ...checkTree([...plans, ...partial]),
    ...checkTeamNames(plans, people.people),
    ...checkQuotas(workspace),
    ...checkOurPeople(people, known, today),
    ...checkOurGaps(workspace),
  ];
}

function checkPlan(plan: Plan, { workspace, accountIds, pageIds }: CheckInput): Finding[] {
  const { settings, today } = workspace;
  return [
    ...checkReferences(plan, accountIds, pageIds),
    ...checkReview(plan, today, settings.review.planDays),
    ...checkSkeletonText(plan, workspace.visits.get(plan.id) ?? [], workspace.opportunities.get(plan.id) ?? []),
    ...checkReporting(plan),
    ...checkSpend(plan, today),
    ...checkScorecards(plan, workspace.playbook),
    ...checkDates(plan),
    ...checkRelationship(plan, today),
    ...checkDesignation(plan, workspace),
    ...checkActions(plan, today, settings),
    ...checkInformation(plan, workspace.visits.get(plan.id) ?? [], workspace),
    ...checkPeople(plan, today),
    ...checkRedFlags(plan, workspace),
  ];
}

/** Rules on the fields of single people, of those of us who talk to them, and of dates. */
function checkPeople(plan: Plan, today: string): Finding[] {
  return [
    ...checkStatusDates(plan),
    ...checkSelfReferences(plan),
    ...checkCounterpartLevels(plan),
    ...checkKeyPersonPlans(plan, today),
    ...checkFutureDates(plan, today),
  ];
}
