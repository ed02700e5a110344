import type { Stakeholder } from '../../schemas/stakeholder.ts';
import { isUnmet, type VisitDays } from '../people/contact.ts';
import { isKeyPerson, ourContacts } from '../people/key-person.ts';
import { decides, personLabel } from '../people/relations.ts';
import { atPerson, type RedFlagRule } from './rule.ts';

/** A key person of whom role, style, relation or contact is not known [KAD B1]. */
export const unanalysedPerson: RedFlagRule = {
  id: 'unanalysed-person',
  severity: 'low',
  looksAt: 'people',
  find: (situation) => {
    const contacts = ourContacts(situation.data, situation.visited);
    return situation.people.flatMap(({ person, index }) => {
      const missing = missingOf(person, situation.visited);
      return isKeyPerson(person, contacts) && missing.length > 0
        ? [atPerson('unanalysed-person', situation, index, null, { person: personLabel(person), missing })]
        : [];
    });
  },
};

/** That nobody has met a decider or a buying influence is said by the rule on that, which is more urgent: here it is not said again. */
const missingOf = (person: Stakeholder, visited: VisitDays) =>
  (['role', 'style', 'relation', 'contact'] as const).filter(
    (key) =>
      person[key] === undefined &&
      !(key === 'contact' && (decides(person) || person.buyingInfluences.length > 0) && isUnmet(person, visited)),
  );
