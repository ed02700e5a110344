import { personLabel } from '../people/relations.ts';
import { atPeople, type RedFlagRule } from './rule.ts';

/** More than one economic buyer, although a sale has exactly one [SSM B2]. */
export const severalEconomicBuyers: RedFlagRule = {
  id: 'several-economic-buyers',
  severity: 'medium',
  looksAt: 'people',
  find: (situation) => {
    if (situation.data.unit !== 'dmu') return [];
    const economic = situation.people
      .map(({ person }) => person)
      .filter((person) => person.buyingInfluences.includes('economic'))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return economic.length > 1
      ? [atPeople('several-economic-buyers', situation, { people: economic.map(personLabel) })]
      : [];
  },
};
