import { balance } from '../people/relations.ts';
import { atPeople, type RedFlagRule } from './rule.ts';

/** Supporters who weigh no more than the opponents [SSM B6; Altify's rule of the same kind]. Without opponents there is nothing to outweigh. */
export const supportersOutweighed: RedFlagRule = {
  id: 'supporters-outweighed',
  severity: 'high',
  looksAt: 'people',
  find: (situation) => {
    const { supporters, opponents } = balance(
      situation.people.map(({ person }) => person),
      situation.settings.influence.weights,
    );
    return opponents > 0 && supporters <= opponents
      ? [atPeople('supporters-outweighed', situation, { supporters, opponents })]
      : [];
  },
};
