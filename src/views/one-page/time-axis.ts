import { addDays, daysBetween } from '../../domain/dates.ts';
import type { Locale } from '../../settings.ts';

/** A stretch of the axis with its name; empty where the name finds no room. */
export interface Tick {
  at: number;
  width: number;
  label: string;
}

/** Places on a time axis, as percentages of its width with two decimals. */
export interface TimeAxis {
  from: string;
  to: string;
  /** Weeks by the day of their Monday, or months. */
  ticks: Tick[];
  /** What holds them: months or years. */
  above: Tick[];
  /** Where a day begins. */
  at(day: string): number;
  /** How long the days from the first to the last are, both counted. */
  width(first: string, last: string): number;
}

/** More labels than these stand too close on A4. */
const mostTicks = 10;
/** Days up to which weeks are told apart, not months. */
const shortSpan = 100;
/** Percentages of the axis that a label takes at least. */
const room = { week: 4.5, month: 8, year: 13, dated: 30 };

/** The axis from a day to a day, both shown whole; ticks are weeks or months, or more of them at once, as many as can be read. */
export function timeAxis(from: string, to: string, locale: Locale): TimeAxis {
  const total = daysBetween(from, to) + 1;
  const share = (days: number): number => Math.round((days / total) * 10_000) / 100;
  const at = (day: string): number => share(daysBetween(from, day));
  const stretches = (
    starts: readonly string[],
    least: number,
    nameOf: (day: string, width: number) => string,
  ): Tick[] =>
    starts.map((day, index) => {
      const begin = day < from ? from : day;
      const width = share(daysBetween(begin, starts[index + 1] ?? addDays(to, 1)));
      return { at: at(begin), width, label: width < least ? '' : nameOf(day, width) };
    });
  const short = total <= shortSpan;
  return {
    from,
    to,
    above: short
      ? stretches(months(from, to), room.month, (day, width) => monthName(day, locale, width >= room.dated))
      : stretches(years(from, to), room.year, (day) => yearName(day, locale)),
    ticks: stretches(short ? weeks(from, to) : months(from, to), short ? room.week : room.month, (day) =>
      short ? String(Number(day.slice(8))) : monthName(day, locale, false),
    ),
    at,
    width: (first, last) => share(daysBetween(first, last) + 1),
  };
}

function weeks(from: string, to: string): string[] {
  const monday = addDays(from, -((new Date(from).getUTCDay() + 6) % 7));
  return upTo(to, (step) => addDays(monday, step * 7));
}

function months(from: string, to: string): string[] {
  const [year, month] = from.split('-').map(Number) as [number, number];
  const count = daysBetween(from, to) / 30.4;
  const every = [1, 2, 3, 6, 12, 24, 60].find((step) => count / step <= mostTicks) ?? 120;
  return upTo(to, (step) => new Date(Date.UTC(year, month - 1 + step * every, 1)).toISOString().slice(0, 10));
}

const years = (from: string, to: string): string[] => upTo(to, (step) => `${Number(from.slice(0, 4)) + step}-01-01`);

/** The days of steps 0, 1, 2 … that are not after the end. */
function upTo(to: string, dayOf: (step: number) => string): string[] {
  const days: string[] = [];
  for (let step = 0; dayOf(step) <= to; step += 1) days.push(dayOf(step));
  return days;
}

const yearName = (day: string, locale: Locale): string =>
  locale === 'zh-CN' ? `${day.slice(0, 4)}年` : day.slice(0, 4);

const monthName = (day: string, locale: Locale, dated: boolean): string =>
  new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC', ...(dated ? { year: 'numeric' } : {}) }).format(
    Date.parse(day),
  );
