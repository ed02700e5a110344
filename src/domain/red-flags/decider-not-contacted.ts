import { isUnmet } from '../people/contact.ts';
import { decides, personLabel } from '../people/relations.ts';
import { atPerson, type RedFlagRule } from './rule.ts';

/** An approver or decider whom nobody of us has met [KAD B1]: the plan says so, or tells of no contact and no visit. */
export const deciderNotContacted: RedFlagRule = {
  id: 'decider-not-contacted',
  severity: 'high',
  looksAt: 'people',
  find: (situation) =>
    situation.people.flatMap(({ person, index }) =>
      decides(person) && isUnmet(person, situation.visited)
        ? [
            atPerson('decider-not-contacted', situation, index, person.contact === undefined ? null : 'contact', {
              person: personLabel(person),
              recorded: person.contact !== undefined,
            }),
          ]
        : [],
    ),
};
