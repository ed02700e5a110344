import type { Path } from '../../problem.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { DependencyKind } from '../../schemas/task.ts';
import { criticalPaths } from './critical-paths.ts';
import { datesOf, type TaskDates } from './dates.ts';
import { type Network, orderOf, type Times, timesOf, tolerance } from './network.ts';
import { estimateOf, type Pert, pertAlong, varying } from './pert.ts';
import { dayAfter, type ProjectNetwork, projectNetwork } from './project-network.ts';
import { groupFloat, rollUp } from './roll-up.ts';
import { violations } from './verify.ts';
import type { WbsRow } from './wbs.ts';

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
  /** TF ≤ 0 within 0.01 days, and not done; a group holds something critical. */
  critical: boolean;
  /** First and last working day. A milestone has one day: that at whose end what drives it is finished, or the one that it opens. Of what has happened the days that are written. */
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
  /** Ids of the tasks of each critical path, from start to finish, those to the end of the project first, then the ones with most tasks; at most twelve of `criticalPathCount`. */
  criticalPaths: string[][];
  criticalPathCount: number;
  /** Along the critical path to the end of the project that varies most [PM]; null without an estimate on it. */
  pert: Pert | null;
  cost: number;
  /** Years whose public holidays are not known. */
  unknownYears: number[];
}

/** The schedule of a plan; null where there is no `schedule`, no task, a cycle or no end within a hundred years, which are findings of their own. */
export function scheduleOf(data: OpportunityData): ProjectSchedule | null {
  const project = projectNetwork(data);
  return project && scheduleNetwork(data, project);
}

/** The same where the network of the plan is at hand. */
export function scheduleNetwork(data: OpportunityData, project: ProjectNetwork): ProjectSchedule | null {
  const { rows, calendar, network, links } = project;
  const order = orderOf(network);
  if (order === null) return null;
  const times = timesOf(network, order);
  if (!calendar.reaches(Math.ceil(times.end))) return null;
  verified(network, times);
  const { paths, count, riskiest } = criticalPaths(network, order, times, variances(project));
  const sums = rollUp(data, rows, times);
  const dates = datesOf(project, times, sums);
  const free = groupFloat(project, times);
  const idOf = (row: number): string => (rows[row] as WbsRow).task.id;
  const tasks = rows.map(({ task, code, level, parent, isGroup, path }, row): ScheduledTask => {
    const sum = sums[row] as (typeof sums)[number];
    return {
      id: task.id,
      code,
      level,
      name: task.name,
      parent: parent === null ? null : idOf(parent),
      isGroup,
      isMilestone: task.milestone,
      owner: task.owner ?? null,
      measure: task.measure ?? null,
      path,
      duration: exact(sum.ef - sum.es),
      estimate: task.estimate ? { ...task.estimate, ...estimateOf(task.estimate) } : null,
      es: exact(sum.es),
      ef: exact(sum.ef),
      ls: exact(sum.ls),
      lf: exact(sum.lf),
      tf: exact(sum.tf),
      ff: exact(isGroup ? Math.min(free.get(row) as number, Math.max(sum.tf, 0)) : sum.ff),
      critical: sum.critical,
      ...(dates[row] as TaskDates),
      state: sum.state,
      progress: sum.progress,
      deadline: task.deadline ?? null,
      deadlineSlack: task.deadline ? exact(dayAfter(calendar, task.deadline) - sum.until) : null,
      cost: sum.cost,
    };
  });
  const isCritical = (row: number): boolean => (sums[row] as (typeof sums)[number]).critical;
  const start = tasks.map((one) => one.start).reduce(earlier, calendar.dateOf(0));
  const finish = tasks.map((one) => one.finish).reduce(later, start);
  return {
    tasks,
    links: links.map(({ from, to, kind, lag }, at) => ({
      from: idOf(from),
      to: idOf(to),
      kind,
      lag,
      critical:
        isCritical(from) &&
        isCritical(to) &&
        (times.slack[at] as number) <= tolerance &&
        // Of a group not whatever is critical in it, but the event that the link leads from or to.
        [network.from, network.to].every((ends) => (times.tf[ends[at] as number] as number) <= tolerance),
    })),
    start,
    finish,
    duration: exact(times.end),
    criticalPaths: paths.map((path) => path.map(idOf)),
    criticalPathCount: count,
    pert: pertAlong(riskiest, rows, times),
    cost: tasks.filter(({ level }) => level === 1).reduce((sum, { cost }) => sum + cost, 0),
    unknownYears: calendar.unknownYears(start, finish),
  };
}

/** A schedule that breaks its own rules is a mistake of this program, not of the author: better none than a wrong one. */
function verified(network: Network, times: Times): void {
  const found = violations(network, times);
  if (found.length > 0) throw new Error(`a schedule breaks its own rules: ${JSON.stringify(found.slice(0, 3))}`);
}

/** Of each node the variance of its duration in days². */
const variances = ({ rows, rowOf }: ProjectNetwork): Float64Array =>
  Float64Array.from(rowOf, (_, node) => {
    const row = rows[node];
    const estimate = row && !row.isGroup ? varying(row.task) : null;
    return estimate ? estimateOf(estimate).variance : 0;
  });

const earlier = (a: string, b: string): string => [a, b].sort()[0] as string;
const later = (a: string, b: string): string => [a, b].sort()[1] as string;

/** Sums of fractions are not exact: what is less than a billionth of a day off is what it should be. */
const exact = (days: number): number => Math.round(days * 1e9) / 1e9 + 0;
