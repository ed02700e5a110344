import type { CoachWeakness } from '../../problem.ts';
import type { Stakeholder } from '../../schemas/stakeholder.ts';
import { personLabel } from '../people/relations.ts';
import { atPerson, type RedFlagRule } from './rule.ts';

/**
 * A coach who lacks information, seen from the contact, or rank, seen from layer and circle [SSM B2]. What is not known of him is not held against him; of
 * a coach whom we have never met `influence-not-contacted` speaks.
 */
export const coachWeak: RedFlagRule = {
  id: 'coach-weak',
  severity: 'medium',
  looksAt: 'people',
  find: (situation) =>
    situation.people.flatMap(({ person, index }) => {
      if (!person.buyingInfluences.includes('coach')) return [];
      const weak = weaknesses(person);
      return weak.length > 0
        ? [atPerson('coach-weak', situation, index, 'buyingInfluences', { person: personLabel(person), weak })]
        : [];
    }),
};

const weaknesses = ({ contact, layer, circle }: Stakeholder): CoachWeakness[] => [
  ...(contact === 'brief' ? [contact] : []),
  ...(layer === 'execution' ? [layer] : []),
  ...(circle === 'outside' ? [circle] : []),
];
