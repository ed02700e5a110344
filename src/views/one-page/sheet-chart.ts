import { widthOf, wrap } from '../../diagrams/label.ts';
import { orgChart } from '../../diagrams/org-chart.ts';
import { decides, opposes } from '../../domain/people/relations.ts';
import { type ChartNode, reportingChart } from '../../domain/people/reporting.ts';
import { isAnalysed } from '../../domain/people/signs.ts';
import type { Stakeholder } from '../../schemas/stakeholder.ts';

/** Which people a sheet's chart draws, and how, so that its smallest text stays legible. */
export interface SheetChart {
  drawn: Stakeholder[];
  /** Mermaid text. */
  text: string;
  /** Height in mm at which the chart is expected to stand on the sheet. */
  height: number;
}

/** More boxes than these are not taken in at a glance. */
const most = 12;
/** Room that a chart may take on the sheet, and the smallest part of its natural size (14 px) at which it is legible; px. */
const room = { width: 620, height: 350, scale: 0.6 };
const mmPerPx = 25.4 / 96;

/** Null without people. Deciders come first, then who is against us or champions us, then who is analysed; each with everybody above. */
export function sheetChart(people: readonly Stakeholder[]): SheetChart | null {
  const drawn = legible(people);
  if (drawn.length === 0) return null;
  const roots = reportingChart(drawn);
  const { size, across } = layoutOf(roots);
  return {
    drawn,
    text: orgChart(roots, across ? 0 : drawn.length),
    height: size.height * scaleOf(size) * mmPerPx,
  };
}

/** 0 for those who say yes; the higher, the sooner a sheet does without the person. */
export function rankOf(person: Stakeholder): number {
  if (decides(person)) return 0;
  if (opposes(person) || person.relation === 'champion') return 1;
  if (person.role === 'evaluator') return 2;
  return isAnalysed(person) ? 3 : person.keyDepartment ? 4 : 5;
}

function legible(people: readonly Stakeholder[]): Stakeholder[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  let chosen = new Set<string>();
  for (const person of people.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const line = new Set(chosen);
    for (
      let one: Stakeholder | undefined = person;
      one && !line.has(one.id);
      one = one.reportsTo ? byId.get(one.reportsTo) : undefined
    )
      line.add(one.id);
    if (line.size > most) continue;
    const { size } = layoutOf(reportingChart(people.filter(({ id }) => line.has(id))));
    if (scaleOf(size) >= room.scale) chosen = line;
    if (chosen.size === most) break;
  }
  const first = people[0];
  // A line of command that is too long for any sheet: its first person alone.
  if (chosen.size === 0 && first) chosen.add(first.id);
  return people.filter(({ id }) => chosen.has(id));
}

interface Size {
  width: number;
  height: number;
}

const scaleOf = ({ width, height }: Size): number => Math.min(1, room.width / width, room.height / height);

/** The direction in which the chart can be shown larger, and its natural size, px. */
function layoutOf(roots: readonly ChartNode[]): { size: Size; across: boolean } {
  const across = { width: depthOf(roots, 'width'), height: breadthOf(roots, 'height') };
  const down = { width: breadthOf(roots, 'width'), height: depthOf(roots, 'height') };
  return scaleOf(across) > scaleOf(down) ? { size: across, across: true } : { size: down, across: false };
}

/** Between boxes side by side, and between a row and the next, as ELK sets them. */
const gaps = { beside: 24, rows: 56 };

/** Room that the branches need side by side. */
const breadthOf = (nodes: readonly ChartNode[], side: keyof Size): number =>
  nodes.reduce((sum, node) => sum + Math.max(boxOf(node)[side], breadthOf(node.reports, side)) + gaps.beside, 0) -
  (nodes.length > 0 ? gaps.beside : 0);

/** Room that the rows need one after the other, each as large as its largest box. */
function depthOf(nodes: readonly ChartNode[], side: keyof Size): number {
  if (nodes.length === 0) return -gaps.rows;
  const row = Math.max(...nodes.map((node) => boxOf(node)[side]));
  return (
    row +
    gaps.rows +
    depthOf(
      nodes.flatMap((node) => node.reports),
      side,
    )
  );
}

/** Boxes by person: a chart is laid out anew for each person that might join it. */
const boxes = new WeakMap<Stakeholder, Size>();

function boxOf({ person }: ChartNode): Size {
  const box = boxes.get(person) ?? measured(person);
  boxes.set(person, box);
  return box;
}

/** A box as Mermaid draws it at 14 px: 7 px per half-width unit, 15.4 px per line. */
function measured(person: Stakeholder): Size {
  const lines = [...wrap(person.title, { lines: 3 }), ...(person.name ? wrap(person.name, { lines: 1 }) : [])];
  const text = Math.max(...lines.map((line) => widthOf(line) * 7));
  return {
    width: person.keyDepartment ? Math.max(146, text + 36) : Math.max(160, text + 40),
    height: (person.keyDepartment ? 15 : 25) + 15.4 * (lines.length + (isAnalysed(person) ? 1 : 0)),
  };
}
