import type { DependencyKind } from '../../schemas/task.ts';

/** A network of tasks as plain arrays. Numbers are working days from the start of the project: a task that takes days 0 and 1 is from 0 to 2. */
export interface Network {
  /** Per task, ≥ 0. */
  durations: Float64Array;
  /** Per link: tasks by their position, the kind by its position in `kinds`, the lag in days (negative: a lead). */
  from: Int32Array;
  to: Int32Array;
  kind: Uint8Array;
  lag: Float64Array;
  /** Day before which a task does not start. */
  notBefore: Float64Array;
  /** Day on which a task was started or finished in fact; NaN where it was not. */
  started: Float64Array;
  finished: Float64Array;
  /** Day by which a task has to be finished; Infinity where it has none. */
  deadlines: Float64Array;
  /** The same for the whole project. */
  deadline: number;
  /** 1 for what is no task but an event that links pass through (the beginning and the end of a group): it does not end the project. */
  events: Uint8Array;
  /** What is known of an event without duration that is a task (a milestone), by its position in `openings`. */
  opening: Uint8Array;
}

/**
 * A milestone at a number lies between two days. It closes the earlier one where what drives it is finished then (the contract is signed on the day on
 * which the negotiation ends), else it opens the later one, and has that day: for deadlines and for the end of the project it takes it up, for what
 * follows it does not. `none`: no milestone; `found`: what drives it decides; the others: it has happened.
 */
export const openings = ['none', 'found', 'opens', 'closes'] as const;

export const kinds = ['FS', 'SS', 'FF', 'SF'] as const satisfies readonly DependencyKind[];

/** The links of a network and the order in which its tasks can be gone through. */
export interface Order {
  /** Every task after all it depends on. */
  tasks: Int32Array;
  /** Of each task the positions of its links in `outgoing`: from `first[task]` up to `first[task + 1]`. */
  first: Int32Array;
  outgoing: Int32Array;
}

/** What follows from a network, per task: early and late days, total and free float. */
export interface Times {
  es: Float64Array;
  ef: Float64Array;
  ls: Float64Array;
  lf: Float64Array;
  tf: Float64Array;
  ff: Float64Array;
  /** Per link: days by which what follows could be earlier for all this link asks; Infinity where what follows is past. */
  slack: Float64Array;
  /** Per node the part of a day by which it reaches beyond its finish: 0, but of a milestone that opens its day. */
  tail: Float64Array;
  /** 1 where the day before the number is the one of what takes no time, 0 where it opens the day after it. */
  closes: Uint8Array;
  /** The latest finish of a task, with its tail. */
  end: number;
}

/** Days that differ by less are the same: sums of fractions are not exact. */
export const same = 1e-6;

/** Float up to this counts as none: sums of fractions are not exact [PM F6]. */
export const tolerance = 0.01;

/** An order in which every task comes after all it depends on, by Kahn; null where a cycle makes that impossible. */
export function orderOf({ durations, from, to }: Pick<Network, 'durations' | 'from' | 'to'>): Order | null {
  const count = durations.length;
  const first = new Int32Array(count + 1);
  const waiting = new Int32Array(count);
  for (let link = 0; link < from.length; link += 1) {
    first[(from[link] as number) + 1] = (first[(from[link] as number) + 1] as number) + 1;
    waiting[to[link] as number] = (waiting[to[link] as number] as number) + 1;
  }
  for (let task = 0; task < count; task += 1) first[task + 1] = (first[task + 1] as number) + (first[task] as number);
  const next = first.slice(0, count);
  const outgoing = new Int32Array(from.length);
  for (let link = 0; link < from.length; link += 1) {
    const task = from[link] as number;
    outgoing[next[task] as number] = link;
    next[task] = (next[task] as number) + 1;
  }
  const tasks = new Int32Array(count);
  let known = 0;
  for (let task = 0; task < count; task += 1)
    if (waiting[task] === 0) {
      tasks[known] = task;
      known += 1;
    }
  for (let at = 0; at < known; at += 1) {
    const task = tasks[at] as number;
    for (let place = first[task] as number; place < (first[task + 1] as number); place += 1) {
      const follower = to[outgoing[place] as number] as number;
      waiting[follower] = (waiting[follower] as number) - 1;
      if (waiting[follower] === 0) {
        tasks[known] = follower;
        known += 1;
      }
    }
  }
  return known === count ? { tasks, first, outgoing } : null;
}

