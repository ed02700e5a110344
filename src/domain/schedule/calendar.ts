import chinese from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Schedule } from '../../schemas/schedule.ts';

/** The working days of a project: offsets in working days from its start, and dates. */
export interface WorkCalendar {
  isWorking(date: string): boolean;
  /** The date of the working day with a number; 0 is the first on or after the project's start. Beyond the known days the last or first of them. */
  dateOf(day: number): string;
  /** The number of the first working day on or after a date; negative before the start. */
  dayOf(date: string): number;
  /** Whether there are that many working days from the start on, within the hundred years that are looked at. */
  reaches(days: number): boolean;
  /** The years between two dates whose public holidays are not known, in their order. */
  unknownYears(from: string, to: string): number[];
}

/** A project is planned for a hundred years at most, so that days on which nobody ever works are no endless search. */
const horizonDays = 36_525;
const dayLength = 86_400_000;
const lastDate = Date.parse('9999-12-31') / dayLength;
const firstDate = Date.parse('0000-01-01') / dayLength;

const numberOf = (date: string): number => Date.parse(date) / dayLength;
const dateOfNumber = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/** China's public holidays (false) and make-up working days (true), by the number of the day. */
const chineseDays = new Map<number, boolean>([
  ...Object.keys(chinese.holidays).map((date): [number, boolean] => [numberOf(date), false]),
  ...Object.keys(chinese.workdays).map((date): [number, boolean] => [numberOf(date), true]),
]);
const chineseYears = Object.keys(chinese.holidays).map((date) => Number(date.slice(0, 4)));

/** The years whose public holidays are known, first and last. */
export const knownYears = { first: Math.min(...chineseYears), last: Math.max(...chineseYears) };

/** The working days of a project's calendar: the days of its kind, but for its exceptions, of which the first that holds a day decides. */
export function calendarOf({ start, calendar, exceptions }: Schedule): WorkCalendar {
  const exceptionOf = segments(exceptions);
  const works = (number: number): boolean => {
    const exception = exceptionOf(number);
    if (exception !== null) return exception;
    if (calendar === 'every-day') return true;
    const known = calendar === 'china' ? chineseDays.get(number) : undefined;
    return known ?? isWeekday(number);
  };
  const origin = numberOf(start);
  // Working days on or after the start, rising, and before it, falling; found when they are asked for.
  const after: number[] = [];
  const before: number[] = [];
  let seenTo = origin - 1;
  let seenFrom = origin;
  const last = Math.min(lastDate, origin + horizonDays);
  const first = Math.max(firstDate, origin - horizonDays);
  const onwards = (isEnough: () => boolean): void => {
    while (seenTo < last && !isEnough()) {
      seenTo += 1;
      if (works(seenTo)) after.push(seenTo);
    }
  };
  const backwards = (isEnough: () => boolean): void => {
    while (seenFrom > first && !isEnough()) {
      seenFrom -= 1;
      if (works(seenFrom)) before.push(seenFrom);
    }
  };
  return {
    isWorking: (date) => works(numberOf(date)),
    dateOf(day) {
      if (day < 0) {
        backwards(() => before.length >= -day);
        return dateOfNumber(before[-day - 1] ?? first);
      }
      onwards(() => after.length > day);
      return dateOfNumber(after[day] ?? last);
    },
    dayOf(date) {
      const number = numberOf(date);
      if (number >= origin) {
        onwards(() => seenTo >= number);
        return countBelow(after, (one) => one < number);
      }
      backwards(() => seenFrom <= number);
      return -countBelow(before, (one) => one >= number) + 0;
    },
    reaches(days) {
      onwards(() => after.length >= days);
      return after.length >= days;
    },
    unknownYears(from, to) {
      if (calendar !== 'china') return [];
      const years: number[] = [];
      for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
        if ((year < knownYears.first || year > knownYears.last) && !isStated(year, exceptions)) years.push(year);
      }
      return years;
    },
  };
}

/** Weekdays off from which the holidays of a year count as written: one or two days are those of a firm. */
const statedFrom = 5;

/** Whether exceptions say the public holidays of a year. */
function isStated(year: number, exceptions: Schedule['exceptions']): boolean {
  const off = new Set<number>();
  for (const { from, to = from, working } of exceptions) {
    if (working) continue;
    const last = Math.min(numberOf(to), numberOf(`${year}-12-31`));
    for (let number = Math.max(numberOf(from), numberOf(`${year}-01-01`)); number <= last; number += 1)
      if (isWeekday(number)) off.add(number);
  }
  return off.size >= statedFrom;
}

/** Day 0, 1970-01-01, was a Thursday. */
function isWeekday(number: number): boolean {
  const weekday = (((number + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}

/** How many elements at the head of a sorted list pass a test, by halving. */
function countBelow(sorted: readonly number[], passes: (one: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether people work on a day by the exceptions; null where none holds it. Found by halving, however long the exceptions are. */
function segments(exceptions: Schedule['exceptions']): (number: number) => boolean | null {
  const spans = exceptions.map(({ from, to = from, working }) => ({ from: numberOf(from), to: numberOf(to), working }));
  const cuts = [...new Set(spans.flatMap(({ from, to }) => [from, to + 1]))].sort((a, b) => a - b);
  const states = cuts.map((cut) => spans.find(({ from, to }) => from <= cut && cut <= to)?.working ?? null);
  return (number) => states[countBelow(cuts, (cut) => cut <= number) - 1] ?? null;
}
