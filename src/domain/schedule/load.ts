import type { OpportunityData } from '../../schemas/opportunity.ts';
import { addDays } from '../dates.ts';
import { calendarOf } from './calendar.ts';
import { resourcesOf } from './cost.ts';
import type { ProjectSchedule } from './schedule.ts';
import { wbsRows } from './wbs.ts';

/** What a person or a piece of equipment has to do in a week. */
export interface LoadWeek {
  /** Monday of the week. */
  week: string;
  /** Working days asked for, by all tasks together. */
  days: number;
  /** Working days there are, times the capacity. */
  capacity: number;
  /** Ids of the tasks that ask. */
  tasks: string[];
}

/** The weeks from the first to the last in which anything is asked of somebody. */
export interface Load {
  /** Id of the resource or of the team member. */
  id: string;
  weeks: LoadWeek[];
}

/** Monday of the week of a date, as in ISO 8601. */
export const mondayOf = (date: string): string => addDays(date, -((new Date(date).getUTCDay() + 6) % 7));

/**
 * The load of everybody and everything that tasks name as resources, by id; material has none. A task asks for its units on each day that it takes, of a
 * day that it takes in part for that part. Who is no entry of `resources` is there full time.
 */
export function loadOf(data: OpportunityData, { tasks }: ProjectSchedule): Load[] {
  if (!data.schedule) return [];
  const calendar = calendarOf(data.schedule);
  const resources = resourcesOf(data);
  const asked = new Map<string, Map<string, { days: number; tasks: Set<string> }>>();
  const weekOf = new Map<number, string>();
  for (const [row, { task, isGroup }] of wbsRows(data.tasks).entries()) {
    const span = tasks[row];
    if (isGroup || !span || task.resources.length === 0) continue;
    for (let day = Math.floor(span.es + 1e-6); day < span.ef - 1e-6; day += 1) {
      const part = Math.min(span.ef, day + 1) - Math.max(span.es, day);
      const week = weekOf.get(day) ?? mondayOf(calendar.dateOf(day));
      weekOf.set(day, week);
      for (const { resource, units } of task.resources) {
        if (resources.get(resource)?.kind === 'material') continue;
        const weeks = asked.get(resource) ?? new Map<string, { days: number; tasks: Set<string> }>();
        const load = weeks.get(week) ?? { days: 0, tasks: new Set() };
        load.days += units * part;
        load.tasks.add(task.id);
        asked.set(resource, weeks.set(week, load));
      }
    }
  }
  const workingDays = new Map<string, number>();
  const daysIn = (week: string): number => {
    const known = workingDays.get(week) ?? calendar.dayOf(addDays(week, 7)) - calendar.dayOf(week);
    workingDays.set(week, known);
    return known;
  };
  return [...asked]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, weeks]) => {
      const days = [...weeks.keys()].sort();
      const [first, last] = [days[0] as string, days.at(-1) as string];
      const capacity = resources.get(id)?.capacity ?? 1;
      const list: LoadWeek[] = [];
      for (let week = first; week <= last; week = addDays(week, 7)) {
        const load = weeks.get(week);
        list.push({
          week,
          days: Math.round((load?.days ?? 0) * 1e9) / 1e9,
          capacity: daysIn(week) * capacity,
          tasks: [...(load?.tasks ?? [])],
        });
      }
      return { id, weeks: list };
    });
}

/** Whether more is asked in a week than there is. `overload`: the share of the capacity up to which that is borne. */
export const isOverloaded = ({ days, capacity }: Pick<LoadWeek, 'days' | 'capacity'>, overload: number): boolean =>
  days > capacity * overload + 0.01;
