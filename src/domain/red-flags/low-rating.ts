import { personLabel } from '../people/relations.ts';
import { atPerson, type RedFlagRule } from './rule.ts';

/** The rating, from -5 to 5, from which down a person is a danger [SSM B6]. */
const hostile = -4;

export const lowRating: RedFlagRule = {
  id: 'low-rating',
  severity: 'high',
  looksAt: 'people',
  find: (situation) =>
    situation.people.flatMap(({ person, index }) => {
      const rating = person.responseMode?.rating;
      return rating !== undefined && rating <= hostile
        ? [atPerson('low-rating', situation, index, 'responseMode', { person: personLabel(person), rating })]
        : [];
    }),
};
