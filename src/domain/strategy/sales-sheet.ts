import type { Score } from '../../schemas/scorecard.ts';
import type { Stakeholder } from '../../schemas/stakeholder.ts';
import { presentPeople } from '../people/person-status.ts';
import { isReceptive } from '../people/response-mode.ts';
import { missingWins } from '../people/win-results.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { scorecardPageFor, scorecardTotal } from '../value/scorecard.ts';

/** Who is open to a proposal, who is not, and of whom nobody has judged it yet [SSM B4]; only those who matter to the sale are missed. */
export function receptiveness(people: readonly Stakeholder[]): {
  open: Stakeholder[];
  closed: Stakeholder[];
  unjudged: Stakeholder[];
} {
  const here = presentPeople({ stakeholders: people });
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
  presentPeople({ stakeholders: people }).flatMap((person) => {
    const missing = missingWins(person);
    return missing === null ? [] : [{ person, complete: missing.length === 0 }];
  });

/**
 * Fit with the ideal customer [SSM C4]: the weighted mean of what is scored, against the playbook's scorecard for that purpose. Null where the
 * playbook has none.
 */
export function idealCustomerFit(playbook: Playbook, scores: readonly Score[]) {
  const page = scorecardPageFor(playbook, 'ideal-customer');
  if (page === null) return null;
  const { criteria } = page.data;
  return {
    page: page.id,
    ...scorecardTotal(criteria, scores),
    criteria: criteria.map(({ id, title, titleEn }) => ({
      id,
      title,
      titleEn,
      score: scores.find(({ criterion }) => criterion === id)?.score ?? null,
    })),
  };
}
