import type { Load } from '../../domain/schedule/load.ts';
import type { Text } from '../../text/index.ts';

/** Load per person and week. */
export interface LoadView {
  /** Who has too much to do, and in how many weeks. */
  over: { name: string; overloads: string }[];
  /** The weeks in blocks that fit a page of paper, each with those who have something to do in it. */
  blocks: LoadBlock[];
  note: string;
  /** Said where some weeks are left out. */
  more: string | null;
}

export interface LoadBlock {
  /** Of several blocks with their weeks. */
  caption: string;
  /** Mondays: `11-16`, with the year where it begins. */
  weeks: { label: string; isNow: boolean }[];
  rows: {
    name: string;
    /** Null where nothing is asked; `heat` is the share of what there is, in quarters, 0 to 4. */
    cells: ({ figure: string; over: boolean; heat: number } | null)[];
    /** Over the whole project. */
    total: string;
  }[];
}

/** Weeks that the page shows, and that stand side by side. */
const mostWeeks = 53;
const mostBeside = 16;
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
  const people = busy
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, weeks }) => ({
      name: nameOf(id),
      byWeek: new Map(weeks.map((one) => [one.week, one])),
      total: figure(weeks.reduce((sum, { days }) => sum + days, 0)),
      overloads: weeks.filter(({ days, capacity }) => isOver(days, capacity)).length,
    }));
  const cellOf = (one: { days: number; capacity: number } | undefined): LoadBlock['rows'][number]['cells'][number] =>
    !one || one.days < 0.05
      ? null
      : {
          figure: `${figure(one.days)}/${figure(one.capacity)}`,
          over: isOver(one.days, one.capacity),
          heat: one.capacity > 0 ? Math.min(4, Math.ceil((one.days / one.capacity) * 4)) : 4,
        };
  const blocks = Math.ceil(mondays.length / mostBeside);
  const beside = Math.ceil(mondays.length / blocks);
  return {
    over: people.flatMap(({ name, overloads }) =>
      overloads > 0 ? [{ name, overloads: words.overloads(overloads) }] : [],
    ),
    blocks: Array.from({ length: blocks }, (_, block) => mondays.slice(block * beside, (block + 1) * beside)).map(
      (some, block) => ({
        caption: words.loadCaption + (blocks === 1 ? '' : words.weeksOf(some[0] as string, some.at(-1) as string)),
        weeks: some.map((monday, index) => ({
          label: index === 0 || monday.slice(0, 4) !== some[index - 1]?.slice(0, 4) ? monday : monday.slice(5),
          isNow: from + block * beside + index === now,
        })),
        rows: people
          .map(({ name, byWeek, total }) => ({ name, cells: some.map((monday) => cellOf(byWeek.get(monday))), total }))
          .filter(({ cells }) => cells.some((cell) => cell !== null)),
      }),
    ),
    note: words.loadNote(format.percent(overload)),
    more: count > mostWeeks ? words.moreWeeks(mostWeeks, count) : null,
  };
}
