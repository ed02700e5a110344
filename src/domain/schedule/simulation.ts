import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Settings } from '../../settings.ts';
import type { WorkCalendar } from './calendar.ts';
import { orderOf, timesOf } from './network.ts';
import { chanceBy, varying } from './pert.ts';
import { projectNetwork } from './project-network.ts';
import { runsOf } from './runs.ts';
import { scheduleNetwork } from './schedule.ts';
import type { WbsRow } from './wbs.ts';

/** What the simulation of a schedule found: durations drawn from the estimates, many times over. Days are working days from the start of the project. */
export interface Simulation {
  runs: number;
  seed: number;
  mean: number;
  /** The day by which half, and four fifths, of the runs are finished. */
  p50: number;
  p80: number;
  p50Date: string;
  p80Date: string;
  /** Share of runs that are finished by a day, rising; at most 60 points, one for each working day where there are fewer. */
  distribution: { day: number; date: string; share: number }[];
  /** Share of runs in which a task is critical, 0 to 1, by id; groups left out. */
  criticality: Record<string, number>;
  /** Share of runs that keep the deadline of the project; null where there is none. */
  onTime: number | null;
  /** The same by the normal approximation along the critical path, which understates the risk where paths run side by side. */
  onTimePert: number | null;
}

const mostPoints = 60;

/** The simulation of a plan; null where it has no schedule or no estimate that is still open, since then nothing varies. */
export function simulationOf(data: OpportunityData, settings: Settings): Simulation | null {
  const project = projectNetwork(data);
  if (!project) return null;
  const { rows, calendar, network, asOf } = project;
  const estimates = rows.map(({ task, isGroup }) => (isGroup ? null : varying(task)));
  if (estimates.every((one) => one === null)) return null;
  const schedule = scheduleNetwork(data, project);
  const order = orderOf(network);
  if (!schedule || !order) return null;
  const { simulationRuns: runs, simulationSeed: seed } = settings.projects;
  const names = rows.map(({ task }) => task.id);
  // What was begun by the data date is not finished before it.
  const least = timesOf(network, order);
  const floor = rows.map(({ task }, row) =>
    task.started && !task.done && asOf !== null ? Math.max(0, asOf - (least.es[row] as number)) : 0,
  );
  const { ends, critical } = runsOf({ network, order, estimates, floor, names, runs, seed });
  const sorted = ends.sort();
  const [p50, p80] = [quantile(sorted, 0.5), quantile(sorted, 0.8)];
  const deadline = network.deadline === Infinity ? null : network.deadline;
  return {
    runs,
    seed,
    mean: sorted.reduce((sum, end) => sum + end, 0) / runs,
    p50,
    p80,
    p50Date: finishDate(calendar, p50),
    p80Date: finishDate(calendar, p80),
    distribution: distributionOf(sorted, calendar),
    criticality: Object.fromEntries(
      rows.flatMap(({ task, isGroup }: WbsRow, row) => (isGroup ? [] : [[task.id, (critical[row] as number) / runs]])),
    ),
    onTime: deadline === null ? null : shareBy(sorted, deadline),
    onTimePert:
      deadline === null
        ? null
        : chanceBy(deadline, { te: schedule.duration, deviation: schedule.pert?.deviation ?? 0 }),
  };
}

/** The least end that a share of the runs does not exceed. */
const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] as number;

/** The working day on which a project is finished that ends at a number. */
const finishDate = (calendar: WorkCalendar, end: number): string =>
  calendar.dateOf(Math.max(0, Math.ceil(end - 1e-6) - 1));

/** Share of the runs that are finished by a day, found by halving. */
function shareBy(sorted: Float64Array, day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= day + 1e-6) low = middle + 1;
    else high = middle;
  }
  return low / sorted.length;
}

/** From the first day on which a run ends to that on which the last one does. */
function distributionOf(sorted: Float64Array, calendar: WorkCalendar): Simulation['distribution'] {
  const first = Math.ceil((sorted[0] as number) - 1e-6);
  const last = Math.ceil((sorted.at(-1) as number) - 1e-6);
  const points = Math.min(mostPoints, last - first + 1);
  return Array.from({ length: points }, (_, at) => {
    const day = points === 1 ? last : Math.round(first + ((last - first) * at) / (points - 1));
    return { day, date: finishDate(calendar, day), share: shareBy(sorted, day) };
  });
}
