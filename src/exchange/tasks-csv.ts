import { stringify } from 'csv-stringify/sync';
import { writtenDependency } from '../domain/schedule/dependency.ts';
import type { ProjectSchedule, ScheduledTask } from '../domain/schedule/schedule.ts';

/** The columns of the table of tasks, in their order. */
export const taskColumns = [
  'code',
  'id',
  'name',
  'owner',
  'duration',
  'start',
  'finish',
  'es',
  'ef',
  'ls',
  'lf',
  'tf',
  'ff',
  'critical',
  'predecessors',
  'state',
  'progress',
  'cost',
] as const;

export interface TaskTableWords {
  column: (key: (typeof taskColumns)[number]) => string;
  state: (state: ScheduledTask['state']) => string;
  yes: string;
  no: string;
}

/**
 * The tasks of a project as CSV (RFC 4180) for spreadsheets: UTF-8 with its mark, so that Excel shows Chinese; CRLF; text that a spreadsheet would reckon
 * as a formula has an apostrophe before it. Days are working days from the start of the project, progress in percent. `nameOf`: who the owner is.
 */
export function tasksCsv(
  { tasks, links }: ProjectSchedule,
  nameOf: (person: string) => string,
  words: TaskTableWords,
): string {
  const before = Map.groupBy(links, ({ to }) => to);
  const rows = tasks.map((task) => [
    task.code,
    task.id,
    task.name,
    task.owner === null ? '' : nameOf(task.owner),
    figure(task.duration),
    task.start,
    task.finish,
    ...[task.es, task.ef, task.ls, task.lf, task.tf, task.ff].map(figure),
    task.critical ? words.yes : words.no,
    (before.get(task.id) ?? []).map(({ from, kind, lag }) => writtenDependency({ on: from, kind, lag })).join('; '),
    words.state(task.state),
    figure(task.progress * 100),
    figure(task.cost),
  ]);
  return stringify([taskColumns.map(words.column), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
}

const figure = (value: number): number => Math.round(value * 100) / 100 + 0;
