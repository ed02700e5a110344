import { finding } from '../../problem.ts';
import type { Risk } from '../../schemas/risk.ts';
import { daysBetween } from '../dates.ts';
import type { OpportunityRule } from '../opportunity/check.ts';
import { isOver } from '../opportunity/state.ts';
import { duplicateIds, to } from '../references.ts';
import { unknownIn } from './references.ts';

/** How grave a risk is, least first. */
export const riskBands = ['low', 'medium', 'high'] as const;
export type RiskBand = (typeof riskBands)[number];

type Level = Pick<Risk, 'probability' | 'impact'>;

/** Probability × impact [PM F7]: 1 to 25. */
export const scoreOf = ({ probability, impact }: Level): number => probability * impact;

/** `bands`: the scores from which a risk is medium and high, from the settings. */
export const bandOf = (score: number, [medium, high]: readonly [number, number]): RiskBand =>
  score >= high ? 'high' : score >= medium ? 'medium' : 'low';

/** What remains after the response; without a judgement of that, what there is now. */
export const afterResponse = (risk: Risk): Level => risk.residual ?? risk;

/** What a risk still lacks before it counts as answered; who accepts one needs no measure against it. */
export const unansweredIn = ({ response, action, owner }: Risk): ('response' | 'action' | 'owner')[] => [
  ...(response === undefined ? (['response'] as const) : []),
  ...(action === undefined && response !== 'accept' ? (['action'] as const) : []),
  ...(owner === undefined ? (['owner'] as const) : []),
];

/** Gravest first, then the likelier; risks that are equal keep their order in the file, which is that of their numbers. */
export const byScore = (a: Risk, b: Risk): number => scoreOf(b) - scoreOf(a) || b.probability - a.probability;

/** Days by which the measure against an open risk is overdue; null where it is not. */
export const overdueDays = ({ status, due }: Risk, today: string): number | null =>
  status === 'open' && due !== undefined && due < today ? daysBetween(due, today) : null;

/** The risk register [PM F7]. */
export const checkRisks: OpportunityRule = (opportunity, { plan, workspace }) => {
  const { data, file } = opportunity;
  const { today, settings } = workspace;
  const over = isOver(opportunity.data);
  return [
    ...duplicateIds(
      file,
      'risks',
      data.risks.map(({ id }) => id),
    ),
    ...unknownIn(
      opportunity,
      plan,
      data.risks.flatMap(({ owner }, i) => to('team-member', owner, 'risks', i, 'owner')),
    ),
    ...data.risks.flatMap((risk, i) => {
      const score = scoreOf(risk);
      const after = scoreOf(afterResponse(risk));
      const grave = bandOf(score, settings.projects.riskBands) !== 'low';
      const missing = grave && risk.status === 'open' && !over ? unansweredIn(risk) : [];
      const days = over ? null : overdueDays(risk, today);
      return [
        ...(missing.length > 0
          ? [finding('risk-unanswered', file, { path: ['risks', i] }, { risk: risk.text, score, missing })]
          : []),
        ...(days !== null && risk.due !== undefined
          ? [finding('risk-overdue', file, { path: ['risks', i, 'due'] }, { risk: risk.text, due: risk.due, days })]
          : []),
        ...(after > score
          ? [
              finding(
                'residual-higher',
                file,
                { path: ['risks', i, 'residual'] },
                { risk: risk.text, before: score, after },
              ),
            ]
          : []),
      ];
    }),
  ];
};
