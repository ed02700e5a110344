import { addDays } from '../dates.ts';
import type { Opportunity } from '../plan.ts';
import { calendarOf } from './calendar.ts';
import { type Load, type LoadWeek, mondayOf } from './load.ts';

/** What all open opportunities together ask of one of our people. */
export interface LoadAcross {
  /** Id in the teams of the accounts: one id is one person, whatever the account. */
  id: string;
  /** One for each week that was asked for; `deals`: how many opportunities ask, in any of them. */
  weeks: Pick<LoadWeek, 'week' | 'days' | 'capacity'>[];
  deals: number;
}

/**
 * The load of our people over all open opportunities, by id, in the weeks from that of `today` on; who has nothing to do in them is left out. There are the
 * working days of China's calendar, or those that an opportunity counts for this person where they are more: who is part of several projects is not there
 * several times.
 */
export function loadAcross(
  opportunities: readonly { opportunity: Pick<Opportunity, 'data'>; load: readonly Load[]; team: readonly string[] }[],
  today: string,
  weeks: number,
): LoadAcross[] {
  const first = mondayOf(today);
  const calendar = calendarOf({ start: first, calendar: 'china', exceptions: [] });
  const mondays = Array.from({ length: weeks }, (_, at) => addDays(first, 7 * at));
  const people = new Map<string, LoadAcross>();
  for (const { opportunity, load, team } of opportunities) {
    if (opportunity.data.result !== undefined) continue;
    const own = new Set(team);
    for (const { id, weeks: asked } of load) {
      const byWeek = new Map(asked.map((one) => [one.week, one]));
      if (!own.has(id) || !mondays.some((week) => (byWeek.get(week)?.days ?? 0) > 0)) continue;
      const person = people.get(id) ?? {
        id,
        deals: 0,
        weeks: mondays.map((week) => ({
          week,
          days: 0,
          capacity: calendar.dayOf(addDays(week, 7)) - calendar.dayOf(week),
        })),
      };
      person.deals += 1;
      for (const one of person.weeks) {
        const { days, capacity } = byWeek.get(one.week) ?? { days: 0, capacity: 0 };
        one.days = Math.round((one.days + days) * 1e9) / 1e9;
        one.capacity = Math.max(one.capacity, capacity);
      }
      people.set(id, person);
    }
  }
  return [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
