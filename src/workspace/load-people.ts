import { peopleFile } from '../domain/ours/our-people.ts';
import type { Located } from '../problem.ts';
import { type OurPeople, ourPeople } from '../schemas/our-people.ts';
import { loadYaml } from './load-yaml.ts';
import type { Positions } from './positions.ts';

export { peopleFile };

/** Our people as a root's file says, with the places of its keys. */
export interface LoadedPeople {
  people: OurPeople;
  positions: Positions;
  findings: Located[];
}

/** Our own people and sales units, nobody where a root says nothing of them, and everything wrong in the file. */
export function loadPeople(root: string): LoadedPeople {
  const { data, positions, findings } = loadYaml({ root, file: peopleFile, schema: ourPeople });
  return { people: data ?? noPeople, positions, findings };
}

export const noPeople: OurPeople = ourPeople.parse({});
