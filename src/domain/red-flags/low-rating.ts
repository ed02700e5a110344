import { personLabel } from '../people/relations.ts';
import { atPerson, type RedFlagRule } from './rule.ts';

/** A person whose rating, from -5 to 5, is so low that he is a danger [SSM B6]. */
export const lowRating: RedFlagRule = {
  id: 'low-rating',
  severity: 'high',
  looksAt: 'people',
  find: (situation) =>
    situation.people.flatMap(({ person, index }) => {
      const rating = person.responseMode?.rating;
      return rating !== undefined && rating <= situation.settings.redFlagLimits.rating
        ? [atPerson('low-rating', situation, index, 'responseMode', { person: personLabel(person), rating }, 'rating')]
        : [];
    }),
};
