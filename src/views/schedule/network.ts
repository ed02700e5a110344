import type { Diagram } from '../../diagrams/diagram.ts';
import { daysFigure, linkWords, pertNetwork } from '../../diagrams/pert-network.ts';
import { wbsTree } from '../../diagrams/wbs-tree.ts';
import type { ScheduledTask, ScheduleLink } from '../../domain/schedule/schedule.ts';
import type { Ui } from '../../text/index.ts';
import { partsOf, shortName } from './parts.ts';

/** Most boxes in one network; beyond, it is split by the branches of the WBS. */
const mostBoxes = 40;

export interface NetworkView {
  /** By branch; `heading` null where there is one alone. */
  parts: { heading: string | null; diagram: Diagram }[];
  rows: NetworkRow[];
}

export interface NetworkRow {
  code: string;
  /** At most 24 Chinese characters; the schedule table has all of it. */
  name: string;
  critical: boolean;
  isGroup: boolean;
  /** ES, EF, LS, LF, TF in working days from the start. */
  times: string[];
  /** `1.2`, `2.1 SS+2d`. */
  after: string;
}

/** Null where no task depends on another. */
export function buildNetwork(
  name: string,
  tasks: readonly ScheduledTask[],
  links: readonly ScheduleLink[],
  ui: Ui,
): NetworkView | null {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const known = links.filter(({ from, to }) => byId.has(from) && byId.has(to));
  if (known.length === 0) return null;
  const words = ui.schedule;
  const before = Map.groupBy(known, ({ to }) => to);
  const networks = networksOf(tasks, known);
  return {
    parts: networks.map(({ branches, boxes, outside, links: some }) => {
      const heading =
        networks.length === 1 ? null : branches.map(({ code, name: of }) => `${code} ${of}`).join(' · ') || words.loose;
      const critical = boxes.filter((one) => one.critical).length;
      return {
        heading,
        diagram: {
          text: pertNetwork({ boxes, outside, links: some }),
          title: words.networkTitle(name, heading ?? ''),
          description: words.networkDescription(boxes.length + outside.length, some.length, critical),
        },
      };
    }),
    rows: tasks
      .filter(({ isGroup, id }) => !isGroup || known.some(({ from, to }) => from === id || to === id))
      .map((task) => ({
        code: task.code,
        name: shortName(task.name),
        critical: task.critical,
        isGroup: task.isGroup,
        times: [task.es, task.ef, task.ls, task.lf, task.tf].map(daysFigure),
        after: (before.get(task.id) ?? [])
          .map((link) => `${byId.get(link.from)?.code} ${linkWords(link)}`.trim())
          .join(', '),
      })),
  };
}

export interface BranchNetwork {
  branches: ScheduledTask[];
  boxes: ScheduledTask[];
  /** Predecessors in other branches. */
  outside: ScheduledTask[];
  links: ScheduleLink[];
}

/** The networks by branch: every dependency stands in one, that of the task which waits. Groups on which something depends, or which wait, have a box of their own. */
export function networksOf(tasks: readonly ScheduledTask[], links: readonly ScheduleLink[]): BranchNetwork[] {
  const parts = partsOf(tasks, mostBoxes);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const partOf = new Map(parts.flatMap((part, index) => part.leaves.map(({ id }): [string, number] => [id, index])));
  const tied = new Set(links.flatMap(({ from, to }) => [from, to]));
  // A group stands with the first of its tasks.
  const groups = tasks.filter(({ id, isGroup }) => isGroup && tied.has(id));
  for (const group of groups) {
    const first = tasks.find(({ isGroup, code }) => !isGroup && code.startsWith(`${group.code}.`));
    partOf.set(group.id, (first && partOf.get(first.id)) ?? 0);
  }
  return parts.map(({ branches, leaves }, index) => {
    const own = links.filter(({ to }) => partOf.get(to) === index);
    const far = new Set(own.map(({ from }) => from).filter((from) => partOf.get(from) !== index));
    return {
      branches,
      boxes: [...groups.filter(({ id }) => partOf.get(id) === index), ...leaves],
      outside: [...far].flatMap((id) => byId.get(id) ?? []),
      links: own,
    };
  });
}

export interface WbsView {
  diagram: Diagram;
  /** Said where the drawing leaves single tasks out. */
  note: string | null;
}

/** Null where the plan is a mere list, of which the table says as much. */
export function buildWbs(name: string, tasks: readonly ScheduledTask[], ui: Ui): WbsView | null {
  if (!tasks.some(({ isGroup }) => isGroup)) return null;
  const words = ui.schedule;
  const { text, whole } = wbsTree(name, tasks);
  const levels = Math.max(...tasks.map(({ level }) => level));
  return {
    diagram: { text, trunk: true, title: words.wbsTitle(name), description: words.wbsDescription(levels, whole) },
    note: whole ? null : words.wbsGroups(levels),
  };
}
