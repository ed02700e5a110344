import { type Network, type Order, type Times, tolerance } from './network.ts';

/** Critical paths, as positions of tasks, and how many there are in all. Those to the end of the project come first, then the ones with most tasks. */
export interface CriticalPaths {
  paths: number[][];
  count: number;
  /** Of all of them, also those that are not spelt out, the one to the end of the project with the largest sum of variances. */
  riskiest: number[];
}

/** Sums of fractions are not exact. */
const least = 1e-9;

/** How many paths are spelt out. */
export const mostPaths = 12;

/**
 * The paths from a critical task that nothing critical drives to one that drives nothing critical, along links that drive what follows: without slack.
 * There can be as many as 2ⁿ, so they are counted backwards, and only some are followed. Events of groups are passed through; finished tasks are no part
 * of them. `variances`: of each node that of its duration.
 */
export function criticalPaths(
  network: Network,
  order: Order,
  times: Times,
  variances: Float64Array = new Float64Array(network.events.length),
): CriticalPaths {
  const { events, finished, to } = network;
  const count = events.length;
  const isCritical = (node: number): boolean => Number.isNaN(finished[node]) && (times.tf[node] as number) <= tolerance;
  const mark = new Uint32Array(count);
  let search = 0;
  /** The critical tasks that a critical task drives, each once. */
  const drives = (task: number): number[] => {
    const found: number[] = [];
    const open = [task];
    search += 1;
    for (let node = open.pop(); node !== undefined; node = open.pop())
      for (let place = order.first[node] as number; place < (order.first[node + 1] as number); place += 1) {
        const link = order.outgoing[place] as number;
        const next = to[link] as number;
        if ((times.slack[link] as number) > tolerance || !isCritical(next) || mark[next] === search) continue;
        mark[next] = search;
        (events[next] === 1 ? open : found).push(next);
      }
    return found;
  };
  const ways = new Float64Array(count);
  const longest = new Int32Array(count);
  const isDriven = new Uint8Array(count);
  // The largest sum of variances from a task on, and what follows on that path; −1 for none.
  const risk = new Float64Array(count);
  const riskyNext = new Int32Array(count).fill(-1);
  // Whether a path leads to the end of the project, not only to a deadline that can't be kept.
  const leadsToEnd = new Uint8Array(count);
  const byLength = (a: number, b: number): number =>
    (leadsToEnd[b] as number) - (leadsToEnd[a] as number) || (longest[b] as number) - (longest[a] as number) || a - b;
  const byRisk = (a: number, b: number): number => {
    const more = (risk[b] as number) - (risk[a] as number);
    return (leadsToEnd[b] as number) - (leadsToEnd[a] as number) || (Math.abs(more) > least ? more : byLength(a, b));
  };
  for (let at = count - 1; at >= 0; at -= 1) {
    const task = order.tasks[at] as number;
    if (events[task] === 1 || !isCritical(task)) continue;
    const next = drives(task);
    ways[task] = Math.max(
      1,
      next.reduce((sum, one) => sum + (ways[one] as number), 0),
    );
    longest[task] = 1 + next.reduce((most, one) => Math.max(most, longest[one] as number), 0);
    const isEnd = (times.ef[task] as number) + (times.tail[task] as number) >= times.end - tolerance;
    leadsToEnd[task] = isEnd || next.some((one) => leadsToEnd[one] === 1) ? 1 : 0;
    for (const one of next) isDriven[one] = 1;
    const [risky] = next.filter((one) => leadsToEnd[one] === leadsToEnd[task]).sort(byRisk);
    riskyNext[task] = risky ?? -1;
    risk[task] = (variances[task] as number) + (risky === undefined ? 0 : (risk[risky] as number));
  }
  const starts = [...order.tasks].filter((task) => (ways[task] as number) > 0 && isDriven[task] === 0).sort(byLength);
  const paths: number[][] = [];
  // The branches that are still to be followed: how much of the path stays, and how it goes on.
  const branches = starts.toReversed().map((task) => ({ depth: 0, task }));
  const path: number[] = [];
  for (let branch = branches.pop(); branch && paths.length < mostPaths; branch = branches.pop()) {
    path.length = branch.depth;
    path.push(branch.task);
    const next = drives(branch.task).sort(byLength);
    for (const task of next.toReversed()) branches.push({ depth: path.length, task });
    if (next.length === 0) paths.push([...path]);
  }
  const endsAt = (one: readonly number[]): number => leadsToEnd[one.at(-1) as number] as number;
  const riskiest: number[] = [];
  for (let task = starts.toSorted(byRisk)[0] ?? -1; task >= 0; task = riskyNext[task] as number) riskiest.push(task);
  return {
    riskiest,
    paths: paths.sort((a, b) => endsAt(b) - endsAt(a) || b.length - a.length),
    count: Math.min(
      Number.MAX_SAFE_INTEGER,
      starts.reduce((sum, task) => sum + (ways[task] as number), 0),
    ),
  };
}
