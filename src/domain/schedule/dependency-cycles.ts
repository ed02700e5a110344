import type { Network } from './network.ts';

/**
 * The cycles of a network, as positions of links in the order of the work: one of those tasks that hang together in circles, the shortest through the
 * first of them.
 */
export function cyclesOf({ durations, from, to }: Pick<Network, 'durations' | 'from' | 'to'>): number[][] {
  const count = durations.length;
  const outgoing: number[][] = Array.from({ length: count }, () => []);
  for (let link = 0; link < from.length; link += 1) (outgoing[from[link] as number] as number[]).push(link);
  const parts = partsOf(outgoing, to);
  const sizes = new Map<number, number>();
  for (const part of parts) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  const seen = new Set<number>();
  const cycles: number[][] = [];
  for (let task = 0; task < count; task += 1) {
    const part = parts[task] as number;
    const isOwnCycle = (outgoing[task] as number[]).some((link) => to[link] === task);
    if (seen.has(part) || (sizes.get(part) === 1 && !isOwnCycle)) continue;
    seen.add(part);
    cycles.push(shortestBack(task, outgoing, from, to, parts));
  }
  return cycles;
}

/** The shortest way from a task back to itself that stays in its part. */
function shortestBack(
  task: number,
  outgoing: readonly number[][],
  from: Int32Array,
  to: Int32Array,
  parts: Int32Array,
): number[] {
  const by = new Map<number, number>();
  const open = [task];
  for (const node of open)
    for (const link of outgoing[node] as number[]) {
      const next = to[link] as number;
      if (parts[next] !== parts[task] || by.has(next)) continue;
      by.set(next, link);
      if (next !== task) {
        open.push(next);
        continue;
      }
      const way = [link];
      for (let at = from[link] as number; at !== task; at = from[way[0] as number] as number)
        way.unshift(by.get(at) as number);
      return way;
    }
  return [];
}

/** To each task the number of its part: tasks that can all be reached from each other have the same (Tarjan, without recursion). */
function partsOf(outgoing: readonly number[][], to: Int32Array): Int32Array {
  const count = outgoing.length;
  const parts = new Int32Array(count).fill(-1);
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const next = new Int32Array(count);
  const stack: number[] = [];
  let known = 0;
  let made = 0;
  for (let root = 0; root < count; root += 1) {
    const walk = index[root] === -1 ? [root] : [];
    for (let node = walk.at(-1); node !== undefined; node = walk.at(-1)) {
      if (index[node] === -1) {
        index[node] = low[node] = known;
        known += 1;
        stack.push(node);
      }
      const links = outgoing[node] as number[];
      const place = next[node] as number;
      if (place < links.length) {
        next[node] = place + 1;
        const target = to[links[place] as number] as number;
        if (index[target] === -1) walk.push(target);
        else if (parts[target] === -1) low[node] = Math.min(low[node] as number, index[target] as number);
        continue;
      }
      walk.pop();
      const above = walk.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above] as number, low[node] as number);
      if (low[node] !== index[node]) continue;
      for (let one = stack.pop(); one !== undefined; one = one === node ? undefined : stack.pop()) parts[one] = made;
      made += 1;
    }
  }
  return parts;
}
