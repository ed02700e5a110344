import { daysBetween } from '../dates.ts';
import type { ProjectSchedule } from './schedule.ts';

/**
 * Where a plan stands to its deadline. `early`: calendar days by which it is finished before the deadline, negative after it; null without one.
 * `stale`: the planned finish is past and `open` single tasks are not done, so it says nothing of the days to come.
 */
export type Outlook =
  | { kind: 'done'; early: number | null }
  | { kind: 'stale'; open: number }
  | { kind: 'planned'; early: number | null };

export function outlookOf(
  { tasks, finish }: Pick<ProjectSchedule, 'tasks' | 'finish'>,
  deadline: string | null | undefined,
  today: string,
): Outlook {
  const open = tasks.filter(({ isGroup, state }) => !isGroup && state !== 'done').length;
  const early = deadline ? daysBetween(finish, deadline) : null;
  if (open === 0) return { kind: 'done', early };
  return finish < today ? { kind: 'stale', open } : { kind: 'planned', early };
}
