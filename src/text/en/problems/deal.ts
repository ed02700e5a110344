import type { ProblemParams, Titled } from '../../../problem.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';
import { stageReached } from '../stage-reached.ts';

const inDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

const unknown: Record<ProblemParams['deal-island']['unknown'][number], string> = {
  relations: 'where those involved stand',
  needs: 'what the customer needs',
  competitors: 'who else is bidding',
};

type Control = ProblemParams['deal-out-of-control'];
const outOfControl = ({ reason, what }: Control, { people }: Format): string => {
  const names = people(what);
  switch (reason) {
    case 'decider-left':
      return `${names}, who decides, left during this deal, and nobody who decides has been met since: it may slip out of control.`;
    case 'reorganisation':
      return `The customer was reorganised during this deal (${names}) and the key persons have not been analysed anew: it may slip out of control.`;
    case 'rival-favoured':
      return `Late in the deal somebody who decides still prefers the competitor "${names}": it may slip out of control.`;
    case 'rival-unanalysed':
      return `Late in the deal nothing is written about the strengths and weaknesses of the competitor "${names}": it may slip out of control.`;
    default:
      return what.length === 0
        ? "Late in the deal we know nobody in the customer's top layer: it may slip out of control."
        : `Late in the deal none of us has contact with the customer's top layer (${names}): it may slip out of control.`;
  }
};
const control: Record<Control['reason'], { hint: string; advice: string }> = {
  'decider-left': {
    hint: "Write the successor with his role in the account's plan and update contact and asOf once met; or take the role off the one who left.",
    advice: 'Find out who decides now, and meet that person soon.',
  },
  reorganisation: {
    hint: 'Analyse the key persons anew, then write reviewed at that reorganisation.',
    advice: 'Check again who approves and who decides before you go on.',
  },
  'rival-favoured': {
    hint: "Plan an action for this person; update the relation in the account's plan once it has changed.",
    advice: 'Find out why, answer each reason, or have somebody of more weight speak for us.',
  },
  'rival-unanalysed': {
    hint: "Write strengths and weaknesses of that competitor in the account's plan.",
    advice: 'Find out their offer, price and friends through the coach.',
  },
  'top-not-covered': {
    hint: "Write the top layer in the account's plan (layer: decision), give it a counterpart of equal rank among us, and plan a visit.",
    advice: 'Have one of our leaders visit the top layer of the customer.',
  },
};

/** The first two in full: the page lists them all. */
const lacking = (missing: readonly Titled[], { list }: Format): string => {
  const first = list(missing.slice(0, 2).map((one) => `"${one.titleEn.replace(/[。.]$/, '')}"`));
  return missing.length > 2 ? `${first} and ${missing.length - 2} more` : first;
};

