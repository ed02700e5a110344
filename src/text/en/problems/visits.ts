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
    'information-due': {
      message: ({ topic, level, date, held }) =>
        held
          ? `The first visit was on ${date}, and "${topic}" (${labels.informationLevel[level].toLowerCase()} information) is still unknown.`
          : `The first visit is on ${date}, and "${topic}" (${labels.informationLevel[level].toLowerCase()} information) is unknown.`,
      hint: () => 'Find it out, set known to yes and write text; what is only a guess is assumed.',
      advice: () => 'It can be had without meeting anybody and was due before the first visit: find it out now.',
    },
    'visited-after-leaving': {
      message: ({ person, since, date }) => `The visit of ${date} names ${person}, who had left that post on ${since}.`,
      hint: () =>
        'Check theirs, and status and statusSince of the person; if you met the successor, name the successor.',
      advice: () => 'Check who was met; if it was the successor, name the successor.',
    },
    'advance-without-commitment': {
      message: ({ date }) => `The visit of ${date} is called an advance, but the customer has promised nothing.`,
      hint: () =>
        'Write in commitments what they promised to do (by: customer); without a promise the outcome is continuation.',
      advice: () => 'Record what the customer promised to do; without a promise it is no advance but a continuation.',
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
      message: ({ person, asOf, date, neverMet }) =>
        neverMet
          ? `The plan says that there was no contact with ${person}, but there was a visit on ${date}.`
          : asOf === null
            ? `The analysis of ${person} has no date, and there was a visit on ${date}: it may be older than that.`
            : `The analysis of ${person} is as of ${asOf}, but there was a visit on ${date}.`,
      hint: ({ neverMet }) =>
        neverMet
          ? 'Set contact to brief, repeated or deep, and update relation and asOf; if you met somebody else, correct theirs of the visit.'
          : 'Update relation, contact and the like by what the visit showed, and set asOf to that day or later.',
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
    | 'information-due'
    | 'visited-after-leaving'
    | 'advance-without-commitment'
    | 'commitment-overdue'
    | 'analysis-older-than-visit'
    | 'review-overdue'
  >;
