import type { Plan } from '../../domain/plan.ts';
import {
  activitiesFor,
  byDay,
  type ReplaceabilityScore,
  replaceabilityTrend,
  weakPoints,
} from '../../domain/relationship/replaceability.ts';
import { replaceabilityQuestions } from '../../schemas/relationship.ts';
import type { Text } from '../../text/index.ts';

/** "Are we replaceable?" [KAD D1]: one column per day of answers, and what the newest ones point to. */
export interface ReplaceabilityView {
  /** Of the newest answers. */
  score: string;
  change: string | null;
  /** Oldest first, at most `mostDays`. */
  days: { asOf: string; score: string; change: string | null; answered: string | null }[];
  older: string | null;
  rows: {
    question: string;
    /** One per day. */
    answers: { key: 'yes' | 'no' | 'open'; label: string }[];
    /** What the newest answer points to where it is no; null where it is yes or was not given. */
    todo: { activities: string; suggestion: string } | null;
  }[];
}

/** Days of answers that stand side by side. */
const mostDays = 5;

/** Null where nobody has asked yet. */
export function buildReplaceability({ data }: Plan, { ui, labels, format }: Text): ReplaceabilityView | null {
  const words = ui.relationship;
  const trend = replaceabilityTrend(data.replaceability);
  const newest = trend.at(-1);
  if (newest === undefined) return null;
  const shown = trend.slice(-mostDays);
  const weak = weakPoints(data.replaceability);
  const entries = byDay(data.replaceability).slice(-mostDays);
  const changeOf = (change: ReplaceabilityScore['change']): string | null => {
    if (change === null) return null;
    if (change.of === 0) return words.notComparable;
    return words.change(change.by) + (change.of < replaceabilityQuestions.length ? words.ofBoth(change.of) : '');
  };
  return {
    score: words.score(newest.score),
    change: changeOf(newest.change),
    days: shown.map(({ asOf, score, change, answered }) => ({
      asOf,
      score: words.score(score),
      change: changeOf(change),
      answered: answered < replaceabilityQuestions.length ? words.answered(answered) : null,
    })),
    older: trend.length > mostDays ? words.olderLeftOut(trend.length - mostDays) : null,
    rows: replaceabilityQuestions.map((question) => {
      const answers = entries.map((entry) => {
        const key = entry[question] === undefined ? 'open' : entry[question] ? 'yes' : 'no';
        return { key, label: words.answers[key] } as const;
      });
      return {
        question: labels.replaceability[question],
        answers,
        todo: weak.includes(question)
          ? {
              activities: format.list(activitiesFor[question].map((kind) => words.activity[kind])),
              suggestion: words.suggestion[question],
            }
          : null,
      };
    }),
  };
}
