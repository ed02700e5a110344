import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Task } from '../../schemas/task.ts';
import { addDays, calendarOf, type WorkCalendar } from './calendar.ts';
import { type Dependency, dependencyOf } from './dependency.ts';
import { kinds, type Network } from './network.ts';
import { type WbsRow, wbsRows } from './wbs.ts';

/** A dependency between two rows of the work breakdown structure, by their positions. */
export interface RowLink extends Omit<Dependency, 'on'> {
  from: number;
  to: number;
}

/**
 * The network of a project. Its first nodes are the rows: a task, or the end of a group; then come the other events of groups. A dependency on a group
 * is one on all that it holds, and what a group depends on, all that it holds depends on; through events of the group that takes one link for each of its
 * tasks, not one for each pair.
 */
export interface ProjectNetwork {
  rows: WbsRow[];
  calendar: WorkCalendar;
  network: Network;
  /** First day after the data date; null where there is none. */
  asOf: number | null;
  /** The row that a node belongs to. */
  rowOf: Int32Array;
  /** Dependencies as they are written; the one at a position is the link of the network at the same position. */
  links: RowLink[];
}

/** Expected duration of a task in working days: as written, or te = (o + 4m + p) / 6 [PM F6]; a day where neither is written, which is an error of its own. */
export function durationOf({ milestone, duration, estimate }: Task): number {
  if (milestone) return 0;
  return duration ?? (estimate ? (estimate.o + 4 * estimate.m + estimate.p) / 6 : 1);
}

/** The first day after a date: a task that is finished on that date is finished by then. */
export const dayAfter = (calendar: WorkCalendar, date: string): number => calendar.dayOf(addDays(date, 1));

/** The network of a plan; null where it has no schedule or no task. */
export function projectNetwork({ schedule, tasks }: OpportunityData): ProjectNetwork | null {
  const rows = wbsRows(tasks);
  if (!schedule || rows.length === 0) return null;
  const calendar = calendarOf(schedule);
  const { links, rowOf, from, to, kind, lag, begins } = wiring(rows);
  const count = rowOf.length;
  const network: Network = {
    durations: new Float64Array(count),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    kind: Uint8Array.from(kind),
    lag: Float64Array.from(lag),
    notBefore: new Float64Array(count),
    started: new Float64Array(count).fill(Number.NaN),
    finished: new Float64Array(count).fill(Number.NaN),
    deadlines: new Float64Array(count).fill(Infinity),
    deadline: schedule.deadline ? dayAfter(calendar, schedule.deadline) : Infinity,
    events: new Uint8Array(count).fill(1, rows.length),
  };
  const asOf = schedule.asOf ? dayAfter(calendar, schedule.asOf) : null;
  for (const [row, { task, isGroup }] of rows.entries()) {
    if (task.deadline) network.deadlines[row] = dayAfter(calendar, task.deadline);
    const begin = isGroup ? (begins.get(row) as number) : row;
    if (task.startNoEarlier) network.notBefore[begin] = Math.max(0, calendar.dayOf(task.startNoEarlier));
    if (isGroup) network.events[row] = 1;
    else place(network, row, task, calendar, asOf);
  }
  return { rows, calendar, network, asOf, rowOf: Int32Array.from(rowOf), links };
}

/** What is known of a task by itself: how long it takes, what has happened, and that nothing open lies before the data date. */
function place(network: Network, node: number, task: Task, calendar: WorkCalendar, asOf: number | null): void {
  const duration = durationOf(task);
  network.durations[node] = duration;
  const { started, done, remaining } = task;
  if (done) {
    // An event that follows nothing opens its day, as it did before it happened.
    const opens = task.milestone && !task.after.some((written) => dependencyOf(written).kind.startsWith('F'));
    const finish = opens ? calendar.dayOf(done) : dayAfter(calendar, done);
    const start = started ? Math.min(calendar.dayOf(started), finish) : finish - duration;
    network.started[node] = start;
    network.finished[node] = finish;
    network.durations[node] = finish - start;
  } else if (started) {
    const start = calendar.dayOf(started);
    network.started[node] = start;
    if (asOf !== null)
      network.durations[node] =
        remaining === undefined ? Math.max(duration, asOf - start) : Math.max(0, asOf + remaining - start);
  } else if (asOf !== null) network.notBefore[node] = Math.max(network.notBefore[node] as number, asOf);
}

/** The links between nodes: those that are written, then those of groups with what they hold. */
function wiring(rows: readonly WbsRow[]) {
  const at = new Map(rows.map(({ task }, row) => [task.id, row]));
  const links = rows.flatMap(({ task }, to): RowLink[] =>
    task.after.flatMap((written) => {
      const { on, kind, lag } = dependencyOf(written);
      const from = at.get(on);
      return from === undefined ? [] : [{ from, to, kind, lag }];
    }),
  );
  const rowOf = rows.map((_, row) => row);
  /** An event of each group, by its row. */
  const eventsOf = (isNeeded: boolean): Map<number, number> =>
    new Map(isNeeded ? rows.flatMap(({ isGroup }, row) => (isGroup ? [[row, rowOf.push(row) - 1]] : [])) : []);
  const isGroup = (row: number): boolean => (rows[row] as WbsRow).isGroup;
  // The event before every start; after every start; before every finish. The one after every finish is the row itself.
  const begins = eventsOf(true);
  const begun = eventsOf(links.some(({ from, kind }) => isGroup(from) && kind.startsWith('S')));
  const ending = eventsOf(links.some(({ to, kind }) => isGroup(to) && kind.endsWith('F')));
  const from: number[] = [];
  const to: number[] = [];
  const kind: number[] = [];
  const lag: number[] = [];
  const add = (start: number, end: number, type: (typeof kinds)[number], wait: number): void => {
    from.push(start);
    to.push(end);
    kind.push(kinds.indexOf(type));
    lag.push(wait);
  };
  for (const link of links)
    add(
      (link.kind.startsWith('S') ? begun.get(link.from) : undefined) ?? link.from,
      (link.kind.endsWith('F') ? ending : begins).get(link.to) ?? link.to,
      link.kind,
      link.lag,
    );
  for (const [row, { parent }] of rows.entries()) {
    if (parent === null) continue;
    add(begins.get(parent) as number, begins.get(row) ?? row, 'FS', 0);
    add(row, parent, 'FS', 0);
    const [started, ended] = [begun.get(parent), ending.get(parent)];
    if (started !== undefined) add(begun.get(row) ?? row, started, 'SS', 0);
    if (ended !== undefined) add(ended, ending.get(row) ?? row, 'FF', 0);
  }
  return { links, rowOf, from, to, kind, lag, begins };
}
