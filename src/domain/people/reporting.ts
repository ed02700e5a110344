import { type Finding, finding } from '../../problem.ts';
import type { Stakeholder } from '../../schemas/stakeholder.ts';
import { findCycles } from '../cycles.ts';
import type { Plan } from '../plan.ts';

/** A person in the formal chart [KAD B1, step 1]. Reports keep the order of the plan. */
export interface ChartNode {
  person: Stakeholder;
  reports: ChartNode[];
}

/** The reporting chart as a forest. Superiors that do not exist, and one link of a cycle, count as none, so that everybody is drawn exactly once. */
export function reportingChart(people: readonly Stakeholder[]): ChartNode[] {
  const nodes = new Map<string, ChartNode>();
  for (const person of people) if (!nodes.has(person.id)) nodes.set(person.id, { person, reports: [] });
  const heads = new Set(
    findCycles([...nodes.keys()], (id) => nodes.get(id)?.person.reportsTo).map((cycle) => cycle[0]),
  );
  const roots: ChartNode[] = [];
  for (const node of nodes.values()) {
    const { id, reportsTo } = node.person;
    const superior = reportsTo === undefined || heads.has(id) ? undefined : nodes.get(reportsTo);
    (superior?.reports ?? roots).push(node);
  }
  return roots;
}

/** Circles in the reporting lines, each once, at the first person of the circle in the plan. */
export function checkReporting(plan: Plan): Finding[] {
  const people = plan.data.stakeholders;
  const byId = new Map(people.map((person) => [person.id, person]));
  return findCycles([...byId.keys()], (id) => byId.get(id)?.reportsTo).map((cycle) =>
    finding(
      'reporting-cycle',
      plan.file,
      { path: ['stakeholders', people.findIndex((person) => person.id === cycle[0]), 'reportsTo'] },
      { cycle },
    ),
  );
}
