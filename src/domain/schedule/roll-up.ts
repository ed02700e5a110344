import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Task } from '../../schemas/task.ts';
import { costOf, resourcesOf } from './cost.ts';
import { type Times, tolerance } from './network.ts';
import type { ProjectNetwork } from './project-network.ts';
import type { TaskState } from './schedule.ts';
import type { WbsRow } from './wbs.ts';

/** What a row comes to: of a task its own, of a group what it holds. */
export interface RowSum {
  es: number;
  ef: number;
  ls: number;
  lf: number;
  tf: number;
  ff: number;
  /** The finish, with the day that a milestone opens. */
  until: number;
  critical: boolean;
  state: TaskState;
  progress: number;
  cost: number;
}

/** Values of rows, of groups from those of the tasks inside [PM F6]; the float of a group is the least inside. What is done has no float and is not critical. */
export function rollUp(data: OpportunityData, rows: readonly WbsRow[], times: Times): RowSum[] {
  const resources = resourcesOf(data);
  const sums = rows.map(({ task, isGroup }, row): RowSum & { work: number; size: number; left: number } => {
    const done = task.done !== undefined;
    const [es, ef] = [times.es[row] as number, times.ef[row] as number];
    if (isGroup)
      return {
        es: Infinity,
        ef: -Infinity,
        ls: Infinity,
        lf: -Infinity,
        tf: Infinity,
        ff: Infinity,
        until: -Infinity,
        critical: false,
        state: 'open',
        progress: 0,
        cost: costOf(task, 0, resources),
        work: 0,
        size: 0,
        left: 0,
      };
    const state = stateOf(task);
    const progress = progressOf(task, ef - es);
    const size = ef - es;
    return {
      es,
      ef,
      ls: done ? es : (times.ls[row] as number),
      lf: done ? ef : (times.lf[row] as number),
      tf: done ? 0 : (times.tf[row] as number),
      ff: done ? 0 : (times.ff[row] as number),
      until: ef + (times.tail[row] as number),
      critical: !done && (times.tf[row] as number) <= tolerance,
      state,
      progress,
      cost: costOf(task, size, resources),
      work: progress * size,
      size,
      left: done ? 0 : 1,
    };
  });
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const { parent, isGroup } = rows[row] as WbsRow;
    const own = sums[row] as (typeof sums)[number];
    if (isGroup) {
      own.progress = own.left === 0 ? 1 : own.size > 0 ? own.work / own.size : 0;
      if (own.left === 0) own.state = 'done';
    }
    if (parent === null) continue;
    const sum = sums[parent] as (typeof sums)[number];
    sum.es = Math.min(sum.es, own.es);
    sum.ef = Math.max(sum.ef, own.ef);
    sum.until = Math.max(sum.until, own.until);
    sum.ls = Math.min(sum.ls, own.ls);
    sum.lf = Math.max(sum.lf, own.lf);
    if (own.left > 0) sum.tf = Math.min(sum.tf, own.tf);
    sum.critical ||= own.critical;
    if (own.state !== 'open') sum.state = 'running';
    sum.cost += own.cost;
    sum.work += own.work;
    sum.size += own.size;
    sum.left += own.left;
  }
  for (const sum of sums) if (sum.tf === Infinity) sum.tf = 0;
  return sums.map(({ work: _work, size: _size, left: _left, ...sum }) => sum);
}

const stateOf = ({ done, started }: Task): TaskState => (done ? 'done' : started ? 'running' : 'open');

/** Share of the work that is done, of a task by what is still to go; without that nothing is known of it. */
function progressOf({ done, started, remaining }: Task, duration: number): number {
  if (done) return 1;
  if (!started || remaining === undefined || duration <= 0) return 0;
  return Math.max(0, 1 - remaining / duration);
}

/** Free float of each group: by how much all that it holds may slip together before anything outside has to move, or the end of the project. */
export function groupFloat({ rows, network, rowOf, links }: ProjectNetwork, times: Times): Map<number, number> {
  const floats = new Map(rows.flatMap(({ isGroup }, row) => (isGroup ? [[row, Infinity] as [number, number]] : [])));
  const parentOf = (row: number): number | null => (rows[row] as WbsRow).parent;
  for (const [at, link] of links.entries()) {
    const to = network.to[at] as number;
    const slack = (times.slack[at] as number) + (network.events[to] === 1 ? (times.ff[to] as number) : 0);
    const around = new Set<number>();
    for (let row: number | null = rowOf[to] as number; row !== null; row = parentOf(row)) around.add(row);
    for (let row: number | null = link.from; row !== null && !around.has(row); row = parentOf(row))
      if ((rows[row] as WbsRow).isGroup) floats.set(row, Math.min(floats.get(row) as number, slack));
  }
  for (const row of [...floats.keys()].reverse()) {
    if (floats.get(row) !== Infinity) continue;
    floats.set(row, times.end - (times.ef[row] as number));
  }
  return floats;
}
