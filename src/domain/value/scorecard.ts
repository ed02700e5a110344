import type { Finding, Path } from '../../problem.ts';
import type { PlaybookData, ScorecardPurpose } from '../../schemas/playbook.ts';
import type { Scoring } from '../../schemas/scorecard.ts';
import type { Plan } from '../plan.ts';
import { type Playbook, type PlaybookPage, pagesOfKind } from '../playbook/playbook.ts';
import { repeatedReferences, unknownReference } from '../references.ts';

export type Scorecard = PlaybookData<'scorecards'>;
export type Criterion = Scorecard['criteria'][number];

/** A weighted mean on the scale 0–100. */
export interface ScorecardTotal {
  /** 0–100; null where nothing is scored. */
  total: number | null;
  /** How many of how many criteria are scored. */
  scored: number;
  of: number;
}

/**
 * Customer value model [PM A4]: weighted mean of the scores (0–5) × 20. A criterion without a score is missing and not zero: it takes its weight out
 * of the mean. Scores of criteria that the scorecard does not have are passed over; the check says where they are. Of two scores for one criterion
 * the first counts.
 */
export function scorecardTotal(
  criteria: readonly { id: string; weight: number }[],
  scores: readonly { criterion: string; score: number }[],
): ScorecardTotal {
  const given = criteria.flatMap(({ id, weight }) => {
    const one = scores.find(({ criterion }) => criterion === id);
    return one ? [{ weight, score: one.score }] : [];
  });
  const weight = given.reduce((sum, one) => sum + one.weight, 0);
  const total = weight > 0 ? (given.reduce((sum, one) => sum + one.weight * one.score, 0) / weight) * 20 : null;
  return {
    total: total === null ? null : Math.min(100, Math.max(0, total)),
    scored: given.length,
    of: criteria.length,
  };
}

/** The page of the playbook that has the scorecard for a purpose; the first in order where there are two, null where there is none. */
export const scorecardPageFor = (playbook: Playbook, purpose: ScorecardPurpose): PlaybookPage<'scorecards'> | null =>
  pagesOfKind(playbook, 'scorecards').find(({ data }) => data.purpose === purpose) ?? null;

export const scorecardFor = (playbook: Playbook, purpose: ScorecardPurpose): Scorecard | null =>
  scorecardPageFor(playbook, purpose)?.data ?? null;

/** Oldest first; of two on one day the order of the plan. */
export const scoringsInOrder = (scorings: readonly Scoring[]): Scoring[] =>
  scorings.toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));

/** The scoring that counts today; null where nobody has scored. */
export const newestScoring = (scorings: readonly Scoring[]): Scoring | null => scoringsInOrder(scorings).at(-1) ?? null;

/**
 * Scores for criteria that the playbook's scorecard does not have, and criteria scored twice in one scoring. Without a scorecard there is nothing to
 * hold the scores against, and the page says that it is missing.
 */
export function checkScorecards({ file, data }: Plan, playbook: Playbook): Finding[] {
  const lists: [ScorecardPurpose, (string | number)[], readonly { criterion: string }[]][] = [
    ...data.scorecard.map(({ scores }, index): (typeof lists)[number] => [
      'customer-value',
      ['scorecard', index, 'scores'],
      scores,
    ]),
    ['ideal-customer', ['idealCustomer'], data.idealCustomer],
  ];
  return lists.flatMap(([purpose, path, scores]) => {
    const known = scorecardFor(playbook, purpose)?.criteria.map(({ id }) => id) ?? null;
    const pathOf = (index: number): Path => [...path, index, 'criterion'];
    const criteria = scores.map(({ criterion }) => criterion);
    return [
      ...repeatedReferences(file, String(path.at(-1)), criteria, pathOf),
      ...criteria.flatMap((value, index) =>
        known === null || criteria.indexOf(value) < index
          ? []
          : unknownReference(file, 'criterion', value, { path: pathOf(index) }, known),
      ),
    ];
  });
}
