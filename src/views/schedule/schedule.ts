import { outlookOf } from '../../domain/schedule/outlook.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Text } from '../../text/index.ts';
import { type Gap, gapsOf } from '../gap.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';
import { tasksCsvPath } from '../url.ts';
import { buildGantts, type GanttView } from './gantts.ts';
import { buildHeadline, type HeadlineView } from './headline.ts';
import { buildLoad, type LoadView } from './load.ts';
import { buildNetwork, buildWbs, type NetworkView, type WbsView } from './network.ts';
import { shownTasks } from './parts.ts';
import { buildSimulation, type SimulationView } from './simulation.ts';
import { type ScheduleRow, scheduleRows } from './table.ts';

/** The schedule of a project [PM F6]: headline figures, Gantt charts, table, network, work breakdown, load and simulation. */
export interface ScheduleView {
  /** Why there are no dates; null where there are. */
  missing: string | null;
  plan: PlanView | null;
  gaps: Gap[];
}

/** What follows from tasks with dates. */
export interface PlanView {
  headline: HeadlineView;
  gantts: GanttView[];
  /** Said where the page does not list all tasks; they are in the file behind `csv`. */
  reduced: string | null;
  csv: string;
  rows: ScheduleRow[];
  /** `费用（CNY）`; null where no task costs anything. */
  costHead: string | null;
  total: string;
  network: NetworkView | null;
  wbs: WbsView | null;
  load: LoadView | null;
  simulation: SimulationView | null;
}

export function buildSchedule(one: SiteOpportunity, account: SiteAccount, site: Site, text: Text): ScheduleView {
  const { data, id } = one.opportunity;
  const { schedule } = one;
  const { settings, today } = site.workspace;
  const words = text.ui.schedule;
  if (schedule === null || !data.schedule) {
    const noTasks = data.tasks.length === 0;
    return {
      missing: noTasks ? words.noTasks : data.schedule ? words.noResult : words.noSchedule,
      plan: null,
      gaps: gapsOf([
        [noTasks, 'tasks', words.gap.tasks],
        [!data.schedule, 'schedule', words.gap.schedule],
      ]),
    };
  }
  const nameOf = names(data, account);
  const tasks = shownTasks(schedule, today);
  const outlook = outlookOf(schedule, data.schedule.deadline, today);
  // What counts from days that are over says nothing of the days to come.
  const simulation = outlook.kind === 'stale' ? null : one.simulation;
  const load = buildLoad(one.load, nameOf, today, settings.projects.overload, text);
  return {
    missing: null,
    plan: {
      headline: buildHeadline(data, schedule, outlook, simulation, today, text),
      gantts: buildGantts({ name: data.name, tasks, schedule: data.schedule, today, ui: text.ui }),
      reduced: tasks.length < schedule.tasks.length ? words.reduced(tasks.length, schedule.tasks.length) : null,
      csv: tasksCsvPath(account.plan.id, id),
      rows: scheduleRows(tasks, nameOf, today, text),
      costHead: schedule.cost > 0 ? words.costOf(settings.site.currency) : null,
      total: text.format.number(Math.round(schedule.cost)),
      network: buildNetwork(data.name, tasks, schedule.links, text.ui),
      wbs: buildWbs(data.name, tasks, text.ui),
      load,
      simulation: simulation
        ? buildSimulation(data.name, schedule, simulation, data.schedule.deadline ?? null, text)
        : null,
    },
    gaps: gapsOf([
      [load === null, 'resources', words.gap.resources],
      [
        one.simulation === null && schedule.tasks.some(({ state, isGroup }) => !isGroup && state !== 'done'),
        'estimate',
        words.gap.estimate,
      ],
    ]),
  };
}

/** Names of our people, of theirs and of resources, by id. */
function names(data: OpportunityData, { plan }: SiteAccount): (id: string) => string {
  const known = new Map<string, string>([
    ...plan.data.stakeholders.map(({ id, name, title }): [string, string] => [id, name ?? title]),
    ...data.resources.map(({ id, name }): [string, string] => [id, name]),
    ...plan.data.team.map(({ id, name }): [string, string] => [id, name]),
  ]);
  return (id) => known.get(id) ?? id;
}
