import type { TaskState } from '../domain/schedule/schedule.ts';
import { widthOf, wrap } from './label.ts';

/** A bar, from its first to its last day (both `YYYY-MM-DD`, both worked); a milestone is one day. */
export interface GanttTask {
  code: string;
  name: string;
  start: string;
  finish: string;
  state: TaskState;
  critical: boolean;
  milestone: boolean;
}

/** Bars under one name; names are told apart by what stands before them, so two sections need different ones. */
export interface GanttSection {
  name: string;
  tasks: readonly GanttTask[];
}

/** A line across the chart with its words below. Today stands at the beginning of its day, a deadline at the end of its. */
export interface GanttMarker {
  kind: 'today' | 'deadline';
  date: string;
  label: string;
}

export interface GanttChart {
  sections: readonly GanttSection[];
  markers: readonly GanttMarker[];
  /** Days on which nobody works, drawn as bands; left out where the chart is too long to show them. */
  daysOff: readonly string[];
}

/**
 * Measures in CSS pixels, the same as in Mermaid's configuration (`src/render/mermaid-config.ts`). Mermaid writes a name that is longer than its bar to the right of it while
 * `end + name ≤ width − 1.5 × left`, otherwise to the left. A name of at most a third of that room never runs into the sections' names: a bar that
 * ends too late for it begins late enough.
 */
export const ganttSize = { width: 1100, left: 150, right: 100, bar: 20, gap: 6, font: 13 };
const room = ganttSize.width - 1.5 * ganttSize.left;
const plot = ganttSize.width - ganttSize.left - ganttSize.right;
/** A Latin letter takes a little more than half a Chinese character. */
const unit = 0.54 * ganttSize.font;
const nameUnits = Math.floor(room / 3 / unit);

/** Longest chart, in days, in which days off are drawn. */
const mostDaysWithBands = 130;

/** Signs before a name: what a colour tells, in a grey print too. */
export const criticalSign = '▲';
export const stateSign: Record<TaskState, string> = { done: '●', running: '◐', open: '' };

/**
 * A Gantt chart [PM] with our dates: Mermaid works out none. Critical tasks have `▲` before their name, finished ones `●`, running ones `◐`; milestones
 * are diamonds. The line of today comes from the caller, never from the clock.
 */
export function gantt(chart: GanttChart): string {
  const { near, bands, days } = drawnIn(chart);
  const [axis, tick] = axisFor(days);
  let count = 0;
  const rows = chart.sections.flatMap(({ name, tasks: inside }) => [
    `section ${sectionName(name, inside.length)}`,
    ...inside.map((task) => {
      count += 1;
      return bar(task, count);
    }),
  ]);
  return [
    'gantt',
    'dateFormat YYYY-MM-DD',
    `axisFormat ${axis}`,
    ...(tick === null ? [] : [`tickInterval ${tick}`]),
    'weekday monday',
    'inclusiveEndDates',
    'todayMarker off',
    ...(bands.length > 0 ? [`excludes ${bands.join(',')}`] : []),
    ...lines(near, days),
    ...rows,
  ].join('\n');
}

/** What a chart draws beside its bars, for its legend: the lines that are near enough, and whether days off have bands. */
export function ganttLegend(chart: GanttChart): { lines: GanttMarker['kind'][]; bands: boolean } {
  const { near, bands } = drawnIn(chart);
  return { lines: near.map(({ kind }) => kind), bands: bands.length > 0 };
}

function drawnIn({ sections, markers, daysOff }: GanttChart): { near: GanttMarker[]; bands: string[]; days: number } {
  const tasks = sections.flatMap((section) => section.tasks);
  const first = least(tasks.map(({ start }) => start));
  const last = least(
    tasks.map(({ finish }) => finish),
    -1,
  );
  const near = nearMarkers(markers, first, last);
  const from = least([first, ...near.map(({ date }) => date)]);
  const to = least([last, ...near.map(({ date }) => date)], -1);
  const days = number(to) - number(from) + 1;
  return { near, bands: days <= mostDaysWithBands ? daysOff.filter((day) => from <= day && day <= to) : [], days };
}

function bar({ code, name, start, finish, state, critical, milestone }: GanttTask, id: number): string {
  const signs = `${critical ? criticalSign : ''}${stateSign[state]}`;
  const label = wrap(plain(`${signs === '' ? '' : `${signs} `}${code} ${name}`), { width: nameUnits, lines: 1 })[0];
  const tags = [
    ...(milestone ? ['milestone'] : []),
    ...(critical ? ['crit'] : []),
    ...(state === 'done' ? ['done'] : state === 'running' ? ['active'] : []),
  ];
  return `${label} :${[...tags, `t${id}`, start, milestone ? start : finish].join(', ')}`;
}

/**
 * A name as the grammar of Gantt charts, which knows no quotes, takes it: what ends a name or begins a comment, a directive, an entity or an element is
 * written with its full-width form, which reads the same.
 */
const plain = (text: string): string =>
  text
    .replace(/[:;#%<>{}&]/g, (character) => String.fromCodePoint((character.codePointAt(0) as number) + 0xfee0))
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, ' ');

function sectionName(name: string, rows: number): string {
  const lines = Math.min(4, Math.max(2, Math.floor((rows * (ganttSize.bar + ganttSize.gap)) / 14)));
  return wrap(plain(name), { width: Math.floor((ganttSize.left - 20) / unit), lines }).join('<br/>');
}

/** Markers in and about the span of the tasks: one far outside would leave no room for the bars. */
function nearMarkers(markers: readonly GanttMarker[], first: string, last: string): GanttMarker[] {
  const reach = Math.max(7, (number(last) - number(first)) / 4);
  return markers.filter(({ date }) => number(first) - reach <= number(date) && number(date) <= number(last) + reach);
}

/** The lines; the words of two that stand close together stand under one of them. */
function lines(markers: readonly GanttMarker[], days: number): string[] {
  const sorted = markers.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const [one, two] = sorted;
  const apart = one && two ? ((number(two.date) - number(one.date)) / days) * plot : plot;
  const tight =
    one !== undefined && two !== undefined && apart < ((widthOf(one.label) + widthOf(two.label)) / 2 + 2) * 9;
  return sorted.map(({ kind, date, label }, index) => {
    const words = tight ? (index === 0 ? `${label} · ${sorted[1]?.label ?? ''}` : '\u2060') : label;
    const at = kind === 'deadline' ? dayAfter(date) : date;
    return `${plain(words)} :vert, ${kind}, ${at}, ${at}`;
  });
}

/** Format of the days on the axis, and how far apart they stand; null leaves that to Mermaid. */
function axisFor(days: number): [format: string, tick: string | null] {
  if (days <= 18) return ['%m-%d', '1day'];
  if (days <= 120) return ['%m-%d', '1week'];
  if (days <= 240) return ['%m-%d', '2week'];
  if (days <= 500) return ['%Y-%m', '1month'];
  if (days <= 1500) return ['%Y-%m', '3month'];
  return ['%Y', days <= 7000 ? '12month' : null];
}

const least = (dates: readonly string[], order = 1): string =>
  dates.toSorted((a, b) => (a < b ? -order : order))[0] ?? '';
const number = (date: string): number => Date.parse(date) / 86_400_000;
const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
