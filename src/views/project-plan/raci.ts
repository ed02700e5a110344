import {
  isTwoLetters,
  keysOf,
  missingIn,
  peopleOf,
  type RaciRow,
  raciKeys,
  raciLetters,
  raciLoad,
  raciRows,
} from '../../domain/project/raci.ts';
import { wbsRows } from '../../domain/schedule/wbs.ts';
import type { Task } from '../../schemas/task.ts';
import type { Text } from '../../text/index.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';
import { type NamedPerson, namedIn } from './names.ts';

/** Who answers for what: tasks by people. */
export interface RaciView {
  /** Ours in the order of the team, then theirs in the order of the plan. */
  people: (NamedPerson & { side: 'ours' | 'theirs' })[];
  legend: { letter: string; word: string }[];
  /** Under the highest groups of the work breakdown, in their order. */
  groups: RaciGroup[];
  /** A row for each letter: how often each person has it. */
  load: { letter: string; word: string; counts: number[] }[];
  /** How many tasks say nothing of it, in words; null where all do. */
  left: string | null;
}

export interface RaciGroup {
  /** The group; null for tasks that stand in none. */
  heading: { code: string; name: string } | null;
  rows: RaciRowView[];
}

export interface RaciRowView {
  code: string;
  name: string;
  url: string;
  cells: (RaciCell | null)[];
  /** What is wrong with the row. */
  problems: string[];
}

export interface RaciCell {
  letters: string;
  words: string;
  wrong: boolean;
}

export function buildRaci(
  { opportunity: { data } }: SiteOpportunity,
  { plan }: SiteAccount,
  _site: Site,
  { ui, labels, format }: Text,
): RaciView | null {
  const rows = raciRows(data.tasks);
  const words = ui.projectPlan;
  if (rows.length === 0) return null;
  const named = [...new Set(rows.flatMap(({ task }) => peopleOf(task.raci)))];
  const theirs = new Set(plan.data.stakeholders.map(({ id }) => id));
  const order = [...plan.data.team, ...plan.data.stakeholders].map(({ id }) => id);
  // Whom nobody knows stands at the end.
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const people = named
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((id) => ({ ...namedIn(plan, id), side: theirs.has(id) ? ('theirs' as const) : ('ours' as const) }));
  const load = new Map(raciLoad(rows).map(({ person, counts }) => [person, counts]));
  const leaves = wbsRows(data.tasks).filter(({ isGroup, task }) => !isGroup && !task.raci).length;
  const cellOf = ({ task: { raci } }: RaciRow, id: string): RaciCell | null => {
    const keys = keysOf(raci, id);
    return keys.length === 0
      ? null
      : {
          letters: keys.map((key) => raciLetters[key]).join(' '),
          words: format.list(keys.map((key) => labels.raci[key])),
          wrong: isTwoLetters(keys) || (keys[0] === 'accountable' && new Set(raci.accountable).size > 1),
        };
  };
  return {
    people,
    legend: raciKeys.map((key) => ({ letter: raciLetters[key], word: labels.raci[key] })),
    groups: groupsOf(rows, data.tasks, (row) => {
      const { task, code } = row;
      return {
        code,
        name: task.name,
        url: `#task-${task.id}`,
        cells: people.map(({ id }) => cellOf(row, id)),
        problems: [
          ...missingIn(task.raci).map((key) => words.raciMissing(raciLetters[key])),
          ...(new Set(task.raci.accountable).size > 1 ? [words.raciSeveral] : []),
          ...(people.some(({ id }) => isTwoLetters(keysOf(task.raci, id))) ? [words.raciTwoLetters] : []),
        ],
      };
    }),
    load: raciKeys.map((key) => ({
      letter: raciLetters[key],
      word: labels.raci[key],
      counts: people.map(({ id }) => load.get(id)?.[key] ?? 0),
    })),
    left: leaves === 0 ? null : words.raciLeft(leaves),
  };
}

/** Rows under the highest group that holds them. */
function groupsOf(
  rows: readonly RaciRow[],
  tasks: readonly Task[],
  viewOf: (row: RaciRow) => RaciRowView,
): RaciGroup[] {
  const byTop = Map.groupBy(rows, ({ code }) => code.split('.', 1)[0] as string);
  return [...byTop].map(([code, inside]) => {
    const top = tasks[Number(code) - 1];
    return {
      heading: top && top.tasks.length > 0 ? { code, name: top.name } : null,
      rows: inside.map(viewOf),
    };
  });
}
