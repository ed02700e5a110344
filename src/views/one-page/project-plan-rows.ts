import { daysBetween } from '../../domain/dates.ts';
import type { ProjectSchedule, ScheduledTask } from '../../domain/schedule/schedule.ts';
import { fill, type Text } from '../../text/index.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

export const rowStates = ['done', 'running', 'late', 'open'] as const;
/** `late`: planned to be finished before today, or after its own deadline, and not done. */
export type RowState = (typeof rowStates)[number];

/** A task on the time axis of a sheet. Places are percentages of the axis. */
export interface PlanRow {
  code: string;
  name: string;
  /** 0 for the highest. */
  depth: number;
  kind: 'group' | 'task' | 'milestone';
  owner: string | null;
  state: RowState;
  /** Not done, and on a critical path. */
  critical: boolean;
  /** `12-15`; `2027-12-15` where the project takes more than a year. */
  finish: string;
  at: number;
  width: number;
  /** Percent of the bar that is done. */
  done: number;
  /** Its own deadline on the axis. */
  deadline: number | null;
  /** The higher, the sooner a sheet does without the row. */
  rank: number;
}

/** Tasks × time. */
export interface PlanChart {
  above: TimeAxis['above'];
  ticks: TimeAxis['ticks'];
  rows: PlanRow[];
  /** Rows that are not even tried, because no sheet holds so many, and the words that say so. */
  beyond: number;
  more: string;
  /** Day and place; null where the axis does not reach it. */
  today: { day: string; at: number } | null;
  deadline: { day: string; at: number } | null;
  /** Lines that a name may take, and room above and below a row in em: a short plan fills its part of the sheet. */
  lines: number;
  air: number;
  /** Widths of columns in em: of the owners by the longest name, of the days of finish by the year. */
  columns: { task: number; owner: number; state: number; finish: number };
}

export interface ChartInput {
  schedule: ProjectSchedule;
  deadline: string | null;
  today: string;
  text: Text;
  nameOf: (id: string) => string;
}

/** No paper holds more rows than these at the smallest size. */
const mostRows = 100;
/** Days within which a task counts as one of the next. */
const soon = 30;

/**
 * Tasks × time of a sheet [PM F9]: all rows in the order of the WBS where they fit; else the fitting leaves out what a board member can do without first
 * (`rank`): what is done, then what lies far ahead with slack, then inner groups; branches, the end of the project, each branch's next and last critical
 * task, what is late, milestones, what is running or critical stay longest.
 */
export function planChart({ schedule, deadline, today, text, nameOf }: ChartInput): PlanChart {
  const days = [schedule.start, schedule.finish, ...(deadline ? [deadline] : [])].sort();
  const from = days[0] as string;
  const last = days.at(-1) as string;
  const axis = timeAxis(from, last, text.locale);
  const long = daysBetween(from, last) > 366;
  const anchors = anchorsOf(schedule);
  const all = schedule.tasks.map((task) => planRow(task, axis, today, long, anchors.has(task.id), nameOf));
  const kept = new Set(
    all
      .map((row, index) => ({ row, index }))
      .toSorted((a, b) => a.row.rank - b.row.rank || a.index - b.index)
      .slice(0, mostRows)
      .map(({ row }) => row),
  );
  const within = (day: string | null) =>
    day !== null && from <= day && day <= last ? { day, at: axis.at(day) } : null;
  return {
    above: axis.above,
    ticks: axis.ticks,
    rows: all.filter((row) => kept.has(row)),
    beyond: all.length - kept.size,
    more: fill(text.ui.projectSheets.moreTasks, { n: all.length - kept.size }),
    today: within(today),
    deadline: deadline === null ? null : { day: deadline, at: axis.at(deadline) + axis.width(deadline, deadline) },
    lines: all.length <= 10 ? 3 : all.length <= 18 ? 2 : 1,
    air: all.length <= 8 ? 0.5 : all.length <= 18 ? 0.25 : 0.11,
    columns: columnsOf(all, long, Object.values(text.ui.projectSheets.states)),
  };
}

