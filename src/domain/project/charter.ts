import { type Finding, finding } from '../../problem.ts';
import type { Charter, Organisation } from '../../schemas/charter.ts';
import { findCycles } from '../cycles.ts';
import { daysBetween } from '../dates.ts';
import type { OpportunityRule } from '../opportunity/check.ts';
import { isOver } from '../opportunity/state.ts';
import { repeatedReferences, to } from '../references.ts';
import { type ProjectSchedule, type ScheduledTask, scheduleOf } from '../schedule/schedule.ts';
import { unknownIn } from './references.ts';

/** A promised milestone against the task that reaches it [PM F4]. */
export interface MilestoneStanding {
  /** Null where no task is named, or it has no dates. */
  task: ScheduledTask | null;
  /** Days from the promised day to the planned finish: above 0 late, below 0 early; null without a task. */
  days: number | null;
}

export function milestoneStanding(
  { date, task }: Charter['milestones'][number],
  schedule: ProjectSchedule | null,
): MilestoneStanding {
  const reached = (task !== undefined && schedule?.tasks.find(({ id }) => id === task)) || null;
  return { task: reached, days: reached && daysBetween(date, reached.finish) };
}

/** Charter, organisation, kick-off [PM F4]: who they name exists, and the plan keeps what the charter promises. */
export const checkCharter: OpportunityRule = (opportunity, { plan }) => {
  const { data, file } = opportunity;
  const { charter, organisation, kickOff } = data;
  return [
    ...unknownIn(opportunity, plan, [
      ...(charter?.milestones ?? []).flatMap(({ task }, i) => to('task', task, 'charter', 'milestones', i, 'task')),
      ...to('team-member', charter?.manager, 'charter', 'manager'),
      ...(organisation?.roles ?? []).flatMap(({ person, reportsTo }, i) => [
        ...to('person', person, 'organisation', 'roles', i, 'person'),
        ...to('person', reportsTo, 'organisation', 'roles', i, 'reportsTo'),
      ]),
      ...(kickOff?.people ?? []).flatMap((id, i) => to('person', id, 'kickOff', 'people', i)),
    ]),
    ...circlesIn(file, organisation?.roles ?? []),
    ...repeatedReferences(file, 'people', kickOff?.people ?? [], (i) => ['kickOff', 'people', i]),
    ...(charter && !isOver(opportunity.data) ? brokenPromises(file, charter, scheduleOf(data)) : []),
  ];
};

/** Circles in the reporting lines of the project, each once. Whoever has roles under different superiors, or one under nobody, stands in several lines and closes none. */
function circlesIn(file: string, roles: Organisation['roles']): Finding[] {
  const superiorsOf = (id: string) =>
    new Set(roles.filter(({ person }) => person === id).map(({ reportsTo }) => reportsTo));
  const superiorOf = (id: string): string | undefined => {
    const superiors = superiorsOf(id);
    return superiors.size === 1 ? [...superiors][0] : undefined;
  };
  return findCycles([...new Set(roles.map(({ person }) => person))], superiorOf).map((cycle) =>
    finding(
      'reporting-cycle',
      file,
      { path: ['organisation', 'roles', roles.findIndex(({ person }) => person === cycle[0]), 'reportsTo'] },
      { cycle },
    ),
  );
}

function brokenPromises(file: string, charter: Charter, schedule: ProjectSchedule | null): Finding[] {
  const { budget, milestones } = charter;
  return [
    ...milestones.flatMap((milestone, i) => {
      const { task, days } = milestoneStanding(milestone, schedule);
      return task && days !== null && days > 0 && task.state !== 'done'
        ? [
            finding(
              'milestone-late',
              file,
              { path: ['charter', 'milestones', i, 'date'] },
              { milestone: milestone.text, promised: milestone.date, finish: task.finish, days },
            ),
          ]
        : [];
    }),
    ...(budget !== undefined && schedule && schedule.cost > budget
      ? [finding('budget-exceeded', file, { path: ['charter', 'budget'] }, { budget, cost: schedule.cost })]
      : []),
  ];
}
