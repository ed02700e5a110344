import { type Layer, layers } from '../../schemas/stakeholder.ts';
import { functions, type TeamFunction } from '../../schemas/team.ts';
import type { Plan } from '../plan.ts';
import { presentPeople } from './person-status.ts';

/** How many people of the customer somebody of us talks to [KAD B8]; people who are gone do not count. */
export interface PeopleCoverage {
  people: number;
  /** Per function of ours: how many people it talks to; null where the team has nobody of it. */
  byFunction: { function: TeamFunction; covered: number | null }[];
  /** Per layer of theirs, and for people without one (`null`): how many have a counterpart, of how many. */
  byLayer: { layer: Layer | null; covered: number; of: number }[];
}

export function peopleCoverage({ data }: Pick<Plan, 'data'>): PeopleCoverage {
  const people = presentPeople(data);
  const talksTo = (ids: ReadonlySet<string>, some: readonly { id: string }[]): number =>
    some.filter(({ id }) => ids.has(id)).length;
  const all = new Set(data.team.flatMap(({ counterparts }) => counterparts));
  return {
    people: people.length,
    byFunction: functions.map((each) => {
      const members = data.team.filter((member) => member.function === each);
      const ids = new Set(members.flatMap(({ counterparts }) => counterparts));
      return { function: each, covered: members.length > 0 ? talksTo(ids, people) : null };
    }),
    byLayer: [...layers, null].map((layer) => {
      const some = people.filter((person) => (person.layer ?? null) === layer);
      return { layer, covered: talksTo(all, some), of: some.length };
    }),
  };
}

/** Steps of shading: nobody, up to a third, up to two thirds, more, everybody. */
export const coverageStep = (covered: number, of: number): 0 | 1 | 2 | 3 | 4 =>
  covered === 0 ? 0 : covered >= of ? 4 : covered * 3 <= of ? 1 : covered * 3 <= of * 2 ? 2 : 3;
