import type { OpportunityData } from '../../schemas/opportunity.ts';
import { wbsRows } from '../schedule/wbs.ts';
import { peopleOf } from './raci.ts';

/** Ids of everybody whom the project plan names, theirs and ours, sorted: between whom communication has to work [PM F8]. */
export function involvedPeople(data: OpportunityData): string[] {
  const { charter, organisation, kickOff, ogsm } = data;
  const ids = [
    data.owner,
    charter?.manager,
    ...(organisation?.roles ?? []).flatMap(({ person, reportsTo }) => [person, reportsTo]),
    ...(kickOff?.people ?? []),
    ...(ogsm?.measures ?? []).map(({ owner }) => owner),
    ...wbsRows(data.tasks).flatMap(({ task }) => [task.owner, ...(task.raci ? peopleOf(task.raci) : [])]),
    ...data.risks.map(({ owner }) => owner),
    ...data.communications.flatMap(({ people, owner }) => [...people, owner]),
  ];
  return [...new Set(ids.filter((id) => id !== undefined))].sort();
}

/** Channels between `n` people who may all talk to each other [PM F8]: n(n − 1) / 2. */
export const channelsOf = (n: number): number => (n * (n - 1)) / 2;
