import { idPattern, toId } from '../../schemas/base.ts';
import type { Resource } from '../../schemas/schedule.ts';
import { lineOf } from './line-of.ts';
import type { Notes } from './notes.ts';
import type { FileResource, ProjectFile } from './read.ts';
import type { Taken } from './take-over.ts';
import { equipmentGroup } from './write-resources.ts';

export interface Member {
  id: string;
  name: string;
}

/** How many resources a plan may have, and a task take. */
const most = { resources: 60, each: 20 };
const hoursPerDay = 8;

/**
 * People and material of a project file: one of us where id or name is the same, else an entry of `resources`; rates by day. Fills in who and what the tasks
 * take, and who does them: whom the file names as contact, else the first of us at work on it.
 */
export function takeResources(
  file: ProjectFile,
  taken: readonly Taken[],
  team: readonly Member[],
  notes: Notes,
): Resource[] {
  const memberOf = (text: string | null): Member | undefined =>
    team.find(({ id, name }) => text !== null && (id === text || name === text.trim()));
  const resources: Resource[] = [];
  const ids = new Map<number, { id: string; kind: Resource['kind']; isOurs: boolean }>();
  const used = new Set(team.map(({ id }) => id));
  const assigned = new Set(file.assignments.map(({ resource }) => resource));
  for (const one of file.resources) {
    // Number 0 is nobody.
    if (one.name === null || one.uid <= 0 || !assigned.has(one.uid)) continue;
    const name = lineOf(one.name, 60);
    if (one.type === 2) {
      notes.add('cost-resources', name);
      continue;
    }
    const member = memberOf(one.code) ?? memberOf(one.name);
    const kind = one.type === 0 ? 'material' : one.group === equipmentGroup ? 'equipment' : 'person';
    const id = member?.id ?? freeId(one, used);
    used.add(id);
    // One of us needs no entry of his own unless it says more than that he is there.
    const isSaid = member === undefined || one.rate > 0 || one.capacity !== 1;
    if (isSaid && resources.length >= most.resources) {
      notes.add('resources-left', name);
      continue;
    }
    ids.set(one.uid, { id, kind, isOurs: member !== undefined });
    if (isSaid) resources.push(resourceOf(one, id, name, kind));
  }
  const byTask = Map.groupBy(file.assignments, ({ task }) => task);
  for (const {
    file: { uid, contact },
    task,
  } of taken) {
    const member = memberOf(contact);
    if (member) task.owner = member.id;
    if (task.tasks.length > 0 || task.milestone) continue;
    const seen = new Set<string>();
    const takes = (byTask.get(uid) ?? []).flatMap(({ resource, units }) => {
      const found = ids.get(resource);
      if (!found || seen.has(found.id)) return [];
      seen.add(found.id);
      if (found.isOurs) task.owner ??= found.id;
      const share = Math.min(1000, Math.max(0.01, Math.round(units * 100) / 100));
      return [{ resource: found.id, ...(share === 1 ? {} : { units: share }) }];
    });
    if (takes.length > 0) task.resources = takes.slice(0, most.each);
    if (takes.length > most.each) notes.add('resources-left', task.name);
  }
  return resources;
}

function resourceOf({ rate, capacity }: FileResource, id: string, name: string, kind: Resource['kind']): Resource {
  const price = Math.round(rate * (kind === 'material' ? 1 : hoursPerDay) * 100) / 100;
  return {
    id,
    name,
    kind,
    ...(price > 0 ? { rate: Math.min(price, 1e13) } : {}),
    capacity: kind === 'material' ? 1 : Math.min(1000, Math.max(0.05, capacity)),
  };
}

function freeId({ code, name, uid }: FileResource, used: ReadonlySet<string>): string {
  const written = code !== null && idPattern.test(code) && code.length <= 80 ? code : null;
  const wish = written ?? toId((name ?? '').slice(0, 60), `resource-${uid}`);
  let id = wish;
  for (let count = 2; used.has(id); count += 1) id = `${wish.slice(0, 70)}-${count}`;
  return id;
}
