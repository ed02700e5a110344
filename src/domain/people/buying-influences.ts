import { type BuyingInfluence, buyingInfluences, type Stakeholder } from '../../schemas/stakeholder.ts';
import { presentPeople } from './person-status.ts';

/** The four buying influences, CUTE [SSM B2], each with those who hold it now, in the order of the plan. Who is gone holds none. */
export const holdersOf = (people: readonly Stakeholder[]): { kind: BuyingInfluence; holders: Stakeholder[] }[] =>
  buyingInfluences.map((kind) => ({
    kind,
    holders: presentPeople({ stakeholders: people }).filter((person) => person.buyingInfluences.includes(kind)),
  }));
