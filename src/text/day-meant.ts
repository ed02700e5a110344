import { isDay } from '../domain/dates.ts';

/** The day, `YYYY-MM-DD`, that an author wrote in another form: `2026/11/21`, `2026年11月21日`, `20261121`. Null where no day is meant. */
export function dayMeant(written: string): string | null {
  const parts =
    /^\s*(\d{4})\s*[-/.年–]\s*(\d{1,2})\s*[-/.月–]\s*(\d{1,2})\s*日?\s*$/u.exec(written) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(whole) && whole !== written ? whole : null;
}
