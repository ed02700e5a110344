import { kinds, type Network, orderOf, timesOf } from '../../src/domain/schedule/network.ts';
import { type RunsInput, runsOf } from '../../src/domain/schedule/runs.ts';
import { violations } from '../../src/domain/schedule/verify.ts';
import { between, randomFrom } from './random.ts';

// A process of its own, so that it can be kept on one core: schedules a large network and simulates a small one, each once, nothing warmed up.

/** A network without a cycle: each task depends on some of the thousand before it, four out of five times finish to start. */
function networkOf(tasks: number, links: number): Network {
  const random = randomFrom(1);
  const network: Network = {
    durations: Float64Array.from({ length: tasks }, () => between(random, 1, 20)),
    from: new Int32Array(links),
    to: new Int32Array(links),
    kind: new Uint8Array(links),
    lag: new Float64Array(links),
    notBefore: new Float64Array(tasks),
    started: new Float64Array(tasks).fill(Number.NaN),
    finished: new Float64Array(tasks).fill(Number.NaN),
    deadlines: new Float64Array(tasks).fill(Infinity),
    deadline: Infinity,
    events: new Uint8Array(tasks),
    opening: new Uint8Array(tasks),
  };
  for (let link = 0; link < links; link += 1) {
    const to = 1 + (link % (tasks - 1));
    network.to[link] = to;
    network.from[link] = Math.max(0, to - between(random, 1, 1000));
    network.kind[link] = between(random, 1, 5) < 5 ? 0 : between(random, 0, kinds.length - 1);
    network.lag[link] = between(random, -1, 3);
  }
  return network;
}

const large = { tasks: 100_000, links: 300_000 };
const network = networkOf(large.tasks, large.links);
let started = performance.now();
const order = orderOf(network);
const times = order && timesOf(network, order);
const schedule = (performance.now() - started) / 1000;
if (!times || violations(network, times).length > 0) throw new Error('the schedule is wrong');

const small = { tasks: 100, links: 300, runs: 10_000 };
const sample = networkOf(small.tasks, small.links);
const input: RunsInput = {
  network: sample,
  order: orderOf(sample) as RunsInput['order'],
  estimates: Array.from(sample.durations, (m) => ({ o: m * 0.7, m, p: m * 2.2 })),
  floor: [],
  names: Array.from(sample.durations, (_, task) => `task-${task}`),
  runs: small.runs,
  seed: 1,
};
started = performance.now();
runsOf(input);
const simulation = (performance.now() - started) / 1000;
console.log(JSON.stringify({ large, schedule, small, simulation }));
