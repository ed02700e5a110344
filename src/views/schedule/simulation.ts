import type { SCurveChart } from '../../charts/chart.ts';
import { criticalSign } from '../../diagrams/gantt.ts';
import { daysFigure } from '../../diagrams/pert-network.ts';
import type { ProjectSchedule } from '../../domain/schedule/schedule.ts';
import type { Simulation } from '../../domain/schedule/simulation.ts';
import type { Text } from '../../text/index.ts';
import { chanceWords } from '../chance.ts';

/** What may happen to the finish. */
export interface SimulationView {
  figures: { label: string; value: string }[];
  note: string;
  /** Why the two probabilities differ, or that they don't; null without a deadline. */
  why: string | null;
  /** Null where the finish does not vary. */
  chart: SCurveChart | null;
  /** The curve as figures: the first day by which it is that sure. */
  quantiles: { share: string; date: string }[];
  /** Most often critical first. */
  criticality: { code: string; name: string; share: string; sign: string; float: string; watch: boolean }[];
  more: string | null;
}

const steps = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
const mostRows = 25;
/** Points of a hundred from which the two probabilities are told apart, and from which a task is worth a warning. */
const apart = 0.03;
const watched = 0.2;

export function buildSimulation(
  name: string,
  schedule: ProjectSchedule,
  simulation: Simulation,
  deadline: string | null,
  { ui, format }: Text,
): SimulationView {
  const words = ui.schedule;
  const { runs, seed, p50Date, p80Date, onTime, onTimePert, distribution, criticality } = simulation;
  const percent = (share: number): string => format.percent(Math.round(share * 1000) / 1000);
  const ranked = schedule.tasks
    .flatMap((task) => {
      const share = criticality[task.id];
      return task.isGroup || share === undefined || share < 0.0005 ? [] : [{ task, share }];
    })
    .sort((a, b) => b.share - a.share || a.task.es - b.task.es || (a.task.code < b.task.code ? -1 : 1));
  return {
    figures: [
      { label: words.p50, value: p50Date },
      { label: words.p80, value: p80Date },
      ...(onTime === null ? [] : [{ label: words.onTime, value: chanceWords(onTime, format) }]),
      ...(onTimePert === null ? [] : [{ label: words.onTimePert, value: chanceWords(onTimePert, format) }]),
    ],
    note: words.simulationNote(format.number(runs), seed),
    why:
      onTime === null
        ? words.noDeadline
        : onTimePert === null
          ? null
          : Math.abs(onTime - onTimePert) >= apart
            ? words.whyDiffers
            : words.whyAlike,
    chart:
      distribution.length < 2
        ? null
        : {
            kind: 's-curve',
            title: words.curveTitle(name),
            description: words.curveDescription(p50Date, p80Date),
            points: distribution.map(({ date, share }) => ({ date, share })),
            marks: [
              { date: p50Date, share: 0.5, name: `P50 ${p50Date}` },
              { date: p80Date, share: 0.8, name: `P80 ${p80Date}` },
            ],
            deadline: deadline === null ? null : { date: deadline, name: words.deadlineLine(deadline) },
          },
    quantiles: steps.flatMap((share) => {
      const point = distribution.find((one) => one.share >= share - 1e-9);
      return point
        ? [{ share: format.percent(share), date: share === 0.5 ? p50Date : share === 0.8 ? p80Date : point.date }]
        : [];
    }),
    criticality: ranked.slice(0, mostRows).map(({ task, share }) => ({
      code: task.code,
      name: task.name,
      share: percent(share),
      sign: task.critical ? criticalSign : '',
      float: daysFigure(task.tf),
      watch: !task.critical && share >= watched,
    })),
    more: ranked.length > mostRows ? words.moreCriticality(ranked.length - mostRows) : null,
  };
}
