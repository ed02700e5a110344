import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

/** Gifts to officials, promised services, the profit lever, and dates that can't be. */
export const relationshipProblems = (labels: Labels, format: Format) =>
  ({
    'gift-to-official': {
      message: ({ way, action }) =>
        `"${action}": a ${labels.way[way].toLowerCase()} for a public official is against the law, whoever approves it.`,
      hint: () =>
        "Drop the action; win the commitment in the open, by a technical exchange or a reference visit under the rules of the official's own unit.",
    },
    'service-overdue': {
      message: ({ service, due, days }) =>
        `The promised service "${service}" is ${days} ${days === 1 ? 'day' : 'days'} overdue (due ${due}).`,
      hint: () => 'If it was kept, write kept; if not, agree a new due with the customer and say why in followUp.',
      advice: () =>
        'If it was kept, record the day and what the customer said; if not, explain it in person and agree a new day.',
    },
    'profit-lever-loss': {
      message: ({ price, cost }) =>
        `The price of ${format.number(price)} does not exceed the variable cost of ${format.number(cost)} per unit: the more we sell, the more we lose.`,
      hint: () =>
        'Check price, material and otherVariable of profitLever; if they are right, raise the price or cut the cost.',
      advice: () =>
        'Check price and cost first; if they are right, raise the price, cut the cost, or win the price with services.',
    },
    'dates-out-of-order': {
      message: ({ earlierKey, earlier, laterKey, later }) =>
        `${laterKey} (${later}) is before ${earlierKey} (${earlier}).`,
      hint: ({ earlierKey, laterKey }) =>
        `Check both days: ${laterKey} can't be before ${earlierKey}; leave out the one that is not known yet.`,
    },
    'duplicate-date': {
      message: ({ date, list, first }) => `Entry ${first} of ${list} has the same day, ${date}.`,
      hint: () => 'Make one entry of the two, or correct the day of one.',
    },
  }) satisfies Pick<
    ProblemWords,
    'gift-to-official' | 'service-overdue' | 'profit-lever-loss' | 'dates-out-of-order' | 'duplicate-date'
  >;
