import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type QuantileTables, quantileAt, tableOf } from './beta.ts';
import type { Network, Order } from './network.ts';
import type { Estimate } from './pert.ts';

export interface RunsInput {
  network: Network;
  order: Order;
  /** Of each task the estimate that its duration is drawn from; null where its duration is what the network says. */
  estimates: readonly (Estimate | null)[];
  /** The least duration of each task, whatever is drawn. */
  floor: readonly number[];
  /** Names of the tasks: what is drawn for a task depends on the seed and its name, not on its place. */
  names: readonly string[];
  runs: number;
  seed: number;
}

/** The end of each run, and in how many runs each node is critical. */
export interface Runs {
  ends: Float64Array;
  critical: Uint32Array;
}

/** How many runs are drawn at once: enough to keep a generator at work, and no more memory than that takes. */
const batch = 256;
/** Days that differ by less are the same. */
const same = 1e-6;

/**
 * Goes through a network many times with durations drawn from the PERT distributions of the tasks. In a run a task is critical from which a chain of links
 * without slack leads to the end. All arrays are made before the first run.
 */
export function runsOf({ network, order, estimates, floor, names, runs, seed }: RunsInput): Runs {
  const { from, to, kind, lag, events, notBefore, started, finished } = network;
  const count = events.length;
  // Nodes by their place in the order, and links by the place of what they lead to, so that a run goes through memory once.
  const place = new Int32Array(count);
  order.tasks.forEach((task, at) => {
    place[task] = at;
  });
  const first = new Int32Array(count + 1);
  for (const task of to) first[(place[task] as number) + 1] = (first[(place[task] as number) + 1] as number) + 1;
  for (let at = 0; at < count; at += 1) first[at + 1] = (first[at + 1] as number) + (first[at] as number);
  const next = first.slice(0, count);
  const source = new Int32Array(from.length);
  const type = new Uint8Array(from.length);
  const wait = new Float64Array(from.length);
  for (let link = 0; link < from.length; link += 1) {
    const target = place[to[link] as number] as number;
    const slot = next[target] as number;
    next[target] = slot + 1;
    source[slot] = place[from[link] as number] as number;
    type[slot] = kind[link] as number;
    wait[slot] = lag[link] as number;
  }
  const take = <Of extends Float64Array | Uint8Array>(made: Of, values: Of): Of => {
    order.tasks.forEach((task, at) => {
      made[at] = values[task] as number;
    });
    return made;
  };
  const durations = take(new Float64Array(count), network.durations);
  const earliest = take(new Float64Array(count), notBefore);
  const begun = take(new Float64Array(count), started);
  const over = take(new Float64Array(count), finished);
  const isEvent = take(new Uint8Array(count), events);

  const tables: QuantileTables = new Map();
  const drawn = estimates.flatMap((estimate, task) => {
    const table = estimate && tableOf(estimate, tables);
    if (!table) return [];
    return [
      { at: place[task] as number, table, least: floor[task] ?? 0, random: generatorOf(names[task] ?? '', seed) },
    ];
  });
  const samples = drawn.map(() => new Float64Array(batch));

  const es = new Float64Array(count);
  const ef = new Float64Array(count);
  const isCritical = new Uint8Array(count);
  const timesCritical = new Uint32Array(count);
  const ends = new Float64Array(runs);
  for (let run = 0; run < runs; run += 1) {
    const inBatch = run % batch;
    if (inBatch === 0)
      for (let one = 0; one < drawn.length; one += 1) {
        const { table, least, random } = drawn[one] as (typeof drawn)[number];
        const values = samples[one] as Float64Array;
        for (let at = 0; at < batch; at += 1)
          values[at] = Math.max(least, quantileAt(table, (random.next() >>> 0) / 0x1_0000_0000));
      }
    for (let one = 0; one < drawn.length; one += 1)
      durations[(drawn[one] as (typeof drawn)[number]).at] = (samples[one] as Float64Array)[inBatch] as number;

    let end = -Infinity;
    for (let at = 0; at < count; at += 1) {
      let startBound = earliest[at] as number;
      let finishBound = -Infinity;
      for (let slot = first[at] as number; slot < (first[at + 1] as number); slot += 1) {
        const shape = type[slot] as number;
        const bound = ((shape & 1) === 0 ? ef : es)[source[slot] as number] as number;
        const asked = bound + (wait[slot] as number);
        if (shape < 2) startBound = Math.max(asked, startBound);
        else finishBound = Math.max(asked, finishBound);
      }
      const duration = durations[at] as number;
      const fixedStart = begun[at] as number;
      const fixedFinish = over[at] as number;
      let start = fixedStart;
      const isOver = !Number.isNaN(fixedFinish);
      if (Number.isNaN(start)) start = isOver ? fixedFinish - duration : Math.max(startBound, finishBound - duration);
      const finish = isOver ? fixedFinish : Math.max(start + duration, finishBound);
      es[at] = start;
      ef[at] = finish;
      if (isEvent[at] === 0 && finish > end) end = finish;
    }
    ends[run] = end;

    for (let at = 0; at < count; at += 1)
      isCritical[at] = isEvent[at] === 0 && (ef[at] as number) >= end - same ? 1 : 0;
    for (let at = count - 1; at >= 0; at -= 1) {
      if (isCritical[at] === 0) continue;
      timesCritical[at] = (timesCritical[at] as number) + 1;
      if (!Number.isNaN(over[at])) continue;
      const isBegun = !Number.isNaN(begun[at]);
      for (let slot = first[at] as number; slot < (first[at + 1] as number); slot += 1) {
        const shape = type[slot] as number;
        if (shape < 2 && isBegun) continue;
        const origin = source[slot] as number;
        const bound = (((shape & 1) === 0 ? ef : es)[origin] as number) + (wait[slot] as number);
        if (bound >= ((shape < 2 ? es : ef)[at] as number) - same) isCritical[origin] = 1;
      }
    }
  }
  const critical = new Uint32Array(count);
  order.tasks.forEach((task, at) => {
    critical[task] = Number.isNaN(finished[task]) ? (timesCritical[at] as number) : 0;
  });
  return { ends, critical };
}

/** A generator of its own for each task. Its first numbers are left out: those of seeds that are near each other are near each other too. */
function generatorOf(name: string, seed: number) {
  let hash = seed | 0;
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x9e37_79b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  const random = xoroshiro128plus(hash ^ (hash >>> 16));
  for (let skipped = 0; skipped < 32; skipped += 1) random.next();
  return random;
}
