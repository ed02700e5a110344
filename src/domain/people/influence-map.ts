import type { Stakeholder } from '../../schemas/stakeholder.ts';
import { isMarked } from './key-person.ts';
import type { ChartNode } from './reporting.ts';
import { reportingChart } from './reporting.ts';

/** A line between two people, by id. */
export interface MapLine {
  from: string;
  to: string;
}

/** Who works on whom beside the formal chart [KAD B1, step 6]: each person and each line once. */
export interface InfluenceMap {
  /** Whoever is in an informal line or a conflict, or matters to the sale; in the order of the reporting chart. */
  people: Stakeholder[];
  /** From a superior to a report; over people who are not drawn, to the next one below who is. */
  formal: MapLine[];
  /** `mutual`: each influences the other. */
  informal: (MapLine & { mutual: boolean })[];
  /** Whichever of the two the plan says it of. */
  conflicts: MapLine[];
}

/** Ids that do not exist and lines to oneself are left out: the check reports them. */
export function influenceMap(stakeholders: readonly Stakeholder[]): InfluenceMap {
  const roots = reportingChart(stakeholders);
  const ordered = inOrder(roots);
  const known = new Set(ordered.map(({ id }) => id));
  const linesOf = (key: 'influences' | 'conflicts'): MapLine[] =>
    ordered.flatMap((person) =>
      [...new Set(person[key])]
        .filter((id) => known.has(id) && id !== person.id)
        .map((id) => ({ from: person.id, to: id })),
    );
  const said = linesOf('influences');
  const saidOf = new Set(said.map(({ from, to }) => keyOf(from, to)));
  const informal = once(said).map((line) => ({ ...line, mutual: saidOf.has(keyOf(line.to, line.from)) }));
  const conflicts = once(linesOf('conflicts'));
  const inLine = new Set([...informal, ...conflicts].flatMap(({ from, to }) => [from, to]));
  const people = ordered.filter((person) => inLine.has(person.id) || isMarked(person));
  const drawn = new Set(people.map(({ id }) => id));
  return { people, formal: formalLines(roots, drawn, null), informal, conflicts };
}

/** Ids have no blanks. */
const keyOf = (from: string, to: string): string => `${from} ${to}`;

/** Of two lines between the same people the first one. */
function once(lines: readonly MapLine[]): MapLine[] {
  const seen = new Set<string>();
  return lines.filter(({ from, to }) => {
    if (seen.has(keyOf(to, from))) return false;
    seen.add(keyOf(from, to));
    return true;
  });
}

const inOrder = (nodes: readonly ChartNode[]): Stakeholder[] =>
  nodes.flatMap(({ person, reports }) => [person, ...inOrder(reports)]);

/** `above`: the nearest superior who is drawn. */
const formalLines = (nodes: readonly ChartNode[], drawn: ReadonlySet<string>, above: string | null): MapLine[] =>
  nodes.flatMap(({ person: { id }, reports }) => {
    const here = drawn.has(id);
    return [
      ...(here && above !== null ? [{ from: above, to: id }] : []),
      ...formalLines(reports, drawn, here ? id : above),
    ];
  });
