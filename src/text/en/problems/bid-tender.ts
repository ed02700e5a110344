import type { BidTenderParams } from '../../../problem-params-bid.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

const inDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

function lastDays(labels: Labels, of: BidTenderParams['last-days-open']['of'], what: string): string {
  const kind = ({ ...labels.requirementKind, scoring: 'scoring' }[what] ?? what).toLowerCase();
  return {
    'amendment-open': `the book does not follow ${what} yet`,
    'requirement-unanswered': `a scored clause has no answer (${what})`,
    'placeholder-left': `"${what}" is not filled in`,
    'index-missing': `there is no ${kind} index`,
    'chapter-empty': `the chapter "${what}" is still empty`,
    'deviation-table-missing': `there is no deviation table of ${kind} clauses`,
  }[of];
}

export const bidTenderProblems = (labels: Labels, format: Format) =>
  ({
    'tender-period': {
      message: ({ rule, days, limit, bound }) =>
        rule === 'prepare'
          ? `From the tender notice to the deadline there are ${inDays(days)}; the law asks for at least ${limit}, not counting the first, and a last day on a holiday moves on: ${bound} at the earliest.`
          : `The amendment came ${inDays(days)} before the deadline; the law asks for at least ${limit}, by ${bound}, or the deadline has to move.`,
      hint: ({ rule }) =>
        rule === 'prepare'
          ? 'Check published, submission and law; if they are right, ask the buyer while questions are allowed. Where neither law applies, write law: none.'
          : 'Check the date of the amendment; if the deadline has moved, write the new submission.',
      advice: ({ rule }) =>
        rule === 'prepare'
          ? 'Check the days against the tender notice; if they are right, object in writing while that is allowed.'
          : 'Find out whether the deadline has moved; if it has not and the change affects the bid, ask for it in writing.',
    },
    'deposit-over-limit': {
      message: ({ amount, base, percent }) =>
        `The deposit of ${format.money(amount)} is more than ${percent}% of the budget of ${format.money(base)}, which is the limit.`,
      hint: () => 'Check deposit.amount and budget; if they are right, object in writing while that is allowed.',
      advice: () => 'Check the amount against the tender; if it is right, object in writing while that is allowed.',
    },
    'deposit-expires': {
      message: ({ validUntil, needed }) =>
        `The guarantee stands until ${validUntil}, but the bid until ${needed}: the deposit has to stand as long as the bid.`,
      hint: () =>
        'Have the bank extend it and mend deposit.validUntil; if a day is wrong, check validityDays and submission.',
    },
    'deposit-late': {
      message: ({ paid, due }) =>
        `The deposit was paid on ${paid}, after ${due}, the day by which it had to arrive: that makes the bid invalid.`,
      hint: () =>
        'Check deposit.paid and deposit.due; if they are right, ask the buyer now whether the bid still stands.',
    },
    'deposit-unpaid': {
      message: ({ due, days }) =>
        days < 0
          ? `The deposit was due on ${due}, ${inDays(-days)} ago, and is not paid.`
          : `The deposit has to arrive by ${due}, ${days === 0 ? 'today' : `in ${inDays(days)}`}, and is not paid.`,
      hint: () => 'Write deposit.paid once it is paid; for a guarantee also deposit.validUntil.',
      advice: () => 'Pay it now: without the deposit in time the bid is invalid.',
    },
    'validity-short': {
      message: ({ promised, asked }) => `Our bid stands for ${inDays(promised)}; the tender asks for ${asked}.`,
      hint: ({ asked }) => `Set price.validityDays to at least ${asked}; a shorter one makes the bid invalid.`,
    },
    'marker-unknown': {
      message: ({ sign, known }) =>
        `Nothing says what the sign "${sign}" means${known.length > 0 ? `; tender.markers has ${format.list(known.map((one) => `"${one}"`))}` : ''}.`,
      hint: ({ sign }) =>
        `Say in tender.markers what "${sign}" means: mandatory, scored or ordinary. It differs from tender to tender.`,
    },
    'amendment-open': {
      message: ({ number, date, affects }) =>
        `The book does not follow ${number} of ${date} yet${affects.length > 0 ? `, which touches ${format.list(affects)}` : ''}.`,
      hint: () => 'Write done: true once the clauses and chapters it touches follow it.',
      advice: () => 'Change the clauses and chapters that it touches; the latest version counts.',
    },
    'bid-work-overdue': {
      message: ({ what, due, days }) => `"${what}" was due on ${due}, ${inDays(days)} ago.`,
      hint: () =>
        'Write done once it is done (of a clause: response and deviation); if it can not be done, set another due.',
      advice: () => 'Do it now, or set another day.',
    },
    'chapter-overdue': {
      message: ({ chapter, due, days }) => `The chapter "${chapter}" was due on ${due}, ${inDays(days)} ago.`,
      hint: () => 'Write status: final once it is final; otherwise set another due.',
      advice: () => 'Have the writer finish it, or let the bid manager rearrange the work.',
    },
    'due-after-deadline': {
      message: ({ what, due, submission }) => `"${what}" is due on ${due}, after the deadline of ${submission}.`,
      hint: () => 'Move due before the deadline, with time left to print, sign and check.',
      advice: () => 'Set a day before the deadline.',
    },
    'go-no-go-overruled': {
      message: ({ score, most, kills }) =>
        kills.length > 0
          ? `The decision goes against the assessment: ${score} of ${most} points, and ${kills.length === 1 ? 'one question' : `${kills.length} questions`} that ended it (${format.list(kills)}), and no reason is given.`
          : `The decision goes against the assessment (${score} of ${most} points), and no reason is given.`,
      hint: () => 'Write the reason in override; if a score is wrong, mend it.',
      advice: () => 'Have the reason written down by who decided, or assess it again.',
    },
    'go-no-go-open': {
      message: ({ days }) =>
        `${days === 0 ? 'The deadline is today' : `The deadline is in ${inDays(days)}`} and nobody has decided whether to bid.`,
      hint: () =>
        'Write decision, decidedBy and date; decision: no-go if there will be no bid. bids.decideDays in settings.yaml says how early this is said.',
      advice: () => 'Decide now; without a bid, the people are free for another.',
    },
    'last-days-open': {
      message: ({ of, what, submission }) =>
        `The deadline of ${submission} is near and ${lastDays(labels, of, what)}, which may void the bid.`,
      hint: () =>
        'From three days before the deadline on, this is an error: settle it now, or have the bid manager decide whether to bid at all.',
    },
    'jobs-weights': {
      message: ({ sum }) => `The weights of the jobs add up to ${sum}%, not to 100%.`,
      hint: () => 'Check each weight against the scoring rule: price, product, service and business make 100.',
      advice: () => 'Check the weights of the four jobs against the scoring rule.',
    },
  }) satisfies Pick<ProblemWords, keyof BidTenderParams>;
