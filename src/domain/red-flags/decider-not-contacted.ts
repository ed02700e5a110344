import { decides, personLabel } from '../people/relations.ts';
import { atPerson, type RedFlagRule } from './rule.ts';

/** An approver or decider whom nobody of us has met [KAD B1]. */
export const deciderNotContacted: RedFlagRule = {
  id: 'decider-not-contacted',
  severity: 'high',
  looksAt: 'people',
  find: (situation) =>
    situation.people.flatMap(({ person, index }) =>
      decides(person) && person.contact === 'none'
        ? [atPerson('decider-not-contacted', situation, index, 'contact', { person: personLabel(person) })]
        : [],
    ),
};
