import { personLabel } from '../people/relations.ts';
import { missingWins } from '../people/win-results.ts';
import { atPerson, type RedFlagRule } from './rule.ts';

/** High influence on the sale, and result or win is not known: both are needed [SSM B5]. */
export const noWinResults: RedFlagRule = {
  id: 'no-win-results',
  severity: 'medium',
  looksAt: 'people',
  find: (situation) =>
    situation.people.flatMap(({ person, index }) => {
      const missing = missingWins(person) ?? [];
      return missing.length > 0
        ? [atPerson('no-win-results', situation, index, 'influence', { person: personLabel(person), missing })]
        : [];
    }),
};
