import { daysFigure } from '../../diagrams/pert-network.ts';
import type { ProjectSchedule, ScheduledTask } from '../../domain/schedule/schedule.ts';
import type { Ui } from '../../text/index.ts';
import { shortName } from './parts.ts';

/** A task as lists name it; `full` where the name is cut. */
export interface ChainTask {
  code: string;
  name: string;
  full: string | null;
}

/** A critical path in a line or two. */
export interface ChainView {
  label: string;
  first: ChainTask[];
  /** `… 12 项 …`: what stands between, in the network and the table. */
  between: string | null;
  last: ChainTask[];
  /** Said where it goes on like the first path. */
  onwards: string | null;
}

const mostChains = 3;
const mostFirst = 3;
const mostLast = 2;
/** Tasks at the end from which a path is said to go on like the first. */
const leastShared = 2;

/** What drives the finish, path by path: the ends of each, and what paths share at their end with the first only once. */
export function buildChains(
  { criticalPathCount }: ProjectSchedule,
  paths: readonly ScheduledTask[][],
  ui: Ui,
): { chains: ChainView[]; more: string | null } {
  const words = ui.schedule;
  const [lead = []] = paths;
  const chains = paths.slice(0, mostChains).map((path, index) => {
    const shared = index === 0 ? 0 : sharedTail(lead, path);
    const own = shared >= leastShared ? path.slice(0, path.length - shared) : path;
    const isCut = own.length > mostFirst + mostLast + 1;
    return {
      label: words.chain(index + 1, daysFigure(Math.min(...path.map(({ tf }) => tf)))),
      first: (isCut ? own.slice(0, mostFirst) : own).map(named),
      between: isCut ? words.between(own.length - mostFirst - mostLast) : null,
      last: isCut ? own.slice(-mostLast).map(named) : [],
      onwards: own.length < path.length ? words.onwards(path[own.length]?.code ?? '') : null,
    };
  });
  const more = criticalPathCount - chains.length;
  return { chains, more: more > 0 && chains.length > 0 ? words.morePaths(more) : null };
}

function sharedTail(a: readonly ScheduledTask[], b: readonly ScheduledTask[]): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) - 1 && a.at(-1 - count)?.id === b.at(-1 - count)?.id) count += 1;
  return count;
}

function named({ code, name }: ScheduledTask): ChainTask {
  const short = shortName(name);
  return { code, name: short, full: short === name ? null : name };
}
