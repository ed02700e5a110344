import { criticalSign, stateSign } from '../../diagrams/gantt.ts';
import { daysFigure } from '../../diagrams/pert-network.ts';
import type { ScheduledTask } from '../../domain/schedule/schedule.ts';
import type { Text } from '../../text/index.ts';
import { isLate } from './parts.ts';

/** A row of the schedule table; figures as they stand there, `''` for none. */
export interface ScheduleRow {
  id: string;
  code: string;
  name: string;
  /** 0 for the highest. */
  depth: number;
  kind: 'group' | 'task' | 'milestone';
  /** `▲` for what is critical. */
  sign: string;
  owner: string;
  duration: string;
  start: string;
  finish: string;
  tf: string;
  ff: string;
  state: 'done' | 'running' | 'open' | 'late';
  /** `● 已完成` */
  stateLabel: string;
  progress: string;
  cost: string;
}

export const scheduleRows = (
  tasks: readonly ScheduledTask[],
  nameOf: (id: string) => string,
  today: string,
  { ui, format }: Text,
): ScheduleRow[] =>
  tasks.map((task) => {
    const state = isLate(task, today) ? 'late' : task.state;
    return {
      id: task.id,
      code: task.code,
      name: task.name,
      depth: task.level - 1,
      kind: task.isGroup ? 'group' : task.isMilestone ? 'milestone' : 'task',
      sign: task.critical ? criticalSign : '',
      owner: task.owner === null ? '' : nameOf(task.owner),
      duration: task.isMilestone ? '' : daysFigure(task.duration),
      start: task.start,
      finish: task.finish,
      tf: task.state === 'done' ? '' : daysFigure(task.tf),
      ff: task.isGroup || task.state === 'done' ? '' : daysFigure(task.ff),
      state,
      stateLabel: `${state === 'late' ? '×' : stateSign[state] || '○'} ${ui.schedule.states[state]}`,
      progress: task.isMilestone ? '' : format.percent(Math.round(task.progress * 100) / 100),
      cost: task.cost > 0 ? format.number(Math.round(task.cost)) : '',
    };
  });
