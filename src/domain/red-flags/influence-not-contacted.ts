import { isUnmet } from '../people/contact.ts';
import { decides, personLabel } from '../people/relations.ts';
import { atPerson, type RedFlagRule } from './rule.ts';

/** A buying influence whom nobody of us has met: a base that is not covered [SSM B6]. Of approvers and deciders `decider-not-contacted` speaks. */
export const influenceNotContacted: RedFlagRule = {
  id: 'influence-not-contacted',
  severity: 'medium',
  looksAt: 'people',
  find: (situation) =>
    situation.people.flatMap(({ person, index }) =>
      person.buyingInfluences.length > 0 && !decides(person) && isUnmet(person, situation.visited)
        ? [
            atPerson('influence-not-contacted', situation, index, person.contact === undefined ? null : 'contact', {
              person: personLabel(person),
              kinds: person.buyingInfluences,
              recorded: person.contact !== undefined,
            }),
          ]
        : [],
    ),
};
