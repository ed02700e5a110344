import type { BidRequirementParams } from '../../../problem-params-bid.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

const inDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

export const bidRequirementsProblems = (labels: Labels, _format: Format) =>
  ({
    'mandatory-unanswered': {
      message: ({ requirement }) => `A mandatory clause has no answer: ${requirement}. Left out, it voids the bid.`,
      hint: () => 'Write response and deviation; a chapter that is still being written is not final.',
    },
    'mandatory-negative': {
      message: ({ requirement }) => `A mandatory clause has a negative deviation: ${requirement}. That voids the bid.`,
      hint: () =>
        'Offer what meets it; if the answer is wrong, mend deviation, if the sign means something else, tender.markers. If it can not be met, do not bid.',
    },
    'requirement-unanswered': {
      message: ({ requirement, missing }) =>
        missing === 'response'
          ? `A clause has no answer yet: ${requirement}.`
          : `A clause is answered, but its deviation is not written: ${requirement}.`,
      hint: () =>
        'Write response, of business and technical clauses deviation too. A row left out of the deviation table counts as negative.',
      advice: () => 'Have it answered: a row left out of the deviation table counts as negative.',
    },
    'requirement-without-evidence': {
      message: ({ requirement }) => `A clause is answered, but nothing says where the proof is: ${requirement}.`,
      hint: () => 'Name chapter, attachment or library item in evidence; it is printed with its page.',
      advice: () => 'Say where the proof is, so that an evaluator finds it.',
    },
    'response-repeats': {
      message: ({ requirement }) => `The answer only repeats the clause and says nothing of our offer: ${requirement}.`,
      hint: () =>
        'Write the figure, model or way of what is offered, such as "Met: 32 GB DDR5". A copied clause may be judged invalid.',
      advice: () => 'Write the figure, model or way of what is offered: a copied clause may be judged invalid.',
    },
    'response-vague': {
      message: ({ requirement, word }) => `The answer is vague ("${word}"): ${requirement}.`,
      hint: () =>
        'Say first whether it is met, then how, in figures. settings.yaml lists these words in bids.vagueWords.',
      advice: () => 'Say first whether it is met, then how, in figures.',
    },
    'response-contradicts': {
      message: ({ requirement, opening, deviation }) =>
        `The answer opens with "${opening}", but ${deviation === null ? 'no negative deviation is written' : `the deviation is "${labels.deviation[deviation].toLowerCase()}"`}: ${requirement}.`,
      hint: ({ deviation }) =>
        deviation === 'negative'
          ? 'If it is met, set deviation to none or positive; if it is met in part, say so first in the answer.'
          : 'If it is not met, write deviation: negative, which voids the bid for a mandatory clause; if it is met, write the answer anew.',
    },
    'response-opening': {
      message: ({ requirement, opening, fault }) =>
        fault === 'elsewhere'
          ? `The answer only points elsewhere ("${opening}…") and says nothing of our offer: ${requirement}.`
          : `The answer does not say first whether the clause is met (it opens with "${opening}"): ${requirement}.`,
      hint: ({ fault }) =>
        fault === 'elsewhere'
          ? 'Write figures or the way of doing it in response; where the proof is stands in evidence and is printed with its page.'
          : 'Open with "Met" or "Not met", then say how, in figures: an evaluator sees at once whether it is answered.',
      advice: ({ fault }) =>
        fault === 'elsewhere'
          ? 'Write figures or the way of doing it in the answer itself.'
          : 'Say first whether it is met, then how, in figures.',
    },
    'deviation-table-missing': {
      message: ({ kind, count }) =>
        `The register has ${count} ${labels.requirementKind[kind].toLowerCase()} ${count === 1 ? 'clause' : 'clauses'}, and no volume has a deviation table of them.`,
      hint: ({ kind }) => `Write <DeviationTable of="${kind}" /> in its chapter.`,
      advice: () => 'Add the deviation table to its chapter and answer each clause.',
    },
    'index-missing': {
      message: ({ of }) =>
        of === 'scoring'
          ? 'No volume has a scoring index; where the tender asks for one, a bid without it may be void.'
          : `The register has ${labels.requirementKind[of].toLowerCase()} clauses, and no volume has an index of them: nobody finds the page of the answer.`,
      hint: ({ of }) => `Write - of: ${of} in indexes of a volume, or <IndexTable of="${of}" /> in a chapter.`,
      advice: ({ of }) =>
        of === 'scoring'
          ? 'Put a scoring index before the body, so that evaluators find the page of each criterion.'
          : 'Put the index before the body, so that evaluators find the page of each clause.',
    },
    'evidence-expired': {
      message: ({ item, validTo, opening }) =>
        `"${item}" is valid until ${validTo} and will have expired when bids are opened on ${opening}.`,
      hint: () =>
        'Use one that is valid; if it has been renewed, update scan and validTo in the library. In yearly review, add the receipt.',
    },
    'library-expiring': {
      message: ({ item, validTo, days }) =>
        days < 0
          ? `"${item}" expired on ${validTo}.`
          : `"${item}" is valid until ${validTo}, ${days === 0 ? 'today' : `for ${inDays(days)} more`}.`,
      hint: () =>
        'Have it renewed, then update scan and validTo; how early this is said stands in bids.expiringDays of settings.yaml.',
      advice: () => 'Have it renewed: bids that use it need it valid on the day of opening.',
    },
    'library-review-due': {
      message: ({ item, updated, months }) =>
        `"${item}" was last looked at on ${updated}, longer ago than ${months === 1 ? 'one month' : `${months} months`}.`,
      hint: () => 'Check text and attachments, then set updated to that day; reviewMonths says how often.',
      advice: () => 'Have its text and attachments checked.',
    },
    'case-outside-window': {
      message: ({ item, signed, criterion, from, to }) =>
        `The case "${item}" is of ${signed}, outside the time that counts for "${criterion}" (${from === null ? `until ${to}` : `${from} to ${to}`}): it brings no points.`,
      hint: () =>
        'Use a case within that time; if a day is wrong, check signed and accepted of the case and window of the criterion.',
      advice: () => 'Use a case within that time.',
    },
  }) satisfies Pick<ProblemWords, keyof BidRequirementParams>;
