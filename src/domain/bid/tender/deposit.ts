import { finding } from '../../../problem.ts';
import { daysBetween } from '../../dates.ts';
import type { BidRule } from '../check.ts';
import { validityEnd } from './tender-dates.ts';

/** The deposit [GI art. 33; ZI art. 26]: at most 2 % of the budget, paid in time, and our guarantee stands as long as the bid. */
export const checkDeposit: BidRule = ({ file, data }, { workspace: { today, settings } }) => {
  const { tender, result } = data;
  const { deposit } = tender;
  if (deposit === undefined) return [];
  const base = tender.budget ?? tender.ceiling;
  const percent = settings.bids.depositPercent;
  const needed = validityEnd(data);
  const due = deposit.due ?? tender.dates.submission;
  const days = daysBetween(today, due);
  const path = ['tender', 'deposit'];
  return [
    // In cents, so that 2 % of an amount is not missed by the error of a fraction.
    ...(tender.law !== 'none' && base !== undefined && Math.round(deposit.amount * 100) > Math.round(base * percent)
      ? [finding('deposit-over-limit', file, { path: [...path, 'amount'] }, { amount: deposit.amount, base, percent })]
      : []),
    ...(deposit.validUntil !== undefined && needed !== null && deposit.validUntil < needed
      ? [
          finding(
            'deposit-expires',
            file,
            { path: [...path, 'validUntil'] },
            { validUntil: deposit.validUntil, needed },
          ),
        ]
      : []),
    ...(deposit.paid !== undefined && deposit.paid > due
      ? [finding('deposit-late', file, { path: [...path, 'paid'] }, { paid: deposit.paid, due })]
      : []),
    ...(deposit.paid === undefined && result === undefined && days <= settings.review.upcomingDays
      ? [finding('deposit-unpaid', file, { path: deposit.due === undefined ? path : [...path, 'due'] }, { due, days })]
      : []),
  ];
};
