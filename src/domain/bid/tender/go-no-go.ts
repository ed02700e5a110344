import { finding } from '../../../problem.ts';
import type { BidData } from '../../../schemas/bid/bid.ts';
import { daysBetween } from '../../dates.ts';
import type { BidRule } from '../check.ts';

type Questions = Pick<NonNullable<BidData['goNoGo']>, 'questions'>;

/** What the questions say about bidding. */
export interface GoNoGo {
  /** Sum of the scores, and what they would be at the most. */
  score: number;
  most: number;
  /** From 0 to 1. */
  share: number;
  /** The questions that end the bid whatever the rest: 0 points where that kills. */
  kills: string[];
  advice: 'go' | 'no-go';
}

const mostOfQuestion = 10;

/** Go from the share `goFrom` (0 to 1) of the points on, unless a question kills. */
export function goNoGoOf({ questions }: Questions, goFrom: number): GoNoGo {
  const score = questions.reduce((sum, question) => sum + question.score, 0);
  const most = questions.length * mostOfQuestion;
  const share = most === 0 ? 0 : score / most;
  const kills = questions.filter((question) => question.kill && question.score === 0).map(({ text }) => text);
  return { score, most, share, kills, advice: kills.length === 0 && share >= goFrom ? 'go' : 'no-go' };
}

/** Whether to bid is decided in time, and against the score only with a reason [G1]. */
export const checkGoNoGo: BidRule = ({ file, data }, { workspace: { today, settings } }) => {
  const { goNoGo, tender, result } = data;
  if (goNoGo === undefined || result !== undefined) return [];
  const { decision, override } = goNoGo;
  const days = daysBetween(today, tender.dates.submission);
  if (decision === undefined)
    return days >= 0 && days < settings.bids.decideDays
      ? [finding('go-no-go-open', file, { path: ['goNoGo'], key: true }, { days })]
      : [];
  const { score, most, kills, advice } = goNoGoOf(goNoGo, settings.bids.goFrom);
  return decision === advice || override !== undefined
    ? []
    : [finding('go-no-go-overruled', file, { path: ['goNoGo', 'decision'] }, { score, most, kills })];
};