function planRow(
  task: ScheduledTask,
  axis: TimeAxis,
  today: string,
  long: boolean,
  kept: boolean,
  nameOf: (id: string) => string,
): PlanRow {
  const state = stateOf(task, today);
  const critical = task.critical && state !== 'done';
  const kind = task.isGroup ? 'group' : task.isMilestone ? 'milestone' : 'task';
  return {
    code: task.code,
    name: task.name,
    depth: task.level - 1,
    kind,
    owner: task.owner === null ? null : nameOf(task.owner),
    state,
    critical,
    finish: long ? task.finish : task.finish.slice(5),
    at: axis.at(task.start),
    width: axis.width(task.start, task.finish),
    done: Math.round(task.progress * 100),
    deadline:
      task.deadline !== null && axis.from <= task.deadline && task.deadline <= axis.to
        ? axis.at(task.deadline) + axis.width(task.deadline, task.deadline)
        : null,
    rank: kept ? 1 : rankOf(task, state, critical, today),
  };
}

function stateOf({ state, finish, deadline, isGroup }: ScheduledTask, today: string): RowState {
  if (state === 'done') return 'done';
  if (finish < today || (!isGroup && deadline !== null && finish > deadline)) return 'late';
  return state;
}

function rankOf(task: ScheduledTask, state: RowState, critical: boolean, today: string): number {
  if (task.isGroup) return task.level === 1 ? 0 : state === 'done' ? 8 : 5;
  if (state === 'late') return 2;
  if (task.isMilestone) return state === 'done' ? 6 : 2;
  if (state === 'done') return 9;
  if (state === 'running') return 2;
  if (critical) return 3;
  return daysBetween(today, task.start) <= soon ? 4 : 7;
}

/** The end of the project, and of each branch what is next and what is critical last: without them a sheet tells no way to the end. */
function anchorsOf({ tasks, finish }: ProjectSchedule): Set<string> {
  const branches: ScheduledTask[][] = [];
  for (const task of tasks) {
    if (task.level === 1) branches.push([]);
    if (!task.isGroup) branches.at(-1)?.push(task);
  }
  const last = tasks.filter((task) => !task.isGroup && task.finish === finish);
  const ends = [last.findLast(({ isMilestone }) => isMilestone) ?? last.at(-1)];
  // Plans without branches would have nothing but anchors.
  const ofBranches = branches.every(({ length }) => length < 2) ? [] : branches;
  const anchors = [
    ...ends,
    ...ofBranches.flatMap((leaves) => {
      const open = leaves.filter(({ state }) => state !== 'done');
      const critical = open.filter((task) => task.critical);
      const next = open.reduce<ScheduledTask | undefined>((a, b) => (a && a.start <= b.start ? a : b), undefined);
      const final = critical.reduce<ScheduledTask | undefined>((a, b) => (a && a.finish > b.finish ? a : b), undefined);
      return [next, final];
    }),
  ];
  return new Set(anchors.flatMap((task) => task?.id ?? []));
}

/** Widths of the columns before the time axis; what the others take more than usual the names of tasks have less. */
function columnsOf(rows: readonly PlanRow[], long: boolean, states: readonly string[]): PlanChart['columns'] {
  const widest = (words: readonly string[]): number =>
    Math.round(Math.max(0, ...words.map((word) => emOf(word))) * 10) / 10;
  const owner = Math.min(8, Math.max(4, widest(rows.map((row) => row.owner ?? '')) + 0.9));
  // A sign stands before the word.
  const state = widest(states) + 2.2;
  const finish = long ? 7.1 : 4.4;
  return { task: Math.max(16, Math.round((35.4 - owner - state - finish) * 10) / 10), owner, state, finish };
}

/** Roughly how wide a name is: a Chinese character takes one em, a Latin one a good half. */
const emOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum + (/[\p{Script=Han}\uff00-\uffef]/u.test(letter) ? 1 : 0.54), 0);
