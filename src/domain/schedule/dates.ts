import { same, type Times } from './network.ts';
import type { ProjectNetwork } from './project-network.ts';
import type { WbsRow } from './wbs.ts';

export interface TaskDates {
  start: string;
  finish: string;
  latestStart: string;
  latestFinish: string;
}

interface Span {
  es: number;
  ef: number;
  ls: number;
  lf: number;
}

/**
 * The dates of all rows. A task lies on the working days that it touches, a milestone on the one that it closes or opens. What has happened has the days
 * that are written. A group reaches from the first to the last day of what it holds.
 */
export function datesOf({ rows, calendar }: ProjectNetwork, { closes }: Times, spans: readonly Span[]): TaskDates[] {
  const dates = rows.map(({ task, isGroup }, row): TaskDates | null => {
    if (isGroup) return null;
    const { es, ef, ls, lf } = spans[row] as Span;
    const isEnd = ef - es < same && closes[row] === 1;
    const early = isEnd ? Math.ceil(ef - same) - 1 : firstOf(es);
    const late = isEnd ? Math.ceil(lf - same) - 1 : firstOf(ls);
    const start = task.started ?? (task.milestone ? task.done : undefined) ?? calendar.dateOf(early);
    const finish = task.done ?? calendar.dateOf(isEnd ? early : lastOf(es, ef));
    return {
      start: first(start, finish),
      finish,
      latestStart: calendar.dateOf(late),
      latestFinish: calendar.dateOf(isEnd ? late : lastOf(ls, lf)),
    };
  });
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const own = dates[row];
    const { parent } = rows[row] as WbsRow;
    if (parent === null || !own) continue;
    const sum = dates[parent] ?? own;
    dates[parent] = {
      start: first(sum.start, own.start),
      finish: last(sum.finish, own.finish),
      latestStart: first(sum.latestStart, own.latestStart),
      latestFinish: last(sum.latestFinish, own.latestFinish),
    };
  }
  return dates as TaskDates[];
}

const firstOf = (start: number): number => Math.floor(start + same);
const lastOf = (start: number, finish: number): number => Math.max(firstOf(start), Math.ceil(finish - same) - 1);
const first = (a: string, b: string): string => [a, b].sort()[0] as string;
const last = (a: string, b: string): string => [a, b].sort()[1] as string;
