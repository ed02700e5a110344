import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type QuantileTables, quantileAt, tableOf } from './beta.ts';
import { type Network, type Order, openings, same } from './network.ts';
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

/** How many runs are gone through side by side: enough to keep the machine at work, and no more than its nearest memory holds. */
const batch = 128;

/**
 * Goes through a network many times with durations drawn from the PERT distributions of the tasks. In a run a task is critical from which a chain of links
 * without slack leads to the end, or to a task that has no room before a deadline of its own. Each node is worked out for a batch of runs at once, and but once
 * where nothing before it varies. All arrays are made before the first run.
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
  const due = take(new Float64Array(count), network.deadlines);
  const opening = take(new Uint8Array(count), network.opening);

  const tables: QuantileTables = new Map();
  const drawn = estimates.flatMap((estimate, task) => {
    const table = estimate && tableOf(estimate, tables);
    if (!table) return [];
    return [
      { at: place[task] as number, table, least: floor[task] ?? 0, random: generatorOf(names[task] ?? '', seed) },
    ];
  });
  const samples: (Float64Array | undefined)[] = new Array(count).fill(undefined);
  const varies = new Uint8Array(count);
  for (const { at } of drawn) {
    samples[at] = new Float64Array(batch);
    varies[at] = 1;
  }
  for (let at = 0; at < count; at += 1)
    for (let slot = first[at] as number; slot < (first[at + 1] as number) && Number.isNaN(over[at]); slot += 1)
      if (varies[source[slot] as number] === 1) varies[at] = 1;

  // Values of a node in the runs of a batch stand side by side.
  const es = new Float64Array(count * batch);
  const ef = new Float64Array(count * batch);
  const isCritical = new Uint8Array(count * batch);
  const timesCritical = new Uint32Array(count);
  const ends = new Float64Array(runs);
  const startBound = new Float64Array(batch);
  const finishBound = new Float64Array(batch);
  const durationOf = new Float64Array(batch);
  const batchEnds = new Float64Array(batch);
  const days = daysOfMilestones({ first, source, type, wait, earliest, over, opening, es, ef });

  for (let run = 0; run < runs; run += batch) {
    for (let one = 0; one < drawn.length; one += 1) {
      const { at, table, least, random } = drawn[one] as (typeof drawn)[number];
      const values = samples[at] as Float64Array;
      for (let side = 0; side < batch; side += 1)
        values[side] = Math.max(least, quantileAt(table, (random.next() >>> 0) / 0x1_0000_0000));
    }
    batchEnds.fill(-Infinity);
    for (let at = 0; at < count; at += 1) {
      const own = at * batch;
      if (varies[at] === 1 || run === 0) {
        startBound.fill(earliest[at] as number);
        finishBound.fill(-Infinity);
        for (let slot = first[at] as number; slot < (first[at + 1] as number); slot += 1) {
          const shape = type[slot] as number;
          const before = (shape & 1) === 0 ? ef : es;
          const bounds = shape < 2 ? startBound : finishBound;
          const other = (source[slot] as number) * batch;
          const lagged = wait[slot] as number;
          for (let side = 0; side < batch; side += 1) {
            const asked = (before[other + side] as number) + lagged;
            if (asked > (bounds[side] as number)) bounds[side] = asked;
          }
        }
        const duration = samples[at] ?? durationOf.fill(durations[at] as number);
        const fixedStart = begun[at] as number;
        const fixedFinish = over[at] as number;
        const isBegun = !Number.isNaN(fixedStart);
        const isOver = !Number.isNaN(fixedFinish);
        for (let side = 0; side < batch; side += 1) {
          const length = duration[side] as number;
          const bound = finishBound[side] as number;
          const start = isBegun
            ? fixedStart
            : isOver
              ? fixedFinish - length
              : Math.max(startBound[side] as number, bound - length);
          es[own + side] = start;
          ef[own + side] = isOver ? fixedFinish : Math.max(start + length, bound);
        }
        days?.find(at);
      }
      if (isEvent[at] === 1) continue;
      const tails = days?.tails[at];
      for (let side = 0; side < batch; side += 1) {
        const finish = (ef[own + side] as number) + (tails ? (tails[side] as number) : 0);
        if (finish > (batchEnds[side] as number)) batchEnds[side] = finish;
      }
    }
    const inBatch = Math.min(batch, runs - run);
    ends.set(batchEnds.subarray(0, inBatch), run);

    isCritical.fill(0);
    for (let at = count - 1; at >= 0; at -= 1) {
      if (!Number.isNaN(over[at])) continue;
      const own = at * batch;
      if (isEvent[at] === 0) {
        const tails = days?.tails[at];
        for (let side = 0; side < inBatch; side += 1) {
          const limit = Math.min(batchEnds[side] as number, due[at] as number);
          if ((ef[own + side] as number) + (tails ? (tails[side] as number) : 0) >= limit - same)
            isCritical[own + side] = 1;
        }
      }
      let found = 0;
      for (let side = 0; side < inBatch; side += 1) found += isCritical[own + side] as number;
      if (found === 0) continue;
      timesCritical[at] = (timesCritical[at] as number) + found;
      const isBegun = !Number.isNaN(begun[at]);
      for (let slot = first[at] as number; slot < (first[at + 1] as number); slot += 1) {
        const shape = type[slot] as number;
        if (shape < 2 && isBegun) continue;
        const before = (shape & 1) === 0 ? ef : es;
        const after = shape < 2 ? es : ef;
        const other = (source[slot] as number) * batch;
        const lagged = (wait[slot] as number) + same;
        for (let side = 0; side < inBatch; side += 1)
          if (
            isCritical[own + side] === 1 &&
            (before[other + side] as number) + lagged >= (after[own + side] as number)
          )
            isCritical[other + side] = 1;
      }
    }
  }
  const critical = new Uint32Array(count);
  order.tasks.forEach((task, at) => {
    critical[task] = Number.isNaN(finished[task]) ? (timesCritical[at] as number) : 0;
  });
  return { ends, critical };
}

interface BatchOfRuns {
  first: Int32Array;
  source: Int32Array;
  type: Uint8Array;
  wait: Float64Array;
  earliest: Float64Array;
  over: Float64Array;
  opening: Uint8Array;
  es: Float64Array;
  ef: Float64Array;
}

/** The days that milestones open, in each run of a batch, as the critical path method has them; null where there is no milestone. */
function daysOfMilestones({ first, source, type, wait, earliest, over, opening, es, ef }: BatchOfRuns) {
  if (opening.every((known) => known === 0)) return null;
  const closes = new Uint8Array(es.length);
  const tails = Array.from(opening, (known) => (known === 0 ? null : new Float64Array(batch)));
  const find = (at: number): void => {
    const known = openings[opening[at] as number];
    const own = at * batch;
    const ofNode = tails[at];
    const isOver = !Number.isNaN(over[at]);
    for (let side = 0; side < batch; side += 1) {
      const start = es[own + side] as number;
      const finish = ef[own + side] as number;
      // Of what takes time nobody asks.
      if (known === 'none' && finish - start > same) {
        closes[own + side] = 1;
        continue;
      }
      let isClosing = known === 'closes' || (known === 'none' && isOver);
      if (!isClosing && known !== 'opens' && (earliest[at] as number) < start - same)
        for (let slot = first[at] as number; slot < (first[at + 1] as number) && !isClosing; slot += 1) {
          const other = (source[slot] as number) * batch + side;
          isClosing =
            ((type[slot] as number) & 1) === 0 &&
            closes[other] === 1 &&
            (ef[other] as number) + (wait[slot] as number) >= start - same;
        }
      closes[own + side] = isClosing ? 1 : 0;
      if (ofNode) ofNode[side] = isClosing ? 0 : Math.floor(finish + same) + 1 - finish;
    }
  };
  return { tails, find };
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
