import type { ScheduledTask, ScheduleLink } from '../domain/schedule/schedule.ts';
import { criticalSign, stateSign } from './gantt.ts';
import { quoted, wrap } from './label.ts';

/** Boxes of a network, in the order of the plan; `outside` are neighbours that stand in another one. */
export interface Network {
  boxes: readonly ScheduledTask[];
  outside: readonly ScheduledTask[];
  links: readonly ScheduleLink[];
}

/** Days with at most one decimal: `5`, `17.8`. */
export const daysFigure = (days: number): string => String(Math.round(days * 10) / 10 || 0);

/** Between the figures of a row: the blank of a Chinese font is too narrow. */
const enSpace = '\u2002';

/** Room of a box with its line, in CSS pixels, by the direction in which boxes follow each other. */
const box = { width: 235, height: 95, rank: 56, beside: 24 };
/** About as wide as a page's column. */
const page = 1150;
/** Boxes that may stand one below the other. */
const mostBelow = 14;

/**
 * The network [PM]: a box per task with its earliest and latest start and finish, its duration and its total float, in working days from the start of the
 * project. What is critical has `▲`, a thick border and thick lines. A link says its kind and lag where it is not simply finish to start. Groups
 * stand in a box with double sides where something depends on a whole group; neighbours in another network are small, dashed.
 */
export function pertNetwork({ boxes, outside, links }: Network): string {
  const all = [...boxes, ...outside];
  const ids = new Map(all.map(({ id }, index) => [id, `n${index}`]));
  const rows = boxes.map((task) => taskBox(ids.get(task.id) as string, task));
  const others = outside.map(
    (task) => `  ${ids.get(task.id)}[${quoted(wrap(`${task.code} ${task.name}`, { width: 22, lines: 2 }))}]:::outside`,
  );
  const lines = links.flatMap((link) => {
    const [from, to] = [ids.get(link.from), ids.get(link.to)];
    if (from === undefined || to === undefined) return [];
    const words = linkWords(link);
    const arrow = link.critical ? '==>' : '-->';
    return [`  ${from} ${arrow}${words === '' ? '' : `|${quoted([words])}|`} ${to}`];
  });
  return [`flowchart ${direction(all, links)}`, ...rows, ...others, ...lines].join('\n');
}

/** `SS`, `FF+2d`, `FS+3d`; empty for plain finish to start. */
export function linkWords({ kind, lag }: Pick<ScheduleLink, 'kind' | 'lag'>): string {
  if (lag === 0) return kind === 'FS' ? '' : kind;
  return `${kind}${lag < 0 ? '−' : '+'}${daysFigure(Math.abs(lag))}d`;
}

function taskBox(id: string, task: ScheduledTask): string {
  const signs = `${task.critical ? criticalSign : ''}${stateSign[task.state]}`;
  const figure = (name: string, days: number): string => `${name} ${daysFigure(days)}`;
  const label = quoted([
    ...wrap(`${signs === '' ? '' : `${signs} `}${task.code} ${task.name}`, { width: 26, lines: 2 }),
    [figure('ES', task.es), figure('D', task.duration), figure('EF', task.ef)].join(enSpace),
    [figure('LS', task.ls), figure('TF', task.tf), figure('LF', task.lf)].join(enSpace),
  ]);
  const shape = task.isGroup ? `[[${label}]]` : task.isMilestone ? `(${label})` : `[${label}]`;
  return `  ${id}${shape}:::${task.critical ? 'critical' : task.state === 'done' ? 'finished' : 'planned'}`;
}

/** From left to right where that fits a page, otherwise top-down, unless that is even wider or far too long; then the drawing scrolls sideways. */
function direction(boxes: readonly ScheduledTask[], links: readonly ScheduleLink[]): 'LR' | 'TB' {
  const rank = ranks(boxes, links);
  const count = Math.max(0, ...rank.values()) + 1;
  const breadth = Math.max(
    1,
    ...Map.groupBy(rank.values(), (one) => one)
      .values()
      .map((some) => some.length),
  );
  const across = count * (box.width + box.rank);
  const down = breadth * (box.width + box.beside);
  return across <= page || across <= down || count > mostBelow ? 'LR' : 'TB';
}

/** How many links lead to each box at most. */
function ranks(boxes: readonly ScheduledTask[], links: readonly ScheduleLink[]): Map<string, number> {
  const rank = new Map(boxes.map(({ id }) => [id, 0]));
  const known = links.filter(({ from, to }) => rank.has(from) && rank.has(to));
  for (let round = 0; round < boxes.length; round += 1) {
    let changed = false;
    for (const { from, to } of known) {
      const after = (rank.get(from) as number) + 1;
      if (after <= (rank.get(to) as number) || after >= boxes.length) continue;
      rank.set(to, after);
      changed = true;
    }
    if (!changed) break;
  }
  return rank;
}
