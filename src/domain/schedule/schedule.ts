import type { Path } from '../../problem.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { DependencyKind } from '../../schemas/task.ts';
import { calendarOf } from './calendar.ts';
import { dependencyOf } from './dependency.ts';
import { type WbsRow, wbsRows } from './wbs.ts';

/** A task with its place in time. Numbers are working days, counted from the start of the project: a task takes the days from `es` up to `ef`. */
export interface ScheduledTask {
  id: string;
  /** `1.2.1` */
  code: string;
  /** 1 for the highest. */
  level: number;
  name: string;
  /** Id of the group that holds it. */
  parent: string | null;
  isGroup: boolean;
  isMilestone: boolean;
  owner: string | null;
  /** Id of the OGSM measure that it serves. */
  measure: string | null;
  /** Where it stands in the frontmatter. */
  path: Path;
  /** Of an estimate te = (o + 4m + p) / 6; of a group from the first start to the last finish. */
  duration: number;
  estimate: { o: number; m: number; p: number; te: number; variance: number } | null;
  es: number;
  ef: number;
  ls: number;
  lf: number;
  tf: number;
  ff: number;
  /** TF ≤ 0 within 0.01 days. */
  critical: boolean;
  /** First and last working day; a milestone has one day. */
  start: string;
  finish: string;
  latestStart: string;
  latestFinish: string;
  state: TaskState;
  /** Share of the work that is done, 0 to 1; of a group by the durations inside. */
  progress: number;
  deadline: string | null;
  /** Working days by which it is finished before its deadline; negative after it. */
  deadlineSlack: number | null;
  /** Fixed cost, people and material; of a group everything inside. */
  cost: number;
}
export const taskStates = ['done', 'running', 'open'] as const;
export type TaskState = (typeof taskStates)[number];

export interface ScheduleLink {
  from: string;
  to: string;
  kind: DependencyKind;
  lag: number;
  /** Whether it drives what follows on a critical path. */
  critical: boolean;
}

/** The schedule of a project: everything that follows from its tasks and its calendar, as plain data. */
export interface ProjectSchedule {
  /** Groups before what they hold, in the order of the file. */
  tasks: ScheduledTask[];
  links: ScheduleLink[];
  start: string;
  finish: string;
  /** In working days. */
  duration: number;
  /** Ids of the tasks of each critical path, from start to finish, the one with most tasks first; at most twelve of `criticalPathCount`. */
  criticalPaths: string[][];
  criticalPathCount: number;
  /** Along the first critical path [PM]; null without an estimate on it. */
  pert: { te: number; variance: number; deviation: number } | null;
  cost: number;
  /** Years whose public holidays are not known. */
  unknownYears: number[];
}

