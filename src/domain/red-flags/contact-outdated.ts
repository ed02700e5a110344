import type { Stakeholder } from '../../schemas/stakeholder.ts';
import { daysBetween } from '../dates.ts';
import { isUnmet, type VisitDays } from '../people/contact.ts';
import { personLabel } from '../people/relations.ts';
import { isAnalysed } from '../people/signs.ts';
import { atPerson, type RedFlagRule } from './rule.ts';

/**
 * A person whom we know and have not seen or looked at for longer than the review interval [SSM B6]. Where neither the analysis has a day nor a visit
 * is recorded, nothing is known about the age; of people never met other rules speak.
 */
export const contactOutdated: RedFlagRule = {
  id: 'contact-outdated',
  severity: 'low',
  looksAt: 'people',
  find: (situation) =>
    situation.people.flatMap(({ person, index }) => {
      if (!isAnalysed(person) || (person.contact === 'none' && isUnmet(person, situation.visited))) return [];
      const last = lastSeen(person, situation.visited);
      if (last === null) return [];
      const days = daysBetween(last, situation.today);
      const limit = situation.settings.review.contactDays;
      return days > limit
        ? [
            atPerson('contact-outdated', situation, index, person.asOf === undefined ? null : 'asOf', {
              person: personLabel(person),
              last,
              days,
              limit,
            }),
          ]
        : [];
    }),
};

/** The later of the analysis and the last visit to this person; planned visits do not count. */
const lastSeen = ({ id, asOf }: Stakeholder, visited: VisitDays): string | null =>
  [asOf, visited.get(id)]
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1) ?? null;
