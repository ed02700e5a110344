import type { Opportunity, Workspace } from '../plan.ts';

/** What two deals have in common, the weightiest first: the same customer, product line, competitor, industry. */
export const lessonReasons = ['account', 'product', 'competitor', 'industry'] as const;
export type LessonReason = (typeof lessonReasons)[number];

/** Lessons of a decided deal that an open one can learn from [KAE F10]. */
export interface Lessons {
  from: Opportunity;
  /** In the order of `lessonReasons`; at least one. */
  reasons: LessonReason[];
}

const weights: Record<LessonReason, number> = { account: 4, product: 3, competitor: 3, industry: 1 };

/** The deals that were decided and whose review has lessons; the newest decision first, then by account and id. */
export function learntFrom({ opportunities }: Pick<Workspace, 'opportunities'>): Opportunity[] {
  const decided = ({ data }: Opportunity): string => data.result?.date ?? '';
  return [...opportunities.values()]
    .flat()
    .filter(({ data }) => data.result !== undefined && (data.review?.lessons.length ?? 0) > 0)
    .sort((a, b) => compare(decided(b), decided(a)) || compare(a.account, b.account) || compare(a.id, b.id));
}

/**
 * What an open deal can learn from decided ones: those of the same customer, product line, competitor or industry, those that have most in common first,
 * then the newest. Competitors are the same by their name, for each plan gives them ids of its own; the winner of a deal counts among its competitors.
 */
export function lessonsFor(opportunity: Opportunity, workspace: Workspace): Lessons[] {
  if (opportunity.data.result !== undefined) return [];
  const rivals = rivalNames(opportunity, workspace);
  const industryOf = ({ account }: Opportunity): string | undefined => workspace.byId.get(account)?.data.industry;
  return learntFrom(workspace)
    .map((from) => {
      const same: Record<LessonReason, boolean> = {
        account: from.account === opportunity.account,
        product: from.data.product !== undefined && from.data.product === opportunity.data.product,
        competitor: rivalNames(from, workspace).some((name) => rivals.includes(name)),
        industry: industryOf(from) !== undefined && industryOf(from) === industryOf(opportunity),
      };
      return { from, reasons: lessonReasons.filter((reason) => same[reason]) };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => weightOf(b) - weightOf(a));
}

const weightOf = ({ reasons }: Lessons): number => reasons.reduce((sum, reason) => sum + weights[reason], 0);

function rivalNames({ account, data }: Opportunity, { byId }: Workspace): string[] {
  const ids = new Set([...data.competitors, ...(data.review?.winner === undefined ? [] : [data.review.winner])]);
  return (byId.get(account)?.data.competitors ?? []).filter(({ id }) => ids.has(id)).map(({ name }) => name);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
