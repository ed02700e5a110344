import { type Finding, finding, type Path, type ReferenceTarget } from '../../problem.ts';
import type { Schedule } from '../../schemas/schedule.ts';
import { mostTasks, type Task } from '../../schemas/task.ts';
import { dateOrder } from '../date-order.ts';
import type { OpportunityContext } from '../opportunity/check.ts';
import type { Opportunity } from '../plan.ts';
import { unknownReference } from '../references.ts';
import { dependencyOf } from './dependency.ts';
import type { WbsRow } from './wbs.ts';

/** What is wrong with single tasks, wherever they stand in the work breakdown structure. */
export function checkRows(
  { file, data }: Opportunity,
  rows: readonly WbsRow[],
  { plan, workspace: { today } }: OpportunityContext,
): Finding[] {
  const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  const team = plan && idsOf(plan.data.team);
  const unknown = unknownIn(file, {
    task: rows.map(({ task }) => task.id),
    measure: idsOf(data.ogsm?.measures ?? []),
    'team-member': team,
    resource: team && [...team, ...idsOf(data.resources)],
    person: team && [...team, ...idsOf(plan.data.stakeholders)],
  });
  return [
    ...duplicates(file, rows),
    ...rows.flatMap((row) => {
      const { task, path } = row;
      return [
        ...task.after.flatMap((written, i) => unknown('task', dependencyOf(written).on, [...path, 'after', i])),
        ...(task.owner === undefined ? [] : unknown('team-member', task.owner, [...path, 'owner'])),
        ...(task.measure === undefined ? [] : unknown('measure', task.measure, [...path, 'measure'])),
        ...task.resources.flatMap(({ resource }, i) =>
          unknown('resource', resource, [...path, 'resources', i, 'resource']),
        ),
        ...Object.entries(task.raci ?? {}).flatMap(([key, people]) =>
          people.flatMap((person, i) => unknown('person', person, [...path, 'raci', key, i])),
        ),
        ...repeated(file, row),
        ...misplaced(file, row),
        ...(data.schedule ? remaining(file, row, data.schedule) : []),
        ...durations(file, row),
        ...days(file, row, data.schedule, today),
      ];
    }),
  ];
}

/** Finds ids that lead nowhere. Of a plan full of them only the first get the nearest match: comparing all with all would take minutes. */
function unknownIn(file: string, known: Partial<Record<ReferenceTarget, readonly string[] | undefined>>) {
  const sets = new Map(Object.entries(known).map(([target, ids]) => [target, ids && new Set(ids)]));
  let found = 0;
  return (target: ReferenceTarget, value: string, path: Path): Finding[] => {
    const ids = known[target];
    if (!ids || sets.get(target)?.has(value)) return [];
    found += 1;
    return unknownReference(file, target, value, { path }, found > 100 ? ids.slice(0, 12) : ids);
  };
}

/** Ids that stand twice in the plan, on whatever level. */
function duplicates(file: string, rows: readonly WbsRow[]): Finding[] {
  const first = new Map<string, Path>();
  return rows.flatMap(({ task, path }) => {
    const before = first.get(task.id);
    first.set(task.id, before ?? path);
    return before
      ? [
          finding(
            'duplicate-id',
            file,
            { path: [...path, 'id'] },
            { value: task.id, list: listName(before), first: Number(before.at(-1)) + 1 },
          ),
        ]
      : [];
  });
}

/** `tasks`, `tasks[2] › tasks`: the list that an item stands in, as places are written. */
const listName = (path: Path): string =>
  path
    .slice(0, -1)
    .reduce<string>(
      (name, part) =>
        typeof part === 'number' ? `${name}[${part + 1}]` : name === '' ? String(part) : `${name} › ${part}`,
      '',
    );

/** Keys of single tasks. A group has the dates, the costs and the people of what it holds. */
const notOfGroups = ['duration', 'estimate', 'milestone', 'started', 'done', 'remaining', 'cost', 'resources'] as const;
/** An event takes no time and nobody's. */
const notOfMilestones = ['duration', 'estimate', 'started', 'remaining', 'resources'] as const;

