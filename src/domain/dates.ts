/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** Whole days from one calendar date to another, `YYYY-MM-DD`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const dayLength = 86_400_000;
const firstDate = Date.parse('0000-01-01');
const lastDate = Date.parse('9999-12-31');

/** The date some days later, or earlier; within the years that four digits write. */
export function addDays(date: string, days: number): string {
  const time = Date.parse(date) + days * dayLength;
  return new Date(Math.min(lastDate, Math.max(firstDate, time))).toISOString().slice(0, 10);
}
