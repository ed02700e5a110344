import { type Times, tolerance } from './network.ts';
import type { ProjectNetwork } from './project-network.ts';
import type { WbsRow } from './wbs.ts';

/** Finds the tasks that drive one, first to last, itself at the end: each begins or ends when it does because of the one before. */
export function chainsOf({ rows, network }: ProjectNetwork, times: Times): (row: number) => number[] {
  const drivers = new Map<number, number>();
  for (let link = 0; link < network.from.length; link += 1) {
    const to = network.to[link] as number;
    if ((times.slack[link] as number) <= tolerance && !drivers.has(to)) drivers.set(to, network.from[link] as number);
  }
  return (row) => {
    const chain: number[] = [];
    for (let node: number | undefined = row; node !== undefined; node = drivers.get(node))
      if (node < rows.length && !(rows[node] as WbsRow).isGroup) chain.unshift(node);
    return chain;
  };
}
