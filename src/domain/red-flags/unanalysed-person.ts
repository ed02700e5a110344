import { personLabel } from '../people/relations.ts';
import { isAnalysed } from '../people/signs.ts';
import { atPerson, type RedFlagRule } from './rule.ts';

/** A key person of whom role, style, relation or contact is not known [KAD B1]. */
export const unanalysedPerson: RedFlagRule = {
  id: 'unanalysed-person',
  severity: 'low',
  looksAt: 'people',
  find: (situation) =>
    situation.people.flatMap(({ person, index }) => {
      const missing = (['role', 'style', 'relation', 'contact'] as const).filter((key) => person[key] === undefined);
      return (person.keyDepartment || isAnalysed(person)) && missing.length > 0
        ? [atPerson('unanalysed-person', situation, index, null, { person: personLabel(person), missing })]
        : [];
    }),
};
