import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Task } from '../../schemas/task.ts';
import { addDays } from '../dates.ts';
import { calendarOf, type WorkCalendar } from './calendar.ts';
import { type Dependency, dependencyOf } from './dependency.ts';
import { kinds, type Network, openings, orderOf, timesOf } from './network.ts';
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
 *
 * A group starts when it may start: once what it depends on is done and its own day has come, and no sooner than the first day that any of its tasks has by
 * itself (`startNoEarlier`, the data date); once one of them was begun, on the day on which the first one was. SS and SF from a group count from that start,
 * so that a task of the group may wait for what follows its start. Where all tasks of a group wait for others, so that it does start later, they don't.
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
  const { links, rowOf, from, to, kind, lag, begins, begun } = wiring(rows);
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
    opening: new Uint8Array(count),
  };
  const asOf = schedule.asOf ? dayAfter(calendar, schedule.asOf) : null;
  for (const [row, { task, isGroup, parent }] of rows.entries()) {
    // What a group has to be finished by, all in it has to.
    const above = parent === null ? Infinity : (network.deadlines[parent] as number);
    network.deadlines[row] = Math.min(above, task.deadline ? dayAfter(calendar, task.deadline) : Infinity);
    const begin = isGroup ? (begins.get(row) as number) : row;
    if (task.startNoEarlier) network.notBefore[begin] = Math.max(0, calendar.dayOf(task.startNoEarlier));
    if (isGroup) network.events[row] = 1;
    else place(network, row, task, calendar, asOf);
  }
  placeMilestones(network, rows, calendar, asOf);
  placeStarts(network, rows, begins, begun);
  return { rows, calendar, network, asOf, rowOf: Int32Array.from(rowOf), links };
}

/** Milestones that have happened open or close their day as they would if they had not: that they are recorded moves nothing. */
function placeMilestones(network: Network, rows: readonly WbsRow[], calendar: WorkCalendar, asOf: number | null): void {
  const happened = rows.flatMap(({ task, isGroup }, row) =>
    task.milestone && !isGroup && task.done ? [{ row, done: task.done }] : [],
  );
  if (happened.length === 0) return;
  const notBefore = network.notBefore.slice();
  for (const { row, done } of happened)
    if (asOf !== null && calendar.dayOf(done) >= asOf) notBefore[row] = Math.max(notBefore[row] as number, asOf);
  const order = orderOf(network);
  const closes = order && timesOf({ ...network, notBefore }, order).closes;
  for (const { row, done } of happened) {
    const opens = closes?.[row] !== 1;
    const day = opens ? calendar.dayOf(done) : dayAfter(calendar, done);
    network.opening[row] = openings.indexOf(opens ? 'opens' : 'closes');
    network.started[row] = day;
    network.finished[row] = day;
  }
}

/** The starts of groups, from those inside to those that hold them. */
function placeStarts(
  { notBefore, started, finished }: Network,
  rows: readonly WbsRow[],
  begins: ReadonlyMap<number, number>,
  begun: ReadonlyMap<number, number>,
): void {
  const own = rows.map((_, row) => ({
    earliest: begins.has(row) ? Infinity : (notBefore[row] as number),
    started: begins.has(row) || Number.isNaN(started[row]) ? Infinity : (started[row] as number),
  }));
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const one = own[row] as (typeof own)[number];
    const begin = begins.get(row);
    if (begin !== undefined) {
      notBefore[begin] = Math.max(notBefore[begin] as number, one.earliest);
      one.earliest = notBefore[begin] as number;
      const fact = begun.get(row);
      if (fact !== undefined) {
        started[fact] = one.started;
        finished[fact] = one.started;
      }
    }
    const { parent } = rows[row] as WbsRow;
    const above = parent === null ? undefined : own[parent];
    if (!above) continue;
    above.earliest = Math.min(above.earliest, one.earliest);
    above.started = Math.min(above.started, one.started);
  }
}

/** What is known of a task by itself: how long it takes, what has happened, and that nothing open lies before the data date. */
function place(network: Network, node: number, task: Task, calendar: WorkCalendar, asOf: number | null): void {
  const duration = durationOf(task);
  network.durations[node] = duration;
  const { started, done, remaining, milestone } = task;
  // A task of 0 days is an event as well, until it has happened.
  if (milestone || (duration === 0 && !started && !done)) network.opening[node] = openings.indexOf('found');
  if (done) {
    if (milestone) return;
    const finish = dayAfter(calendar, done);
    const start = started ? Math.min(calendar.dayOf(started), finish) : finish - duration;
    network.started[node] = start;
    network.finished[node] = finish;
    network.durations[node] = finish - start;
  } else if (started) {
    const start = calendar.dayOf(started);
    network.started[node] = start;
    if (asOf !== null)
      network.durations[node] =
        remaining === undefined ? Math.max(duration, asOf - start) : Math.max(asOf, start) + remaining - start;
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
  // The event before every start; before every finish. The one after every finish is the row itself.
  const begins = eventsOf(true);
  // The start that has happened, of a group that others wait for.
  const begun = new Map<number, number>();
  const isBegun = rows.map(({ task, isGroup }) => !isGroup && (task.started ?? task.done) !== undefined);
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const { parent } = rows[row] as WbsRow;
    if (parent !== null && isBegun[row]) isBegun[parent] = true;
  }
  for (const { from, kind } of links)
    if (isGroup(from) && kind.startsWith('S') && isBegun[from] && !begun.has(from))
      begun.set(from, rowOf.push(from) - 1);
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
      (link.kind.startsWith('S') ? (begun.get(link.from) ?? begins.get(link.from)) : undefined) ?? link.from,
      (link.kind.endsWith('F') ? ending : begins).get(link.to) ?? link.to,
      link.kind,
      link.lag,
    );
  for (const [row, { parent }] of rows.entries()) {
    if (parent === null) continue;
    add(begins.get(parent) as number, begins.get(row) ?? row, 'FS', 0);
    add(row, parent, 'FS', 0);
    const ended = ending.get(parent);
    if (ended !== undefined) add(ended, ending.get(row) ?? row, 'FF', 0);
  }
  return { links, rowOf, from, to, kind, lag, begins, begun };
}
