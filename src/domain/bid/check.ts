import { type Finding, severityOf } from '../../problem.ts';
import type { CheckInput } from '../check.ts';
import type { Plan, Workspace } from '../plan.ts';
import type { Bid, Chapter } from './bid.ts';

/** What a rule on a bid reads. */
export interface BidContext {
  /** Its chapters, by order; also those read only in part. */
  chapters: readonly Chapter[];
  /** The plan of its account; undefined where that can't be read. */
  plan: Plan | undefined;
  workspace: Workspace;
  accountIds: readonly string[];
  /** Whether chapters of it could not be read whole: what is missing may be there. */
  partial: boolean;
}
export type BidRule = (bid: Bid, context: BidContext) => Finding[];

const rules: readonly BidRule[] = [];

/** Everything the rules find in bids, their chapters and the library [G1–G5]; of a bid read only in part the errors. */
export function checkBids(input: CheckInput): Finding[] {
  const { workspace, accountIds, partial, partialBids, partialChapters } = input;
  const plans = new Map([...partial, ...workspace.plans].map((plan) => [plan.id, plan]));
  const check = (bid: Bid): Finding[] => {
    const broken = partialChapters.filter((chapter) => chapter.bid === bid.id);
    const context: BidContext = {
      chapters: [...(workspace.chapters.get(bid.id) ?? []), ...broken],
      plan: plans.get(bid.data.account),
      workspace,
      accountIds,
      partial: broken.length > 0,
    };
    return rules.flatMap((rule) => rule(bid, context));
  };
  return [
    ...workspace.bids.flatMap(check),
    ...partialBids.flatMap(check).filter(({ id }) => severityOf(id) === 'error'),
  ];
}
