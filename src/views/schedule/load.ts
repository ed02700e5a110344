import type { Load } from '../../domain/schedule/load.ts';
import type { Text } from '../../text/index.ts';

/** Load per person and week. */
export interface LoadView {
  /** Mondays: `11-16`, with the year where it begins. */
  weeks: { label: string; isNow: boolean }[];
  rows: {
    name: string;
    /** Null where nothing is asked; `heat` is the share of what there is, in quarters, 0 to 4. */
    cells: ({ figure: string; over: boolean; heat: number } | null)[];
    total: string;
    overloads: string | null;
  }[];
  note: string;
  /** Said where some weeks are left out. */
  more: string | null;
}

/** Columns that a table can take. */
const mostWeeks = 53;
const week = 7 * 86_400_000;

/** Null where no task says whom it takes. `overload`: share of what there is above which it is too much. */
export function buildLoad(
  load: readonly Load[],
  nameOf: (id: string) => string,
  today: string,
  overload: number,
  { ui, format }: Text,
): LoadView | null {
  const busy = load.filter(({ weeks }) => weeks.some(({ days }) => days > 0));
  if (busy.length === 0) return null;
  const words = ui.schedule;
  const all = busy.flatMap(({ weeks }) => weeks.map((one) => Date.parse(one.week)));
  const first = Math.min(...all);
  const count = Math.round((Math.max(...all) - first) / week) + 1;
  const now = Math.floor((Date.parse(today) - first) / week);
  const from = count > mostWeeks ? Math.min(Math.max(0, now - 4), count - mostWeeks) : 0;
  const mondays = Array.from({ length: Math.min(count, mostWeeks) }, (_, index) =>
    new Date(first + (from + index) * week).toISOString().slice(0, 10),
  );
  const isOver = (days: number, capacity: number): boolean => days > capacity * overload + 1e-6;
  const figure = (days: number): string => format.number(Math.round(days * 10) / 10);
  return {
    weeks: mondays.map((monday, index) => ({
      label: index === 0 || monday.slice(0, 4) !== mondays[index - 1]?.slice(0, 4) ? monday : monday.slice(5),
      isNow: from + index === now,
    })),
    rows: busy
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, weeks }) => {
        const byWeek = new Map(weeks.map((one) => [one.week, one]));
        const overloads = weeks.filter(({ days, capacity }) => isOver(days, capacity)).length;
        return {
          name: nameOf(id),
          cells: mondays.map((monday) => {
            const one = byWeek.get(monday);
            if (!one || one.days < 0.05) return null;
            const { days, capacity } = one;
            return {
              figure: `${figure(days)}/${figure(capacity)}`,
              over: isOver(days, capacity),
              heat: capacity > 0 ? Math.min(4, Math.ceil((days / capacity) * 4)) : 4,
            };
          }),
          total: figure(weeks.reduce((sum, { days }) => sum + days, 0)),
          overloads: overloads > 0 ? words.overloads(overloads) : null,
        };
      }),
    note: words.loadNote(format.percent(overload)),
    more: count > mostWeeks ? words.moreWeeks(mostWeeks, count) : null,
  };
}
