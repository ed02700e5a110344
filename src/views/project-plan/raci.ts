import { peopleOf, raciKeys, raciLetters, raciRows } from '../../domain/project/raci.ts';
import { wbsRows } from '../../domain/schedule/wbs.ts';
import type { Text } from '../../text/index.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';
import { buildRaciList, type RaciList } from './raci-list.ts';
import { buildRaciMatrix, type RaciMatrix } from './raci-matrix.ts';

/** Who answers for what: tasks by people, or a list of tasks where that would hold more cells than anybody reads. */
export interface RaciView {
  legend: { letter: string; word: string }[];
  /** Null exactly where there is a list. */
  matrix: RaciMatrix | null;
  list: RaciList | null;
  /** How many tasks say nothing of it, in words; null where all do. */
  left: string | null;
}

/** Cells of a matrix that can still be read, and that a page can carry. */
const cellLimit = 1500;

export function buildRaci(
  { opportunity: { data } }: SiteOpportunity,
  { plan }: SiteAccount,
  _site: Site,
  text: Text,
): RaciView | null {
  const rows = raciRows(data.tasks);
  if (rows.length === 0) return null;
  const { ui, labels } = text;
  const named = [...new Set(rows.flatMap(({ task }) => peopleOf(task.raci)))];
  const order = [...plan.data.team, ...plan.data.stakeholders].map(({ id }) => id);
  // Whom nobody knows stands at the end.
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const people = named.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const left = wbsRows(data.tasks).filter(({ isGroup, task }) => !isGroup && !task.raci).length;
  const isLarge = rows.length * people.length > cellLimit;
  return {
    legend: raciKeys.map((key) => ({ letter: raciLetters[key], word: labels.raci[key] })),
    matrix: isLarge ? null : buildRaciMatrix(rows, people, data.tasks, plan, text),
    list: isLarge ? buildRaciList(rows, people, data.tasks, plan, text) : null,
    left: left === 0 ? null : ui.projectPlan.raciLeft(left),
  };
}
