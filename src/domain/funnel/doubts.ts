import type { Settings } from '../../settings.ts';
import { daysBetween } from '../dates.ts';
import { type Deal, isCounted } from './deals.ts';

/** Why an open deal may not come as forecast. */
export const doubtReasons = ['slipping', 'unproven', 'stalled'] as const;
export type DoubtReason = (typeof doubtReasons)[number];

export interface Doubt {
  deal: Deal;
  /** In the order of `doubtReasons`; at least one. `days`: since the expected day, until it, or since the last review. */
  reasons: { reason: DoubtReason; days: number }[];
}

/**
 * Open deals that the forecast should not rest on, largest value first: the day of the decision has passed; they are to close this quarter, and less is
 * proven than is declared; nobody has reviewed them within the interval of plans.
 */
export function doubtsOf(deals: readonly Deal[], today: string, { review }: Settings): Doubt[] {
  return deals
    .filter(isCounted)
    .flatMap((deal) => {
      const reasons: Doubt['reasons'] = [];
      const reviewed = daysBetween(deal.opportunity.data.updated, today);
      if (deal.day < today) reasons.push({ reason: 'slipping', days: daysBetween(deal.day, today) });
      if (quarterOf(deal.month) === quarterOf(today) && deal.ahead)
        reasons.push({ reason: 'unproven', days: daysBetween(today, deal.day) });
      if (reviewed > review.planDays) reasons.push({ reason: 'stalled', days: reviewed });
      return reasons.length > 0 ? [{ deal, reasons }] : [];
    })
    .sort((a, b) => b.deal.value - a.deal.value || (a.deal.opportunity.file < b.deal.opportunity.file ? -1 : 1));
}

/** `2026 Q4` of a day or month. */
const quarterOf = (day: string): string => `${day.slice(0, 4)} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
