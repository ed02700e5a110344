import { decides, opposes, personLabel } from '../people/relations.ts';
import { atPerson, type RedFlagRule } from './rule.ts';

/** An approver or decider who does not support us [KAD B1]. */
export const deciderOpposes: RedFlagRule = {
  id: 'decider-opposes',
  severity: 'high',
  looksAt: 'people',
  find: (situation) =>
    situation.people.flatMap(({ person, index }) =>
      decides(person) && opposes(person)
        ? [
            atPerson('decider-opposes', situation, index, 'relation', {
              person: personLabel(person),
              relation: person.relation,
            }),
          ]
        : [],
    ),
};
