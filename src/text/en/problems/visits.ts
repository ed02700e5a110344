import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

const inDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

export const visitProblems = (labels: Labels) =>
  ({
    'visit-date-differs': {
      message: ({ date, named }) => `The visit is dated ${date}, but the file name begins with ${named}.`,
      hint: () => 'Mend one of them: the file name begins with the day of the visit.',
    },
    'visit-not-yet': {
      message: ({ key, date, today }) =>
        `The visit is planned for ${date} and today is ${today}: it has not happened, so ${key} can't be known.`,
      hint: () => 'Write outcome and kept commitments after the visit; if the day is wrong, mend date and file name.',
    },
    'visit-without-outcome': {
      message: ({ date, days }) => `The visit of ${date} was ${inDays(days)} ago and has no outcome.`,
      hint: () =>
        `Write outcome: ${Object.entries(labels.outcome)
          .map(([key, label]) => `${key} (${label})`)
          .join(', ')}; if it did not take place, move it or remove the file.`,
      advice: () => 'Record the outcome of the visit; if it did not take place, set another day.',
    },
    'commitment-overdue': {
      message: ({ by, who, promise, due, days }) =>
        `${by === 'us' ? 'We' : 'The customer'}${who === null ? '' : ` (${who})`} promised "${promise}" for ${due}; that is ${inDays(days)} overdue.`,
      hint: ({ by }) =>
        by === 'us'
          ? 'Write done once it is kept, or agree another day with the customer.'
          : 'Ask them: write done if it was kept, else agree another due.',
      advice: ({ by }) =>
        by === 'us' ? 'Keep it soon, or agree another day with the customer.' : 'Ask them, and agree another day.',
    },
    'analysis-older-than-visit': {
      message: ({ person, asOf, date }) =>
        `The analysis of ${person} is as of ${asOf}, but there was a visit on ${date}.`,
      hint: () => 'Update relation, contact and the like by what the visit showed, and set asOf to that day or later.',
      advice: () => 'Update relation and contact of this person by what the visit showed.',
    },
    'review-overdue': {
      message: ({ updated, days, limit }) =>
        `The plan was last reviewed on ${updated}, ${inDays(days)} ago; the rule is every ${inDays(limit)}.`,
      hint: () =>
        'Review the whole plan and set updated to that day; the interval is review.planDays in settings.yaml.',
      advice: () => 'The account manager should review the plan.',
    },
  }) satisfies Pick<
    ProblemWords,
    | 'visit-date-differs'
    | 'visit-not-yet'
    | 'visit-without-outcome'
    | 'commitment-overdue'
    | 'analysis-older-than-visit'
    | 'review-overdue'
  >;
