import type { Plan, Visit } from '../../domain/plan.ts';
import type { Finding } from '../../problem.ts';

/** Ids of those of us whom a finding concerns: who does what it is about, else the account's owner and whoever faces the person it is about. */
export function concernedBy({ at, file }: Finding, { data, file: own }: Plan, visits: readonly Visit[]): string[] {
  const [list, index] = 'path' in at ? at.path : [];
  const { owner } = data;
  if (file !== own) return visits.find((visit) => visit.file === file)?.data.ours ?? [owner];
  if (typeof index !== 'number') return [owner];
  if (list === 'actions') return [data.actions[index]?.owner ?? owner];
  if (list === 'services') return [data.services[index]?.owner ?? owner];
  if (list === 'crises') return unique([data.crises[index]?.owner ?? owner, owner]);
  if (list === 'information') return [data.information[index]?.by ?? owner];
  const person =
    list === 'stakeholders'
      ? data.stakeholders[index]?.id
      : list === 'keyPersonPlans'
        ? data.keyPersonPlans[index]?.stakeholder
        : undefined;
  return unique([
    owner,
    ...data.team.flatMap(({ id, counterparts }) => (person && counterparts.includes(person) ? [id] : [])),
  ]);
}

const unique = (ids: string[]): string[] => [...new Set(ids)];