/**
 * The critical path method, zero-based [PM F6]. A link from i to j with lag l bounds
 *
 *       forwards, j from below          backwards, i from above
 *       ┌──────────────────────┐        ┌──────────────────────┐
 *   FS  │  ESj ≥ EFi + l       │        │  LFi ≤ LSj − l       │    i ███╶─l─╮            finish of i, then start of j
 *       │                      │        │                      │            ╰▶███ j
 *   SS  │  ESj ≥ ESi + l       │        │  LSi ≤ LSj − l       │    i ███                 start of i, then start of j
 *       │                      │        │                      │      ╰─l─▶███ j
 *   FF  │  EFj ≥ EFi + l       │        │  LFi ≤ LFj − l       │    i    ███╶─l─╮         finish of i, then finish of j
 *       │                      │        │                      │         j ███◀──╯
 *   SF  │  EFj ≥ ESi + l       │        │  LSi ≤ LFj − l       │    i       ███           start of i, then finish of j
 *       └──────────────────────┘        └──────────────────────┘    j ███◀─l─╯
 *
 *   a bound of EFj moves ESj by as much, for EF = ES + D (but what was started stays, and is stretched); a bound of LSi moves LFi, for LF = LS + D.
 *
 * ES is the largest bound, `notBefore` among them; LF the smallest, the end of the project and deadlines among them, both less the tail; so a deadline
 * that can't be kept gives negative float. TF = LF − EF; FF = the least slack of the outgoing links, and the end of the project − EF; of a task no more
 * than its TF, which a deadline may shorten, and none where TF is negative.
 * What has happened is not moved: a link to a start or a finish that is past bounds nothing. Linear in tasks and links.
 */
export function timesOf(network: Network, order: Order): Times {
  const { durations, from, to, kind, lag, notBefore, started, finished, deadlines, events, opening } = network;
  const count = durations.length;
  const es = new Float64Array(count);
  const ef = new Float64Array(count);
  // The largest bounds of start and finish so far.
  const startBound = Float64Array.from(notBefore);
  const finishBound = new Float64Array(count).fill(-Infinity);
  // Whether the largest of both is that of a day that was worked on.
  const isWorked = new Uint8Array(count);
  const tail = new Float64Array(count);
  const closes = new Uint8Array(count);
  let end = -Infinity;
  for (const task of order.tasks) {
    const duration = durations[task] as number;
    const begun = started[task] as number;
    const over = finished[task] as number;
    if (!Number.isNaN(begun)) es[task] = begun;
    else if (!Number.isNaN(over)) es[task] = over - duration;
    else es[task] = Math.max(startBound[task] as number, (finishBound[task] as number) - duration);
    const start = es[task] as number;
    const finish = Number.isNaN(over) ? Math.max(start + duration, finishBound[task] as number) : over;
    ef[task] = finish;
    const known = openings[opening[task] as number];
    // A date of its own opens that day.
    const isDriven = isWorked[task] === 1 && (notBefore[task] as number) < start - same;
    if (known === 'closes' || (known === 'none' && !Number.isNaN(over)) || (known !== 'opens' && isDriven))
      closes[task] = 1;
    else if (known !== 'none') tail[task] = Math.floor(finish + same) + 1 - finish;
    if (events[task] === 0 && finish + (tail[task] as number) > end) end = finish + (tail[task] as number);
    const worksUpTo = finish - start > same || closes[task] === 1 ? 1 : 0;
    for (let place = order.first[task] as number; place < (order.first[task + 1] as number); place += 1) {
      const link = order.outgoing[place] as number;
      const follower = to[link] as number;
      const type = kind[link] as number;
      const bound = ((type & 1) === 0 ? finish : start) + (lag[link] as number);
      const bounds = type < 2 ? startBound : finishBound;
      // A bound of what takes no time is one of both its ends.
      const above = Math.max(startBound[follower] as number, finishBound[follower] as number);
      if (bound > above + same) isWorked[follower] = 0;
      if (bound >= above - same && (type & 1) === 0 && worksUpTo === 1) isWorked[follower] = 1;
      if (bound > (bounds[follower] as number)) bounds[follower] = bound;
    }
  }
  if (end === -Infinity) end = 0;

  const lf = new Float64Array(count);
  const ls = new Float64Array(count);
  const tf = new Float64Array(count);
  const ff = new Float64Array(count);
  const slack = new Float64Array(from.length);
  const last = Math.min(end, network.deadline);
  const isPast = (type: number, task: number): boolean =>
    !Number.isNaN(finished[task]) || (type < 2 && !Number.isNaN(started[task]));
  for (let at = count - 1; at >= 0; at -= 1) {
    const task = order.tasks[at] as number;
    const start = es[task] as number;
    const finish = ef[task] as number;
    let latest = Math.min(deadlines[task] as number, events[task] === 1 ? Infinity : last) - (tail[task] as number);
    let least = Infinity;
    for (let place = order.first[task] as number; place < (order.first[task + 1] as number); place += 1) {
      const link = order.outgoing[place] as number;
      const follower = to[link] as number;
      const type = kind[link] as number;
      if (isPast(type, follower)) {
        slack[link] = Infinity;
        continue;
      }
      const wait = lag[link] as number;
      const room = ((type < 2 ? es : ef)[follower] as number) - ((type & 1) === 0 ? finish : start) - wait;
      slack[link] = room;
      least = Math.min(least, events[follower] === 1 ? room + (ff[follower] as number) : room);
      const bound = ((type < 2 ? ls : lf)[follower] as number) - wait;
      latest = Math.min(latest, (type & 1) === 0 ? bound : bound + finish - start);
    }
    lf[task] = latest;
    ls[task] = latest - (finish - start);
    tf[task] = latest - finish;
    // What starts another may itself run to the end of the project.
    ff[task] =
      events[task] === 0
        ? Math.min(least, end - finish - (tail[task] as number), Math.max(tf[task] as number, 0))
        : least;
  }
  return { es, ef, ls, lf, tf, ff, slack, tail, closes, end };
}
