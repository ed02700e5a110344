import type { Diagram } from '../../diagrams/diagram.ts';
import { type GanttMarker, type GanttSection, gantt, ganttLegend } from '../../diagrams/gantt.ts';
import { calendarOf } from '../../domain/schedule/calendar.ts';
import type { ScheduledTask } from '../../domain/schedule/schedule.ts';
import type { Schedule } from '../../schemas/schedule.ts';
import type { Ui } from '../../text/index.ts';
import { partsOf } from './parts.ts';

/** Most bars in one chart: a page of paper at its full width. */
const mostBars = 54;
/** Most groups in the overview before it shows the highest only. */
const mostGroups = 30;

/** A Gantt chart with what stands over it; null where there is one chart alone. */
export interface GanttView {
  heading: string | null;
  diagram: Diagram;
  /** What its signs and lines mean, and what lies outside; of what is drawn only. */
  legend: string;
}

/** What charts need of a project. */
export interface GanttInput {
  name: string;
  tasks: readonly ScheduledTask[];
  schedule: Schedule;
  today: string;
  ui: Ui;
}

/** One chart, or for a plan with more tasks than fit, groups and milestones first and then a chart per branch of the WBS. */
export function buildGantts({ name, tasks, schedule, today, ui }: GanttInput): GanttView[] {
  const words = ui.schedule;
  const parts = partsOf(tasks, mostBars);
  const whole = parts.length === 1 && parts[0]?.branches.length === 0;
  const view = (heading: string | null, sections: GanttSection[]): GanttView => {
    const bars = sections.flatMap((section) => section.tasks);
    const first = bars.map(({ start }) => start).sort()[0] as string;
    const last = bars
      .map(({ finish }) => finish)
      .sort()
      .at(-1) as string;
    const critical = bars.filter((one) => one.critical).length;
    const markers = markersOf(schedule, today, ui);
    const chart = { sections, markers, daysOff: daysOff(schedule, first, last) };
    const { lines, bands } = ganttLegend(chart);
    const has = (test: (bar: (typeof bars)[number]) => boolean, sign: string): string[] =>
      bars.some(test) ? [sign] : [];
    return {
      heading,
      legend: [
        ...has((one) => one.critical, words.signs.critical),
        ...has(({ state }) => state === 'done', words.signs.done),
        ...has(({ state }) => state === 'running', words.signs.running),
        ...has(({ milestone }) => milestone, words.signs.milestone),
        ...markers.map(({ kind, date }) => (lines.includes(kind) ? words.lines[kind] : words.outside[kind](date))),
        ...(bands ? [words.bands] : []),
      ].join(' · '),
      diagram: {
        text: gantt(chart),
        title: words.ganttTitle(name, heading ?? ''),
        description: words.ganttDescription(bars.length, first, last, critical),
      },
    };
  };
  const details = parts.map(({ branches, leaves }) =>
    view(
      whole ? null : branches.map(labelOf).join(' · ') || words.loose,
      sectionsOf(
        leaves,
        tasks,
        branches.length === 1 ? (branches[0] as ScheduledTask).level + 1 : (branches[0]?.level ?? 1),
        ui,
      ),
    ),
  );
  return whole || parts.length === 0 ? details : [view(words.ganttOverview, overview(tasks, ui)), ...details];
}

const labelOf = ({ code, name }: ScheduledTask): string => `${code} ${name}`;

const barOf = (task: ScheduledTask) => ({
  code: task.code,
  name: task.name,
  start: task.start,
  finish: task.finish,
  state: task.state,
  critical: task.critical,
  milestone: task.isMilestone,
});

/** The tasks under the names of their groups of a level; a group that is not there, because a task stands higher, is the one above. */
function sectionsOf(
  leaves: readonly ScheduledTask[],
  tasks: readonly ScheduledTask[],
  level: number,
  ui: Ui,
): GanttSection[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const groupOf = (task: ScheduledTask): ScheduledTask | null => {
    let group = task.parent === null ? null : (byId.get(task.parent) ?? null);
    while (group && group.level > level) group = group.parent === null ? null : (byId.get(group.parent) ?? null);
    return group;
  };
  return [...Map.groupBy(leaves, groupOf)].map(([group, some]) => ({
    name: group ? labelOf(group) : ui.schedule.loose,
    tasks: some.map(barOf),
  }));
}

/** Groups as bars, and milestones, under the branches of the WBS. */
function overview(tasks: readonly ScheduledTask[], ui: Ui): GanttSection[] {
  const groups = tasks.filter(({ isGroup, level }) => isGroup && level <= 2);
  const deepest = groups.length <= mostGroups ? 2 : 1;
  const shown = tasks.filter(({ isGroup, isMilestone, level }) => (isGroup ? level <= deepest : isMilestone));
  const rows = shown.length <= 2 * mostGroups ? shown : shown.filter(({ isGroup, critical }) => isGroup || critical);
  const few = rows.slice(0, 2 * mostGroups);
  const branch = ({ code }: ScheduledTask): string => code.split('.')[0] as string;
  const top = new Map(tasks.filter(({ level }) => level === 1).map((task) => [task.code, task]));
  const bars = few.length > 0 ? few : tasks.filter(({ level }) => level === 1).slice(0, mostGroups);
  const keyOf = (task: ScheduledTask): ScheduledTask | null => {
    const above = top.get(branch(task));
    return above?.isGroup ? above : null;
  };
  return [...Map.groupBy(bars, keyOf)].map(([group, some]) => ({
    name: group ? labelOf(group) : ui.schedule.loose,
    tasks: some.map(barOf),
  }));
}

/** Today and the project's deadline. */
function markersOf({ deadline }: Schedule, today: string, { schedule: words }: Ui): GanttMarker[] {
  return [
    { kind: 'today', date: today, label: words.today(today.slice(5)) },
    ...(deadline ? [{ kind: 'deadline' as const, date: deadline, label: words.deadlineLine(deadline.slice(5)) }] : []),
  ];
}

/** Days of a year at most on which nobody works. */
function daysOff(schedule: Schedule, first: string, last: string): string[] {
  const calendar = calendarOf(schedule);
  const from = Date.parse(first) / 86_400_000 - 31;
  const count = Math.min(366, Date.parse(last) / 86_400_000 - from + 32);
  return Array.from({ length: count }, (_, day) =>
    new Date((from + day) * 86_400_000).toISOString().slice(0, 10),
  ).filter((date) => !calendar.isWorking(date));
}