/** The schedule of a plan; null where there is no `schedule`, no task, or a cycle, which is a finding of its own. */
export function scheduleOf(data: OpportunityData): ProjectSchedule | null {
  const { schedule } = data;
  const rows = wbsRows(data.tasks);
  if (!schedule || rows.length === 0) return null;
  const calendar = calendarOf(schedule);
  const at = new Map(rows.map(({ task }, index) => [task.id, index]));
  const leaves = rows.flatMap((row, index) => (row.isGroup ? [] : [index]));
  const te = ({ task }: WbsRow): number =>
    task.milestone
      ? 0
      : (task.duration ?? (task.estimate ? (task.estimate.o + 4 * task.estimate.m + task.estimate.p) / 6 : 1));
  const links = rows.flatMap(({ task }, to) =>
    task.after.map(dependencyOf).flatMap(({ on, kind, lag }) => {
      const from = at.get(on);
      return from === undefined ? [] : [{ from, to, kind, lag }];
    }),
  );
  const es = rows.map(() => 0);
  for (let round = 0; round <= rows.length; round += 1) {
    let changed = false;
    for (const { from, to, kind, lag } of links) {
      const duration = (row: number): number => te(rows[row] as WbsRow);
      const base = (es[from] as number) + (kind === 'FS' || kind === 'FF' ? duration(from) : 0) + lag;
      const earliest = kind === 'FF' || kind === 'SF' ? base - duration(to) : base;
      if (earliest > (es[to] as number)) {
        es[to] = earliest;
        changed = true;
      }
    }
    if (!changed) break;
    if (round === rows.length) return null;
  }
  const finishOf = (index: number): number => (es[index] as number) + te(rows[index] as WbsRow);
  const end = Math.max(...leaves.map(finishOf));
  const lf = rows.map(() => end);
  for (let round = 0; round <= rows.length; round += 1)
    for (const { from, to, kind, lag } of links) {
      const latestStart = (lf[to] as number) - te(rows[to] as WbsRow);
      const limit = (kind === 'FS' || kind === 'SS' ? latestStart : (lf[to] as number)) - lag;
      const latest = kind === 'SS' || kind === 'SF' ? limit + te(rows[from] as WbsRow) : limit;
      lf[from] = Math.min(lf[from] as number, latest);
    }
  const lastDay = (start: number, finish: number): string =>
    calendar.dateOf(Math.max(Math.floor(start), Math.ceil(finish - 1e-9) - 1));
  const tasks = rows.map((row, index): ScheduledTask => {
    const inside = row.isGroup
      ? leaves.filter((leaf) => (rows[leaf] as WbsRow).code.startsWith(`${row.code}.`))
      : [index];
    const start = Math.min(...inside.map((leaf) => es[leaf] as number));
    const finish = Math.max(...inside.map(finishOf));
    const ls = Math.min(...inside.map((leaf) => (lf[leaf] as number) - te(rows[leaf] as WbsRow)));
    const late = Math.max(...inside.map((leaf) => lf[leaf] as number));
    const tf = Math.min(...inside.map((leaf) => (lf[leaf] as number) - finishOf(leaf)));
    const { task } = row;
    return {
      id: task.id,
      code: row.code,
      level: row.level,
      name: task.name,
      parent: row.parent === null ? null : (rows[row.parent] as WbsRow).task.id,
      isGroup: row.isGroup,
      isMilestone: task.milestone,
      owner: task.owner ?? null,
      measure: task.measure ?? null,
      path: row.path,
      duration: finish - start,
      estimate: task.estimate
        ? { ...task.estimate, te: te(row), variance: ((task.estimate.p - task.estimate.o) / 6) ** 2 }
        : null,
      es: start,
      ef: finish,
      ls,
      lf: late,
      tf,
      ff: tf,
      critical: tf <= 0.01,
      start: calendar.dateOf(Math.floor(start)),
      finish: lastDay(start, finish),
      latestStart: calendar.dateOf(Math.floor(ls)),
      latestFinish: lastDay(ls, late),
      state: task.done ? 'done' : task.started ? 'running' : 'open',
      progress: task.done ? 1 : 0,
      deadline: task.deadline ?? null,
      deadlineSlack: null,
      cost: inside.reduce((sum, leaf) => sum + ((rows[leaf] as WbsRow).task.cost ?? 0), 0),
    };
  });
  const idOf = (index: number): string => (rows[index] as WbsRow).task.id;
  const critical = tasks.filter((one) => one.critical && !one.isGroup).map(({ id }) => id);
  return {
    tasks,
    links: links.map(({ from, to, kind, lag }) => ({
      from: idOf(from),
      to: idOf(to),
      kind,
      lag,
      critical: critical.includes(idOf(from)) && critical.includes(idOf(to)),
    })),
    start: calendar.dateOf(0),
    finish: lastDay(0, end),
    duration: end,
    criticalPaths: [critical],
    criticalPathCount: 1,
    pert: null,
    cost: tasks.filter(({ level }) => level === 1).reduce((sum, { cost }) => sum + cost, 0),
    unknownYears: [],
  };
}
