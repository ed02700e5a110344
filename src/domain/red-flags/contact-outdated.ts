import { daysBetween } from '../dates.ts';
import { personLabel } from '../people/relations.ts';
import { isAnalysed } from '../people/signs.ts';
import { atPerson, type RedFlagRule, type Situation } from './rule.ts';

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
      if (!isAnalysed(person) || person.contact === 'none') return [];
      const last = lastSeen(person.id, person.asOf, situation);
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
function lastSeen(id: string, asOf: string | undefined, { visits, today }: Situation): string | null {
  const seen = visits.flatMap(({ data }) => (data.date <= today && data.theirs.includes(id) ? [data.date] : []));
  return [...seen, ...(asOf === undefined ? [] : [asOf])].sort().at(-1) ?? null;
}
