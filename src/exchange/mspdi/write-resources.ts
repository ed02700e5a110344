import type { ScheduledTask } from '../../domain/schedule/schedule.ts';
import { wbsRows } from '../../domain/schedule/wbs.ts';
import { duration, hoursPerDay } from './clock.ts';
import type { ProjectInput } from './write.ts';
import type { Element } from './xml.ts';

/** The group by which equipment is known when the file comes back. */
export const equipmentGroup = 'equipment';

/** People and material that tasks take, and which takes what. */
export function resourcesOf({ data, schedule, names }: ProjectInput): { resources: Element[]; assignments: Element[] } {
  const rows = wbsRows(data.tasks);
  const known = new Map(data.resources.map((one) => [one.id, one]));
  const used = [
    ...new Set([...known.keys(), ...rows.flatMap(({ task }) => task.resources.map((one) => one.resource))]),
  ];
  const uids = new Map(used.map((id, index) => [id, index + 1]));
  const resources = used.map((id, index): Element => {
    const one = known.get(id);
    const isMaterial = one?.kind === 'material';
    return [
      'Resource',
      [
        ['UID', index + 1],
        ['ID', index + 1],
        ['Name', one?.name ?? names.get(id) ?? id],
        ['Type', isMaterial ? 0 : 1],
        ['IsNull', 0],
        ['Code', id],
        // The format has people, material and costs only.
        one?.kind === 'equipment' ? ['Group', equipmentGroup] : null,
        isMaterial ? null : ['MaxUnits', one?.capacity ?? 1],
        one?.rate === undefined ? null : ['StandardRate', isMaterial ? one.rate : one.rate / hoursPerDay],
        one?.rate === undefined ? null : ['StandardRateFormat', isMaterial ? 8 : 2],
      ],
    ];
  });
  const taken = rows.flatMap(({ task, isGroup }, row) =>
    isGroup ? [] : task.resources.map((one) => ({ row, one, planned: schedule.tasks[row] as ScheduledTask })),
  );
  const assignments = taken.map(({ row, one, planned }, index): Element => {
    const isMaterial = known.get(one.resource)?.kind === 'material';
    return [
      'Assignment',
      [
        ['UID', index + 1],
        ['TaskUID', row + 1],
        ['ResourceUID', uids.get(one.resource) as number],
        ['Units', one.units],
        ['Work', isMaterial ? duration(one.units / hoursPerDay) : duration((planned.ef - planned.es) * one.units)],
      ],
    ];
  });
  return { resources, assignments };
}
