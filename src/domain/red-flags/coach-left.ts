import { isGone } from '../people/person-status.ts';
import { personLabel } from '../people/relations.ts';
import { atPerson, type RedFlagRule } from './rule.ts';

/** A coach who left the customer or moved to another post [SSM B6], until somebody takes the mark of a coach off him. While he is marked `no-coach` says nothing: it is one fact. */
export const coachLeft: RedFlagRule = {
  id: 'coach-left',
  severity: 'high',
  looksAt: 'people',
  find: (situation) =>
    situation.data.stakeholders.flatMap((person, index) =>
      isGone(person) && person.buyingInfluences.includes('coach')
        ? [
            atPerson('coach-left', situation, index, 'status', {
              person: personLabel(person),
              status: person.status,
              since: person.statusSince ?? null,
            }),
          ]
        : [],
    ),
};
