import { type Finding, finding, type Path } from '../../problem.ts';
import type { DependencyKind } from '../../schemas/task.ts';
import { daysBetween } from '../dates.ts';
import type { OpportunityContext } from '../opportunity/check.ts';
import { isOver } from '../opportunity/state.ts';
import type { Opportunity } from '../plan.ts';
import { nameIn } from '../project/references.ts';
import { knownYears } from './calendar.ts';
import { chainsOf } from './chain.ts';
import { dependencyOf } from './dependency.ts';
import { isOverloaded, loadOf, mondayOf } from './load.ts';
import { same, type Times } from './network.ts';
import { durationOf, type ProjectNetwork } from './project-network.ts';
import { type ProjectSchedule, type ScheduledTask, scheduleNetwork } from './schedule.ts';
import type { WbsRow } from './wbs.ts';

/** What the schedule of a plan shows; of a deal that was lost or dropped nothing is asked any more. */
export function checkSchedule(
  opportunity: Opportunity,
  context: OpportunityContext,
  project: ProjectNetwork,
  times: Times,
): Finding[] {
  const { file, data } = opportunity;
  const schedule = scheduleNetwork(data, project);
  if (!schedule) {
    const last = project.calendar.dateOf(Number.MAX_SAFE_INTEGER);
    return [finding('schedule-endless', file, { path: ['schedule'], key: true }, { last })];
  }
  if (isOver(opportunity.data)) return [];
  const { today } = context.workspace;
  return [
    ...deadlines(opportunity, schedule, project, times),
    ...late(file, schedule, project, today),
    ...outOfSequence(file, schedule, project),
    ...schedule.unknownYears
      .slice(0, 3)
      .map((year) =>
        finding('calendar-unknown-year', file, { path: ['schedule'], key: true }, { year, ...knownYears }),
      ),
    ...overloads(opportunity, context, schedule),
  ];
}

/** Deadlines that can't be kept, each with the tasks that drive it. */
function deadlines(
  { file, data }: Opportunity,
  schedule: ProjectSchedule,
  project: ProjectNetwork,
  times: Times,
): Finding[] {
  const { tasks } = schedule;
  const chainOf = chainsOf(project, times);
  const chain = (row: number): string[] => chainOf(row).map((one) => (tasks[one] as ScheduledTask).name);
  const missed = (row: number, path: Path, deadline: string, slack: number, whole: boolean): Finding[] => {
    const { name, finish, state } = tasks[row] as ScheduledTask;
    if (slack >= -0.01 || (state === 'done' && !whole)) return [];
    const days = Math.ceil(-slack - 1e-6);
    return [
      finding('deadline-missed', file, { path }, { task: name, deadline, finish, days, chain: chain(row), whole }),
    ];
  };
  const last = tasks.findIndex(
    ({ isGroup, ef }, row) => !isGroup && ef + (times.tail[row] as number) >= schedule.duration - same,
  );
  const whole = data.schedule?.deadline;
  return [
    ...(whole !== undefined && last >= 0 && !tasks.every(({ state }) => state === 'done')
      ? missed(last, ['schedule', 'deadline'], whole, project.network.deadline - schedule.duration, true)
      : []),
    ...tasks.flatMap(({ path, deadline, deadlineSlack }, row) =>
      deadline === null || deadlineSlack === null
        ? []
        : missed(row, [...path, 'deadline'], deadline, deadlineSlack, false),
    ),
  ];
}

/**
 * Tasks that should be finished by now, and of which nothing is said. What runs beyond its duration without saying what remains is drawn out up to the data
 * date, but was to be finished before.
 */
