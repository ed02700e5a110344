import type { ScheduledTask } from '../domain/schedule/schedule.ts';
import { criticalSign, stateSign } from './gantt.ts';
import { quoted, wrap } from './label.ts';

/** Most boxes that a reader takes in at once. */
const mostBoxes = 24;
/** Boxes side by side that fit a page. */
const widest = 5;

export interface WbsTree {
  text: string;
  /** Whether every task has its box. */
  whole: boolean;
}

/**
 * The work breakdown structure [PM] below the project: all of it, or of a large one the groups, as deep as they fit; a group whose inside is left out says
 * how many tasks it holds (`+12`). Groups have double sides, what is critical has `▲` and a thick border.
 */
export function wbsTree(project: string, tasks: readonly ScheduledTask[]): WbsTree {
  const whole = tasks.length <= mostBoxes;
  const groups = tasks.filter(({ isGroup, level }) => isGroup || level === 1);
  let depth = Math.max(1, ...groups.map(({ level }) => level));
  while (depth > 1 && groups.filter(({ level }) => level <= depth).length > mostBoxes) depth -= 1;
  const shown = whole ? tasks : groups.filter(({ level }) => level <= depth).slice(0, 2 * mostBoxes);
  const ids = new Map(shown.map(({ id }, index) => [id, `w${index}`]));
  const hidden = (group: ScheduledTask): number =>
    tasks.filter(({ code, isGroup }) => !isGroup && code.startsWith(`${group.code}.`)).length;
  const boxes = shown.map((task) => {
    const signs = `${task.critical ? criticalSign : ''}${stateSign[task.state]}`;
    const more = whole || !task.isGroup || shown.some(({ parent }) => parent === task.id) ? [] : [`+${hidden(task)}`];
    const label = quoted([
      ...wrap(`${signs === '' ? '' : `${signs} `}${task.code} ${task.name}`, { width: 26, lines: 2 }),
      ...more,
    ]);
    const name = task.critical ? 'critical' : task.state === 'done' ? 'finished' : 'planned';
    return `  ${ids.get(task.id)}${task.isGroup ? `[[${label}]]` : `[${label}]`}:::${name}`;
  });
  const lines = shown.map(({ id, parent }) => `  ${(parent && ids.get(parent)) ?? 'root'} --- ${ids.get(id)}`);
  const rows = Map.groupBy(shown, ({ level }) => level);
  const broad = Math.max(0, ...rows.values().map((row) => row.length)) > widest;
  const root = `  root[${quoted(wrap(project, { width: 26, lines: 2 }))}]:::planned`;
  return { text: [`flowchart ${broad ? 'LR' : 'TB'}`, root, ...boxes, ...lines].join('\n'), whole };
}
