import type { ChartNode } from '../domain/people/reporting.ts';
import { signsOf } from '../domain/people/signs.ts';
import type { Stakeholder } from '../schemas/stakeholder.ts';
import { quoted, wrap } from './label.ts';
import { classOf, type GoneWords, goneRow } from './person-box.ts';

/** Keeps the four signs apart: the blank of a Chinese font is too narrow. */
const enSpace = '\u2002';

/**
 * The formal reporting chart [KAD B1]: title, name and signs in each box; a double edge marks a key department, the class tells the relation (a sign
 * tells it too, so that a grey print loses nothing); whoever has left or moved is marked, in words where `gone` gives them. Top-down while no row has more than `widest` people, from left to right when it grows.
 */
export function orgChart(roots: readonly ChartNode[], widest = 7, gone: GoneWords | null = null): string {
  const people = flatten(roots);
  const ids = new Map(people.map(({ person }, index) => [person.id, `p${index}`]));
  const direction = widestRow(roots) > widest ? 'LR' : 'TB';
  const boxes = people.map(({ person }) => box(ids.get(person.id) as string, person, gone));
  const lines = people.flatMap(({ person, reports }) =>
    reports.map((report) => `  ${ids.get(person.id)} --> ${ids.get(report.person.id)}`),
  );
  return [`flowchart ${direction}`, ...boxes, ...lines].join('\n');
}

function box(id: string, person: Stakeholder, gone: GoneWords | null): string {
  const signs = signsOf(person);
  const label = quoted([
    ...wrap(person.title, { lines: 3 }),
    ...(person.name ? wrap(person.name, { lines: 1 }) : []),
    ...goneRow(person, gone),
    ...(signs ? [signs.replaceAll(' ', enSpace)] : []),
  ]);
  const shape = person.keyDepartment ? `[[${label}]]` : `[${label}]`;
  return `  ${id}${shape}:::${classOf(person)}`;
}

const flatten = (nodes: readonly ChartNode[]): ChartNode[] => nodes.flatMap((node) => [node, ...flatten(node.reports)]);

/** People in the row of the chart that holds most. */
function widestRow(roots: readonly ChartNode[]): number {
  let row = roots;
  let widest = 0;
  while (row.length > 0) {
    widest = Math.max(widest, row.length);
    row = row.flatMap((node) => node.reports);
  }
  return widest;
}
