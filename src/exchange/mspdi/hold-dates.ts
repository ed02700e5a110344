import type { ProjectSchedule, ScheduledTask } from '../../domain/schedule/schedule.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import { type Moments, plainDays } from './moments.ts';
import type { Notes } from './notes.ts';
import type { Taken } from './take-over.ts';

/** A day of a task in the file and in the plan; `days`: calendar days from the one to the other. */
export interface Difference {
  task: string;
  key: 'start' | 'finish';
  file: string;
  ours: string;
  days: number;
}

/** Every round moves what follows; a plan whose dates can be held is still after a few. */
const mostRounds = 24;

/**
 * Makes the days of a plan those of its file: a task that would begin earlier is not to begin before its day, one that would end otherwise lasts as long as
 * it does there. Nothing is set where links alone give the same days. Null where the plan has no dates.
 */
export function holdDates(
  taken: readonly Taken[],
  moments: Moments,
  notes: Notes,
  parse: () => OpportunityData,
  scheduleOf: (data: OpportunityData) => ProjectSchedule | null,
): { data: OpportunityData; differences: Difference[] } | null {
  for (let round = 0; ; round += 1) {
    const data = parse();
    const schedule = scheduleOf(data);
    if (schedule === null) return null;
    const planned = new Map(schedule.tasks.map((one) => [one.id, one]));
    let changed = false;
    for (const one of round < mostRounds ? taken : [])
      if (hold(one, planned.get(one.task.id) as ScheduledTask, data.schedule?.asOf, moments, notes)) changed = true;
    if (!changed)
      return {
        data,
        differences: taken.flatMap((one) => differencesOf(one, planned.get(one.task.id) as ScheduledTask, moments)),
      };
  }
}

/** The days of a task in the file. */
function daysIn({ file, task }: Taken, moments: Moments): { start: string | null; finish: string | null } {
  const isEvent = file.start === file.finish;
  return {
    start: file.start === null ? null : moments.firstDayOf(file.start, isEvent || task.tasks.length > 0),
    finish: file.finish === null ? null : moments.lastDayOf(file.finish, isEvent),
  };
}

/** Sets what holds a task at its days; whether something was set. */
function hold(one: Taken, planned: ScheduledTask, asOf: string | undefined, moments: Moments, notes: Notes): boolean {
  const { task, file } = one;
  if (task.tasks.length > 0 || task.done !== undefined) return false;
  const { start, finish } = daysIn(one, moments);
  if (start !== null && planned.start < start && task.started === undefined && task.startNoEarlier !== start) {
    task.startNoEarlier = start;
    notes.add('held', task.name);
    return true;
  }
  if (start === null || finish === null || planned.start !== start || planned.finish === finish) return false;
  if (task.milestone) return false;
  if (task.remaining !== undefined && asOf !== undefined) {
    const left = plainDays(moments.at(file.finish as string) - moments.after(asOf));
    if (left === task.remaining) return false;
    task.remaining = left;
    return true;
  }
  const days = plainDays(moments.at(file.finish as string) - planned.es);
  if (days === task.duration || days === 0) return false;
  task.duration = days;
  delete task.estimate;
  notes.add('stretched', task.name);
  return true;
}

function differencesOf(one: Taken, planned: ScheduledTask, moments: Moments): Difference[] {
  const { start, finish } = daysIn(one, moments);
  // A group may end with an event that opens a day.
  const isOpened = one.task.tasks.length > 0 && one.file.finish?.slice(0, 10) === planned.finish;
  const difference = (key: Difference['key'], file: string | null): Difference[] =>
    file === null || file === planned[key]
      ? []
      : [{ task: planned.name, key, file, ours: planned[key], days: moments.daysBetween(file, planned[key]) }];
  return [...difference('start', start), ...difference('finish', isOpened ? planned.finish : finish)];
}
