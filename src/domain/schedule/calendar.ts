import type { Schedule } from '../../schemas/schedule.ts';

/** The working days of a project: offsets in working days from its start, and dates. */
export interface WorkCalendar {
  isWorking(date: string): boolean;
  /** The date of the working day with a number; 0 is the first on or after the project's start. */
  dateOf(day: number): string;
  /** The number of the first working day on or after a date; negative before the start. */
  dayOf(date: string): number;
}

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

export function calendarOf({ start, calendar, exceptions }: Schedule): WorkCalendar {
  const isWorking = (date: string): boolean => {
    const exception = exceptions.find(({ from, to = from }) => from <= date && date <= to);
    if (exception) return exception.working;
    const weekday = new Date(date).getUTCDay();
    return calendar === 'every-day' || (weekday > 0 && weekday < 6);
  };
  const days: string[] = [];
  let last = addDays(start, -1);
  const grow = (): void => {
    do last = addDays(last, 1);
    while (!isWorking(last));
    days.push(last);
  };
  return {
    isWorking,
    dateOf(day) {
      while (days.length <= day) grow();
      return days[Math.max(0, day)] as string;
    },
    dayOf(date) {
      while ((days.at(-1) ?? '') < date) grow();
      return days.findIndex((one) => one >= date);
    },
  };
}
