import { wrap } from '../../diagrams/label.ts';
import type { ProjectSchedule, ScheduledTask } from '../../domain/schedule/schedule.ts';

/** Tasks that are drawn together. */
export interface Part {
  /** The branches of the WBS whose tasks they are, side by side; empty for the whole plan. */
  branches: ScheduledTask[];
  leaves: ScheduledTask[];
}

/**
 * The single tasks of a plan in parts of at most `most`: the whole plan, or its branches, or what is inside a branch that is too large. Small branches that
 * follow each other share a part. Every task stands in exactly one.
 */
export function partsOf(tasks: readonly ScheduledTask[], most: number): Part[] {
  const inside = Map.groupBy(tasks, ({ parent }) => parent);
  const leavesOf = (task: ScheduledTask): ScheduledTask[] =>
    task.isGroup ? (inside.get(task.id) ?? []).flatMap(leavesOf) : [task];
  const top = inside.get(null) ?? [];
  const all = top.flatMap(leavesOf);
  if (all.length <= most) return all.length === 0 ? [] : [{ branches: [], leaves: all }];
  // About eight parts at most, unless the branches are that large.
  const shared = Math.min(most, Math.max(most / 3, all.length / 8));
  const split = (branch: ScheduledTask | null): Part[] => {
    const parts: Part[] = [];
    let joins = false;
    const children = inside.get(branch?.id ?? null) ?? [];
    const loose = children.filter(({ isGroup }) => !isGroup);
    for (let at = 0; at < loose.length; at += most)
      parts.push({ branches: branch ? [branch] : [], leaves: loose.slice(at, at + most) });
    for (const child of children.filter(({ isGroup }) => isGroup)) {
      const leaves = leavesOf(child);
      const last = parts.at(-1);
      if (leaves.length > most) parts.push(...split(child));
      else if (leaves.length === 0) continue;
      else if (joins && last && last.leaves.length + leaves.length <= shared) {
        last.branches.push(child);
        last.leaves.push(...leaves);
      } else parts.push({ branches: [child], leaves });
      joins = leaves.length <= most;
    }
    return parts;
  };
  return split(null);
}

/** Rows that a page can take. */
const mostRows = 300;

/**
 * What the page shows of a plan: everything, or of a large one the groups, what is critical and what is late; and of one that is still too large, its
 * highest levels first. Groups of what is shown are shown too.
 */
export function shownTasks(schedule: ProjectSchedule, today: string): ScheduledTask[] {
  const { tasks } = schedule;
  if (tasks.length <= mostRows) return tasks;
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const kept = new Set<ScheduledTask>();
  const worth = (task: ScheduledTask): number =>
    (task.isGroup ? task.level : 3) - (task.critical ? 1.5 : 0) - (isLate(task, today) ? 2 : 0);
  const wanted = tasks.filter((task) => task.isGroup || task.critical || isLate(task, today));
  for (const task of wanted.toSorted((a, b) => worth(a) - worth(b))) {
    const chain: ScheduledTask[] = [];
    for (
      let at: ScheduledTask | undefined = task;
      at && !kept.has(at);
      at = at.parent === null ? undefined : byId.get(at.parent)
    )
      chain.push(at);
    if (kept.size + chain.length > mostRows) break;
    for (const one of chain) kept.add(one);
  }
  return tasks.filter((task) => kept.has(task));
}

/** A name of at most 24 Chinese characters, or as wide; a longer one ends in an ellipsis. */
export const shortName = (name: string): string => wrap(name, { width: 48, lines: 1 })[0] ?? '';

/** An unfinished task that should be finished by now. */
export const isLate = ({ isGroup, state, finish }: ScheduledTask, today: string): boolean =>
  !isGroup && state !== 'done' && finish < today;
