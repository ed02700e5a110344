import type { Task } from '../../schemas/task.ts';
import type { Deadline, DeadlineKind } from '../deadlines.ts';
import type { Opportunity } from '../plan.ts';
import { wbsRows } from '../schedule/wbs.ts';
import { isOpen, isOver } from './state.ts';

/**
 * What is open and dated in an opportunity [PM]: tasks and milestones with a deadline, promised milestones, the end of the project, risks, measures, what
 * is to be told, and a kick-off to come; while the deal is open also the steps of the customer's purchase and the day of the decision. A deal that was
 * lost or dropped has nothing left to keep; one that was won still has its project. In the order of the file.
 */
export function opportunityDeadlines({ id, data }: Opportunity, today: string): Deadline[] {
  const { owner, charter, kickOff, schedule, result } = data;
  if (isOver({ result })) return [];
  const one = (kind: DeadlineKind, item: string, due: string, text: string, who: string = owner): Deadline => ({
    kind,
    id: item,
    opportunity: id,
    due,
    who: [who],
    text,
    goal: null,
  });
  const rows = wbsRows(data.tasks);
  const leaves = rows.filter(({ isGroup }) => !isGroup);
  const tasks = new Map(rows.map(({ task }) => [task.id, task]));
  const isDone = (task: Task): boolean => (task.tasks.length > 0 ? task.tasks.every(isDone) : task.done !== undefined);
  const steps = isOpen(data) ? data.purchaseProcess : [];
  return [
    ...rows.flatMap(({ task }) =>
      task.deadline === undefined || isDone(task)
        ? []
        : [one(task.milestone ? 'milestone' : 'task', task.id, task.deadline, task.name, task.owner)],
    ),
    ...(charter?.milestones ?? []).flatMap(({ text, date, task: ref }, index) => {
      const task = ref === undefined ? undefined : tasks.get(ref);
      // Without its task nobody says that it was reached; a deadline of the same day says it already.
      if (task === undefined ? date < today : isDone(task) || task.deadline === date) return [];
      return [one('promise', String(index), date, text, task?.owner ?? charter?.manager)];
    }),
    ...(schedule?.deadline !== undefined && !(leaves.length > 0 && leaves.every(({ task }) => isDone(task)))
      ? [one('finish', id, schedule.deadline, data.name, charter?.manager)]
      : []),
    ...data.risks.flatMap(({ id: risk, text, due, status, owner: who }) =>
      due !== undefined && status === 'open' ? [one('risk', risk, due, text, who)] : [],
    ),
    ...data.communications.flatMap(({ id: item, purpose, date, done, owner: who }) =>
      date !== undefined && done === undefined ? [one('communication', item, date, purpose, who)] : [],
    ),
    ...(data.ogsm?.measures ?? []).flatMap(({ id: measure, text, due, done, owner: who }) =>
      due !== undefined && done === undefined ? [one('measure', measure, due, text, who)] : [],
    ),
    ...steps.flatMap(({ text, due, done }, index) =>
      due !== undefined && done === undefined ? [one('purchase-step', String(index), due, text)] : [],
    ),
    // Like a visit: a day that is over was kept or not, which nothing written tells.
    ...(kickOff !== undefined && kickOff.date >= today ? [one('kick-off', id, kickOff.date, data.name)] : []),
    ...(isOpen(data) ? [one('closing', id, data.closing, data.name)] : []),
  ];
}
