import type { Settings } from '../../settings.ts';
import { daysBetween } from '../dates.ts';
import { isUnprovenCommit } from '../opportunity/deal.ts';
import { type Deal, isCounted } from './deals.ts';

/** Why an open deal may not come as forecast. `days`: since the expected day, or since the last review. Probabilities in percent. */
export type DoubtReason =
  | { reason: 'slipping'; days: number }
  | { reason: 'unproven' }
  | { reason: 'unproven-commit'; probability: number; limit: number }
  | { reason: 'stalled'; days: number };

export interface Doubt {
  deal: Deal;
  /** Whether it counts in the quarter of today. */
  dueThisQuarter: boolean;
  /** Weighted value that the evidence does not carry; null where a stage has no probability. */
  unprovenWeighted: number | null;
  /** At least one. */
  reasons: DoubtReason[];
}

/**
 * Open deals that the forecast should not rest on: the day of the decision has passed; less is proven than is declared; they are committed although the
 * evidence gives them little; nobody has reviewed them within the interval of plans. Those of this quarter first, in each the largest value first.
 */
export function doubtsOf(deals: readonly Deal[], today: string, settings: Settings): Doubt[] {
  const quarter = quarterOf(today);
  return deals
    .filter(isCounted)
    .flatMap((deal): Doubt[] => {
      const reasons = reasonsOf(deal, today, settings);
      if (reasons.length === 0) return [];
      return [{ deal, reasons, dueThisQuarter: quarterOf(deal.month) === quarter, unprovenWeighted: unproven(deal) }];
    })
    .sort(
      (a, b) =>
        Number(b.dueThisQuarter) - Number(a.dueThisQuarter) ||
        b.deal.value - a.deal.value ||
        (a.deal.opportunity.file < b.deal.opportunity.file ? -1 : 1),
    );
}

function reasonsOf(deal: Deal, today: string, settings: Settings): DoubtReason[] {
  const { day, ahead, forecast, provenProbability, opportunity } = deal;
  const reviewed = daysBetween(opportunity.data.updated, today);
  const reasons: DoubtReason[] = [];
  if (day < today) reasons.push({ reason: 'slipping', days: daysBetween(day, today) });
  if (ahead) reasons.push({ reason: 'unproven' });
  if (provenProbability !== null && isUnprovenCommit(forecast, provenProbability, settings))
    reasons.push({
      reason: 'unproven-commit',
      probability: provenProbability,
      limit: settings.projects.commitFrom,
    });
  if (reviewed > settings.review.planDays) reasons.push({ reason: 'stalled', days: reviewed });
  return reasons;
}

function unproven({ ahead, weighted, provenWeighted }: Deal): number | null {
  if (!ahead) return 0;
  return weighted === null || provenWeighted === null ? null : weighted - provenWeighted;
}

/** `2026 Q4` of a day or month. */
const quarterOf = (day: string): string => `${day.slice(0, 4)} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