function misplaced(file: string, { task, path, isGroup }: WbsRow): Finding[] {
  const keys: readonly (keyof Task)[] = isGroup ? notOfGroups : task.milestone ? notOfMilestones : [];
  return keys
    .filter((key) => {
      const value = task[key];
      if (Array.isArray(value)) return value.length > 0;
      return value !== undefined && value !== false && !(key === 'duration' && value === 0);
    })
    .map((key) =>
      finding('key-not-here', file, { path: [...path, key], key: true }, { key, at: isGroup ? 'group' : 'milestone' }),
    );
}

/** What remains is counted from the data date on, and only of what was begun. */
function remaining(file: string, { task, path, isGroup }: WbsRow, { asOf }: Schedule): Finding[] {
  if (task.remaining === undefined || isGroup || task.milestone || task.done) return [];
  const at = task.started === undefined ? 'not-started' : asOf === undefined ? 'no-data-date' : null;
  return at === null
    ? []
    : [finding('key-not-here', file, { path: [...path, 'remaining'], key: true }, { key: 'remaining', at })];
}

/** Dependencies of the same kind on the same task: only the one that asks for more would count. */
function repeated(file: string, { task, path }: WbsRow): Finding[] {
  const first = new Map<string, number>();
  return task.after.flatMap((written, index) => {
    const { on, kind } = dependencyOf(written);
    const key = `${on} ${kind}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    return before === undefined
      ? []
      : [
          finding(
            'listed-twice',
            file,
            { path: [...path, 'after', index] },
            { value: kind === 'FS' ? on : key, list: 'after', first: before + 1 },
          ),
        ];
  });
}

function durations(file: string, { task, path, isGroup }: WbsRow): Finding[] {
  const { name, milestone, duration, estimate, started, done } = task;
  const order =
    estimate && !(estimate.o <= estimate.m && estimate.m <= estimate.p)
      ? [finding('estimate-order', file, { path: [...path, 'estimate'] }, estimate)]
      : [];
  if (isGroup || milestone) return order;
  if (duration !== undefined && estimate)
    return [
      ...order,
      finding('task-duration', file, { path: [...path, 'estimate'], key: true }, { task: name, found: 'both' }),
    ];
  if (duration === undefined && !estimate && !(started && done))
    return [finding('task-duration', file, { path }, { task: name, found: 'none' })];
  return order;
}

function days(file: string, { task, path }: WbsRow, schedule: Schedule | undefined, today: string): Finding[] {
  const { start, asOf } = schedule ?? {};
  const keys = ['startNoEarlier', 'deadline', 'started', 'done'] as const;
  const past = ['started', 'done'] as const;
  return [
    ...dateOrder(file, path, task, 'started', 'done'),
    ...keys.flatMap((key) => {
      const date = task[key];
      return date !== undefined && start !== undefined && date < start
        ? [finding('date-before-project', file, { path: [...path, key] }, { key, date, start })]
        : [];
    }),
    // What is recorded after the data date is a day mistaken, or a data date that was left behind.
    ...past.flatMap((key) => {
      const earlier = task[key];
      return earlier !== undefined && asOf !== undefined && earlier > asOf && earlier <= today
        ? [
            finding(
              'dates-out-of-order',
              file,
              { path: [...path, key] },
              { earlierKey: key, earlier, laterKey: 'schedule.asOf', later: asOf },
            ),
          ]
        : [];
    }),
    ...past.flatMap((key) => {
      const value = task[key];
      return value !== undefined && value > today
        ? [finding('date-in-future', file, { path: [...path, key] }, { key, value, today })]
        : [];
    }),
  ];
}

/** More tasks than a plan may hold; then nothing else is looked at. */
export const tooMany = (file: string, rows: readonly WbsRow[]): Finding[] =>
  rows.length > mostTasks
    ? [finding('too-many-tasks', file, { path: ['tasks'], key: true }, { count: rows.length, max: mostTasks })]
    : [];
