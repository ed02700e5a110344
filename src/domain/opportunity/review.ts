import { finding } from '../../problem.ts';
import type { Review } from '../../schemas/win-loss.ts';
import { daysBetween } from '../dates.ts';
import type { OpportunityRule } from './check.ts';

/** How a deal ended and what was learnt [KAE F10]: a decided deal is reviewed within some days, an open one has nothing to review. */
export const checkReview: OpportunityRule = ({ file, data }, { workspace }) => {
  const { result, review } = data;
  if (result === undefined)
    return review === undefined ? [] : [finding('review-of-open-deal', file, { path: ['review'], key: true }, {})];
  const days = daysBetween(result.date, workspace.today);
  return review === undefined && days > workspace.settings.projects.reviewDays
    ? [finding('review-missing', file, { path: ['result', 'date'] }, { state: result.state, date: result.date, days })]
    : [];
};

/** By how much our price lay above the competitor's (negative: below it), in money and as a share of theirs; null where one of them is unknown. */
export function priceGap({ ourPrice, theirPrice }: Review): { amount: number; share: number | null } | null {
  if (ourPrice === undefined || theirPrice === undefined) return null;
  const amount = ourPrice - theirPrice;
  return { amount, share: theirPrice === 0 ? null : amount / theirPrice };
}
