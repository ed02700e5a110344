import { addDays } from '../../domain/dates.ts';
import type { WorkCalendar } from '../../domain/schedule/calendar.ts';
import type { FileTask, ProjectFile } from './read.ts';
import { shareOf } from './work-time.ts';

/** Moments of a project file (`2026-11-20T17:00:00`) as working days from the start of the plan. */
export class Moments {
  readonly minutesPerDay: number;
  readonly #file: ProjectFile;
  readonly #calendar: WorkCalendar;

  constructor(file: ProjectFile, calendar: WorkCalendar) {
    this.#file = file;
    this.#calendar = calendar;
    this.minutesPerDay = file.minutesPerDay;
  }

  /** With the share of the day that is over; a day off counts as the beginning of the next working day. */
  at(moment: string): number {
    const date = moment.slice(0, 10);
    const day = this.#calendar.dayOf(date);
    return this.#calendar.isWorking(date) ? day + shareOf(this.#file.calendar, moment) : day;
  }

  /** The day on which work that begins at a moment is first done; of an event its own day. */
  firstDayOf(moment: string, isEvent: boolean): string {
    const date = moment.slice(0, 10);
    if (isEvent || !this.#calendar.isWorking(date) || shareOf(this.#file.calendar, moment) < 1) return date;
    return this.#calendar.dateOf(this.#calendar.dayOf(date) + 1);
  }

  /** The day on which work that is over at a moment was last done; of an event its own day. */
  lastDayOf(moment: string, isEvent: boolean): string {
    const date = moment.slice(0, 10);
    if (isEvent || !this.#calendar.isWorking(date) || shareOf(this.#file.calendar, moment) > 0) return date;
    return this.#calendar.dateOf(this.#calendar.dayOf(date) - 1);
  }

  /** The number of the first working day after a date. */
  after(date: string): number {
    return this.#calendar.dayOf(addDays(date, 1));
  }

  /** Working days of a task; one that counts nights and days off takes the working days between its start and its finish. */
  daysOf({ minutes, isElapsed, start, finish }: FileTask): number {
    const between = start !== null && finish !== null ? this.at(finish) - this.at(start) : null;
    const days = (isElapsed ? between : null) ?? (minutes === null ? between : minutes / this.minutesPerDay) ?? 1;
    return Math.max(0, days);
  }

  /** The working days that lie in some minutes from a moment on, which count nights and days off. */
  workingDays(moment: string | null, minutes: number): number {
    if (moment === null) return minutes / 1440;
    const then = new Date(Date.parse(`${moment}Z`) + minutes * 60_000).toISOString().slice(0, 19);
    return this.at(then) - this.at(moment);
  }

  /** Calendar days from one date to another. */
  daysBetween(from: string, to: string): number {
    return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  }
}

/** The longest task of a plan, in working days. */
export const mostDays = 2000;

/** Within what a plan may write, with as few decimals as say the same. */
export function plainDays(days: number): number {
  const value = Math.max(0, Math.min(mostDays, days));
  for (let digits = 0; digits < 8; digits += 1) {
    const rounded = Number(value.toFixed(digits));
    if (Math.abs(rounded - value) < 1e-8) return rounded;
  }
  return Number(value.toFixed(8));
}
