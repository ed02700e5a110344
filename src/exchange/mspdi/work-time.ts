import { addDays } from '../../domain/dates.ts';
import { calendarOf } from '../../domain/schedule/calendar.ts';
import { type calendars, mostExceptions, type Schedule } from '../../schemas/schedule.ts';
import { lineOf } from './line-of.ts';
import type { FileCalendar, Span } from './read.ts';

/** Working times of a date in a project file. */
export function timesOn({ week, exceptions }: FileCalendar, date: string): readonly Span[] {
  const exception = exceptions.find(({ from, to }) => from <= date && date <= to);
  return exception?.times ?? week[new Date(date).getUTCDay()] ?? [];
}

/** Share of a day's working time that is over at a moment: 0 before work and on days off, 1 after it. */
export function shareOf(calendar: FileCalendar, moment: string): number {
  const spans = timesOn(calendar, moment.slice(0, 10));
  const whole = spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const [hours = 0, minutes = 0, seconds = 0] = moment.slice(11).split(':').map(Number);
  const minute = hours * 60 + minutes + seconds / 60;
  const worked = spans.reduce((sum, [from, to]) => sum + Math.min(Math.max(minute - from, 0), to - from), 0);
  return whole === 0 ? 0 : worked / whole;
}

/**
 * The calendar of a plan that has the working days of a project file between two dates: the kind that needs the fewest exceptions, and these. `left`: how
 * many exceptions a plan has no room for.
 */
export function calendarLike(
  file: FileCalendar,
  first: string,
  last: string,
  unnamed: string,
): Pick<Schedule, 'calendar' | 'exceptions'> & { left: number } {
  const all = (['weekdays', 'every-day', 'china'] satisfies (typeof calendars)[number][]).map((calendar) => ({
    calendar,
    exceptions: exceptionsBeside(file, calendar, first, last, unnamed),
  }));
  const best = all.reduce((least, one) => (one.exceptions.length < least.exceptions.length ? one : least));
  return {
    calendar: best.calendar,
    exceptions: best.exceptions.slice(0, mostExceptions),
    left: Math.max(0, best.exceptions.length - mostExceptions),
  };
}

/** Runs of days on which the file differs from a kind of calendar; days between them on which both agree with the run are part of it. */
function exceptionsBeside(
  file: FileCalendar,
  calendar: Schedule['calendar'],
  first: string,
  last: string,
  unnamed: string,
): Schedule['exceptions'] {
  const plain = calendarOf({ start: first, calendar, exceptions: [] });
  const runs: { from: string; to: string; working: boolean; text: string; reaches: string }[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const working = timesOn(file, date).length > 0;
    const differs = plain.isWorking(date) !== working;
    const run = runs.at(-1);
    const name = file.exceptions.find(({ from, to }) => from <= date && date <= to)?.name ?? null;
    if (run?.working === working && run.reaches === addDays(date, -1)) {
      run.reaches = date;
      if (differs) run.to = date;
      if (run.text === unnamed && differs) run.text = lineOf(name, 60) || unnamed;
    } else if (differs) runs.push({ from: date, to: date, working, text: lineOf(name, 60) || unnamed, reaches: date });
  }
  return runs.map(({ from, to, working, text }) => ({ from, ...(to === from ? {} : { to }), working, text }));
}
