import type { Score } from '../../schemas/scorecard.ts';
import type { Stakeholder } from '../../schemas/stakeholder.ts';
import { isGone } from '../people/person-status.ts';
import { isReceptive } from '../people/response-mode.ts';
import { type Playbook, pagesOfKind } from '../playbook/playbook.ts';
import { scorecardTotal } from '../value/scorecard.ts';

/** Who is open to a proposal, who is not, and of whom nobody has judged it yet [SSM B4]; only those who matter to the sale are missed. */
export function receptiveness(people: readonly Stakeholder[]): {
  open: Stakeholder[];
  closed: Stakeholder[];
  unjudged: Stakeholder[];
} {
  const here = people.filter((person) => !isGone(person));
  const judged = (receptive: boolean): Stakeholder[] =>
    here.filter(({ responseMode }) => responseMode?.mode !== undefined && isReceptive(responseMode.mode) === receptive);
  return {
    open: judged(true),
    closed: judged(false),
    unjudged: here.filter(
      ({ responseMode, buyingInfluences }) => responseMode?.mode === undefined && buyingInfluences.length > 0,
    ),
  };
}

/** Persons of high influence on the sale, and whether result and win are both known [SSM B5]. */
export const winResults = (people: readonly Stakeholder[]): { person: Stakeholder; complete: boolean }[] =>
  people
    .filter((person) => !isGone(person) && person.influence === 'high')
    .map((person) => ({
      person,
      complete: person.winResult?.result !== undefined && person.winResult.win !== undefined,
    }));

/**
 * Fit with the ideal customer [SSM C4]: the weighted mean of what is scored, against the playbook's scorecard for that purpose. Null where the
 * playbook has none.
 */
export function idealCustomerFit(playbook: Playbook, scores: readonly Score[]) {
  const page = pagesOfKind(playbook, 'scorecards').find(({ data }) => data.purpose === 'ideal-customer');
  if (page === undefined) return null;
  const { criteria } = page.data;
  return {
    ...scorecardTotal(criteria, scores),
    criteria: criteria.map(({ id, title, titleEn }) => ({
      id,
      title,
      titleEn,
      score: scores.find(({ criterion }) => criterion === id)?.score ?? null,
    })),
  };
}
