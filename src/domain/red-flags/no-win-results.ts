import { personLabel } from '../people/relations.ts';
import { atPerson, type RedFlagRule } from './rule.ts';

/** High influence on the sale, and result or win is not known: both are needed [SSM B5]. */
export const noWinResults: RedFlagRule = {
  id: 'no-win-results',
  severity: 'medium',
  looksAt: 'people',
  find: (situation) =>
    situation.people.flatMap(({ person, index }) => {
      const missing = (['result', 'win'] as const).filter((key) => person.winResult?.[key] === undefined);
      return person.influence === 'high' && missing.length > 0
        ? [atPerson('no-win-results', situation, index, 'influence', { person: personLabel(person), missing })]
        : [];
    }),
};