const late = (file: string, { tasks }: ProjectSchedule, { rows, calendar }: ProjectNetwork, today: string): Finding[] =>
  tasks.flatMap(({ isGroup, state, es, finish: scheduled, name, path }, row) => {
    if (isGroup || state === 'done') return [];
    const { task } = rows[row] as WbsRow;
    const planned = calendar.dateOf(Math.ceil(es + durationOf(task) - same) - 1);
    const isDrawnOut = state === 'running' && task.remaining === undefined && planned < scheduled;
    const finish = isDrawnOut ? planned : scheduled;
    return finish < today
      ? [finding('task-late', file, { path }, { task: name, finish, days: daysBetween(finish, today) })]
      : [];
  });

/** What has happened to a task, and what has to have happened to the one before it. */
const asked: Record<DependencyKind, { event: 'start' | 'finish'; before: 'start' | 'finish' }> = {
  FS: { event: 'start', before: 'finish' },
  SS: { event: 'start', before: 'start' },
  FF: { event: 'finish', before: 'finish' },
  SF: { event: 'finish', before: 'start' },
};

/**
 * The day on which something has happened; null where none is written. What is done without a start was begun by then at the latest, and of what went
 * before no start can be told from its end.
 */
function dayOf(
  { isGroup, state, start, finish }: ScheduledTask,
  { task }: WbsRow,
  event: 'start' | 'finish',
  isBefore: boolean,
): string | null {
  if (event === 'finish') return state === 'done' ? finish : null;
  if (isGroup) return state === 'done' ? start : null;
  return task.started ?? (task.milestone || !isBefore ? (task.done ?? null) : null);
}

/** Dependencies that what has happened did not keep to. On one day both may have happened, in whatever order; lags are no matter of order. */
function outOfSequence(file: string, { tasks }: ProjectSchedule, { rows }: ProjectNetwork): Finding[] {
  const byId = new Map(tasks.map((task, row) => [task.id, row]));
  const happened = ({ state }: ScheduledTask, event: 'start' | 'finish'): boolean =>
    event === 'finish' ? state === 'done' : state !== 'open';
  return rows.flatMap(({ task, path }, row) =>
    task.after.flatMap((written, index) => {
      const { on, kind, lag } = dependencyOf(written);
      const at = byId.get(on);
      const before = at === undefined ? undefined : tasks[at];
      const own = tasks[row] as ScheduledTask;
      const { event, before: wanted } = asked[kind];
      if (!before || !happened(own, event)) return [];
      const days = {
        own: dayOf(own, rows[row] as WbsRow, event, false),
        before: dayOf(before, rows[at as number] as WbsRow, wanted, true),
      };
      // A lead lets it happen before.
      const isEarly = lag >= 0 && days.own !== null && days.before !== null && days.own < days.before;
      return !happened(before, wanted) || isEarly
        ? [
            finding(
              'out-of-sequence',
              file,
              { path: [...path, 'after', index] },
              {
                task: own.name,
                before: before.name,
                kind,
                days: isEarly ? { own: days.own as string, before: days.before as string } : null,
              },
            ),
          ]
        : [];
    }),
  );
}

/** Weeks, from this one on, in which more is asked of somebody than there is. */
function overloads(
  { file, data }: Opportunity,
  { plan, workspace: { settings, today } }: OpportunityContext,
  schedule: ProjectSchedule,
): Finding[] {
  const { tasks } = schedule;
  return loadOf(data, schedule).flatMap(({ id, weeks }) => {
    const over = weeks.filter((week) => week.week >= mondayOf(today) && isOverloaded(week, settings.projects.overload));
    const [first] = over;
    if (!first) return [];
    const entry = data.resources.findIndex((one) => one.id === id);
    const asking = tasks.find((task) => first.tasks.includes(task.id)) as ScheduledTask;
    return [
      finding(
        'over-allocated',
        file,
        { path: entry >= 0 ? ['resources', entry] : [...asking.path, 'resources'] },
        {
          person: data.resources[entry]?.name ?? nameIn(plan, id),
          weeks: over.map(({ week, days, capacity }) => ({ week, days, capacity })),
        },
      ),
    ];
  });
}
