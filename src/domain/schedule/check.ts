import { type Finding, finding } from '../../problem.ts';
import type { Schedule } from '../../schemas/schedule.ts';
import { dateOrder } from '../date-order.ts';
import type { OpportunityRule } from '../opportunity/check.ts';
import { isOver } from '../opportunity/state.ts';
import type { Opportunity } from '../plan.ts';
import { checkSchedule } from './check-schedule.ts';
import { checkRows, tooMany } from './check-tasks.ts';
import { dependencyOf } from './dependency.ts';
import { cyclesOf } from './dependency-cycles.ts';
import { orderOf, timesOf } from './network.ts';
import { type ProjectNetwork, projectNetwork } from './project-network.ts';
import { type WbsRow, wbsRows } from './wbs.ts';

/** Tasks, their dependencies, dates and load [PM F6]. */
export const checkTasks: OpportunityRule = (opportunity, context) => {
  const { file, data } = opportunity;
  const { schedule } = data;
  const rows = wbsRows(data.tasks);
  const many = tooMany(file, rows);
  if (many.length > 0) return many;
  const findings = [
    ...(schedule
      ? [
          ...dateOrder(file, ['schedule'], schedule, 'start', 'deadline'),
          ...dateOrder(file, ['schedule'], schedule, 'start', 'asOf'),
          ...schedule.exceptions.flatMap((one, i) => dateOrder(file, ['schedule', 'exceptions', i], one, 'from', 'to')),
          ...contradictions(file, schedule),
        ]
      : []),
    ...checkRows(opportunity, rows, context),
  ];
  if (!schedule && rows.length > 0)
    findings.push(finding('schedule-missing', file, { path: ['tasks'], key: true }, { tasks: rows.length }));
  if (schedule && rows.length === 0 && !isOver(opportunity.data))
    findings.push(finding('tasks-missing', file, { path: ['schedule'], key: true }, {}));
  // Cycles are there without a calendar too.
  const project = projectNetwork(schedule ? data : { ...data, schedule: noSchedule });
  if (!project) return findings;
  const cycles = checkCycles(opportunity, project);
  if (cycles.length > 0 || !schedule) return [...findings, ...cycles];
  const order = orderOf(project.network);
  const times = order && timesOf(project.network, order);
  if (!order || !times) return findings;
  return [...findings, ...checkSchedule(opportunity, context, project, times)];
};

/** Exceptions that hold the same day and say otherwise, each said once, at the later one. */
const contradictions = (file: string, { exceptions }: Schedule): Finding[] =>
  exceptions.flatMap(({ from, to = from, working }, index) => {
    const first = exceptions.findIndex(
      (one, at) => at < index && one.working !== working && one.from <= to && from <= (one.to ?? one.from),
    );
    const other = exceptions[first];
    if (!other) return [];
    const date = [from, other.from].sort()[1] as string;
    return [
      finding(
        'exceptions-contradict',
        file,
        { path: ['schedule', 'exceptions', index, 'from'] },
        { date, working, first: first + 1 },
      ),
    ];
  });

const noSchedule = {
  start: '2000-01-01',
  calendar: 'every-day',
  exceptions: [],
} as const satisfies Opportunity['data']['schedule'] & object;

/** Tasks that wait for each other, each circle once, in the order of the work. */
function checkCycles({ file }: Opportunity, project: ProjectNetwork): Finding[] {
  const { rows, network, rowOf, links } = project;
  if (orderOf(network)) return [];
  // Which of two tasks of one id a dependency means, nobody knows.
  const ids = rows.map(({ task }) => task.id);
  const isTwin = (row: number): boolean => ids.indexOf(ids[row] as string) !== ids.lastIndexOf(ids[row] as string);
  return cyclesOf(network).flatMap((cycle) => {
    const nodes = [network.from[cycle[0] as number] as number, ...cycle.map((link) => network.to[link] as number)];
    // Two events of one group are one name; a task that waits for itself is two.
    const isRepeated = (node: number, at: number): boolean =>
      at > 0 && node !== nodes[at - 1] && rowOf[node] === rowOf[nodes[at - 1] as number];
    const around = longestTurn(nodes.filter((node, at) => !isRepeated(node, at)).map((node) => rowOf[node] as number));
    if (around.some(isTwin)) return [];
    // A circle through a group may begin with the group, which is not where the dependency is written.
    const link = links[Math.min(...cycle)];
    const { task, path } = rows[link?.to ?? 0] as WbsRow;
    const before = rows[link?.from ?? 0]?.task.id;
    const index = task.after.findIndex((written) => dependencyOf(written).on === before);
    return [
      finding(
        'dependency-cycle',
        file,
        { path: [...path, 'after', index] },
        { cycle: around.map((row) => (rows[row] as WbsRow).task.name) },
      ),
    ];
  });
}

/** A circle that passes through the group that it begins with, in and out: the longest of its turns says it all. */
function longestTurn(around: readonly number[]): number[] {
  const places = around.flatMap((row, at) => (row === around[0] ? [at] : []));
  return places
    .slice(1)
    .map((place, at) => around.slice(places[at], place + 1))
    .reduce((longest, turn) => (turn.length > longest.length ? turn : longest), []);
}
