import { daysFigure } from '../../diagrams/pert-network.ts';
import { daysBetween } from '../../domain/dates.ts';
import type { Outlook } from '../../domain/schedule/outlook.ts';
import type { ProjectSchedule, ScheduledTask } from '../../domain/schedule/schedule.ts';
import type { Simulation } from '../../domain/schedule/simulation.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Text } from '../../text/index.ts';
import { chanceWords } from '../chance.ts';
import { buildChains, type ChainView } from './chains.ts';
import { isLate } from './parts.ts';

/** A task as lists name it. */
export interface TaskName {
  code: string;
  name: string;
}

/** A figure with its name, and what stands small beside it. */
export interface Figure {
  label: string;
  value: string;
  note: string | null;
  tone: 'good' | 'bad' | null;
}

/** Will it come in time, and what stops it? */
export interface HeadlineView {
  figures: Figure[];
  /** What drives the finish, path by path. */
  chains: ChainView[];
  moreChains: string | null;
  /** Unfinished tasks with the least float behind those that are critical. */
  near: (TaskName & { note: string })[];
  /** The next ones, soonest first. */
  milestones: (TaskName & { date: string; critical: boolean })[];
  late: (TaskName & { note: string })[];
  moreLate: string | null;
  missed: (TaskName & { note: string })[];
  moreMissed: string | null;
  /** What the calendar does not know. */
  unknownYears: string | null;
}

/** Lines of a list before the rest is counted. */
const mostLines = 5;
/** Working days of float up to which a task may soon be critical. */
const nearFloat = 5;

export function buildHeadline(
  data: OpportunityData,
  schedule: ProjectSchedule,
  outlook: Outlook,
  simulation: Simulation | null,
  today: string,
  text: Text,
): HeadlineView {
  const words = text.ui.schedule;
  const leaves = schedule.tasks.filter(({ isGroup }) => !isGroup);
  const open = leaves.filter(({ state }) => state !== 'done');
  const byId = new Map(schedule.tasks.map((task) => [task.id, task]));
  const paths = schedule.criticalPaths
    .map((path) => path.flatMap((id) => byId.get(id) ?? []))
    .filter((path) => path.some(({ state }) => state !== 'done'));
  const late = open.filter((task) => isLate(task, today)).sort(by(({ finish }) => finish));
  const missed = schedule.tasks
    .filter(({ deadlineSlack, state }) => deadlineSlack !== null && deadlineSlack < 0 && state !== 'done')
    .sort((a, b) => (a.deadlineSlack as number) - (b.deadlineSlack as number) || (a.code < b.code ? -1 : 1));
  const { chains, more: moreChains } = buildChains(schedule, paths, text.ui);
  const more = (count: number): string | null => (count > 0 ? words.moreTasks(count) : null);
  return {
    figures: figuresOf(data, schedule, outlook, simulation, leaves, paths, text),
    chains,
    moreChains,
    near: open
      .filter(({ critical, tf }) => !critical && tf <= nearFloat)
      .sort((a, b) => a.tf - b.tf || (a.finish < b.finish ? -1 : 1))
      .slice(0, 3)
      .map((task) => ({ ...named(task), note: words.float(daysFigure(task.tf)) })),
    milestones: open
      .filter(({ isMilestone, finish }) => isMilestone && finish >= today)
      .sort(by(({ finish }) => finish))
      .slice(0, mostLines)
      .map((task) => ({ ...named(task), date: task.finish, critical: task.critical })),
    late: late
      .slice(0, mostLines)
      .map((task) => ({ ...named(task), note: words.lateBy(task.finish, daysBetween(task.finish, today)) })),
    moreLate: more(late.length - mostLines),
    missed: missed.slice(0, mostLines).map((task) => ({
      ...named(task),
      note: words.missedBy(task.deadline ?? '', task.finish, daysFigure(-(task.deadlineSlack as number))),
    })),
    moreMissed: more(missed.length - mostLines),
    unknownYears:
      schedule.unknownYears.length > 0 ? words.unknownYears(text.format.list(schedule.unknownYears.map(String))) : null,
  };
}

const named = ({ code, name }: ScheduledTask): TaskName => ({ code, name });
const by =
  (key: (task: ScheduledTask) => string) =>
  (a: ScheduledTask, b: ScheduledTask): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;

function figuresOf(
  data: OpportunityData,
  schedule: ProjectSchedule,
  outlook: Outlook,
  simulation: Simulation | null,
  leaves: readonly ScheduledTask[],
  paths: readonly ScheduledTask[][],
  { ui, format }: Text,
): Figure[] {
  const words = ui.schedule;
  const plain = (label: string, value: string, note: string | null = null, tone: Figure['tone'] = null): Figure => ({
    label,
    value,
    note,
    tone,
  });
  const done = leaves.filter(({ state }) => state === 'done').length;
  const work = leaves.reduce((sum, { duration }) => sum + duration, 0);
  const share = leaves.reduce((sum, { duration, progress }) => sum + duration * progress, 0) / work;
  const budget = data.charter?.budget;
  const deadline = data.schedule?.deadline;
  return [
    outlook.kind === 'stale'
      ? plain(words.finish, schedule.finish, words.stale(outlook.open), 'bad')
      : plain(
          outlook.kind === 'done' ? words.finished : words.finish,
          schedule.finish,
          words.span(schedule.start, daysFigure(schedule.duration)),
        ),
    ...(simulation
      ? [
          plain(
            words.p80,
            simulation.p80Date,
            simulation.onTime === null ? null : words.p80Note(chanceWords(simulation.onTime, format)),
          ),
        ]
      : []),
    ...(deadline
      ? [
          outlook.kind === 'stale' || outlook.early === null
            ? plain(words.deadline, deadline)
            : plain(words.deadline, deadline, words.toDeadline(outlook.early), outlook.early < 0 ? 'bad' : 'good'),
        ]
      : []),
    paths[0]
      ? plain(
          words.critical,
          words.criticalLength(paths[0].length),
          words.criticalNote(schedule.criticalPathCount, daysFigure(schedule.duration)),
        )
      : plain(words.critical, words.nothingCritical),
    plain(
      words.progress,
      format.percent(Math.round((work > 0 ? share : done / leaves.length) * 100) / 100),
      words.progressNote(done, leaves.length),
    ),
    ...(schedule.cost > 0
      ? [
          plain(
            words.cost,
            format.money(schedule.cost),
            budget === undefined ? null : words.budget(format.money(budget)),
            budget !== undefined && schedule.cost > budget ? 'bad' : null,
          ),
        ]
      : []),
  ];
}