export const dealProblems = (labels: Labels, format: Format) =>
  ({
    'stage-not-in-pipeline': {
      message: ({ stage, pipeline }) => `The pipeline "${pipeline.titleEn}" has no stage ${stage}.`,
      hint: ({ nearest, stages }) =>
        `${nearest === null ? '' : `Did you mean ${nearest}? `}It has: ${format.list(stages)}; if the deal goes another way, change pipeline.`,
    },
    'stage-ahead-of-evidence': {
      message: ({ declared, passed, reached, probability, missing }) =>
        `Declared at "${declared.titleEn}"; by the evidence ${stageReached(passed?.titleEn ?? null, reached.titleEn, probability === null ? null : format.percent(probability / 100))}; missing: ${lacking(missing, format)}.`,
      hint: () =>
        "Add each proof with its date to evidence; what can't be proved means going back to a stage that holds.",
      advice: () =>
        'Get proof of each from the customer; without it, go back to the stage that holds, and to its win probability.',
    },
    'closing-passed': {
      message: ({ closing, days }) => `The expected closing of ${closing} passed ${inDays(days)} ago without a result.`,
      hint: () => "Write result if there is one; else set closing by the customer's purchase process.",
      advice: () => 'Ask the customer where it stands, then set another closing or record the result.',
    },
    'commit-unproven': {
      message: ({ probability, limit }) =>
        `Forecast as "${labels.forecastCategory.commit}", but the evidence is worth only ${format.percent(probability / 100)}; the rule is at least ${format.percent(limit / 100)}.`,
      hint: () =>
        'Add proof of the stages, or change forecast to best-case or pipeline; the limit is projects.commitFrom in settings.yaml.',
      advice: () => 'Get the proof, or lower the forecast before the whole of it fails.',
    },
    'review-missing': {
      message: ({ state, date, days }) =>
        `The deal ended on ${date} (${labels.resultState[state].toLowerCase()}), ${inDays(days)} ago, and was not reviewed.`,
      hint: () =>
        'Write review: what decided, reasons by factor, both prices and the lessons; the interval is projects.reviewDays in settings.yaml.',
      advice: () => 'Review it while it is fresh: what decided, by how much, and what to do otherwise next time.',
    },
    'review-of-open-deal': {
      message: () => 'There is a review, but the deal has no result.',
      hint: () => 'Write result (state, date) if it was decided; else remove review.',
    },
    'man-unknown': {
      message: ({ missing, stage }) =>
        `The deal is at "${stage.titleEn}", and this is still unknown: ${format.list(missing.map((key) => labels.man[key].toLowerCase()))}.`,
      hint: () => 'Write text and evidence in man: known, or assumed.',
      advice: () => 'Ask the customer: without money, authority or need no work will win the deal.',
    },
    'deal-stuck': {
      message: ({ reason, people }) =>
        reason === 'no-decider'
          ? "We don't know who decides: the deal can't be moved forward."
          : `None of those who decide (${format.people(people)}) has been met: the deal can't be moved forward.`,
      hint: ({ reason }) =>
        reason === 'no-decider'
          ? "Mark approver and decider (role) or the economic buyer (buyingInfluences) among the stakeholders of the account's plan."
          : "Plan a visit and record it, or update contact of that person in the account's plan.",
      advice: ({ reason }) =>
        reason === 'no-decider'
          ? 'Find out through the coach who approves and who decides.'
          : 'Find a way to meet one of them, if need be with one of our leaders.',
    },
    'deal-island': {
      message: ({ unknown: missing }) =>
        `Halfway through, we still don't know ${format.list(missing.map((one) => unknown[one]))}: an information island.`,
      hint: ({ unknown: missing }) =>
        [
          ...(missing.includes('relations')
            ? ["Write relation of everybody who takes part in the account's plan."]
            : []),
          ...(missing.includes('needs') ? ["Write man.need, or the needs of that project in the account's plan."] : []),
          ...(missing.includes('competitors') ? ['Write competitors.'] : []),
        ].join(' '),
      advice: () => 'Ask more than one source, one question after the other; never rely on a single voice.',
    },
    'deal-out-of-control': {
      message: (params) => outOfControl(params, format),
      hint: ({ reason }) => control[reason].hint,
      advice: ({ reason }) => control[reason].advice,
    },
    'opportunity-outdated': {
      message: ({ updated, days, limit }) =>
        `The opportunity was last reviewed on ${updated}, ${inDays(days)} ago; the rule is every ${inDays(limit)}.`,
      hint: () =>
        'Review the whole file and set updated to that day; the interval is review.planDays in settings.yaml.',
      advice: () => 'The owner of the deal should review it.',
    },
  }) satisfies Pick<
    ProblemWords,
    | 'stage-not-in-pipeline'
    | 'stage-ahead-of-evidence'
    | 'closing-passed'
    | 'commit-unproven'
    | 'review-missing'
    | 'review-of-open-deal'
    | 'man-unknown'
    | 'deal-stuck'
    | 'deal-island'
    | 'deal-out-of-control'
    | 'opportunity-outdated'
  >;
