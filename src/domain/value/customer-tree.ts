import { type Finding, finding } from '../../problem.ts';
import { findCycles } from '../cycles.ts';
import type { Plan } from '../plan.ts';

/** The accounts as a forest [KAD A1]: bank → branch → city branch. Ids in all lists are sorted. */
export interface CustomerTree {
  roots: string[];
  /** Children by id; every account has an entry. */
  children: ReadonlyMap<string, string[]>;
  /** The way from the root down to the parent, by id; every account has an entry. */
  ancestors: ReadonlyMap<string, string[]>;
}

type Node = Pick<Plan, 'id' | 'file'> & { data: Pick<Plan['data'], 'parent'> };

/** Cycles among parents. Parents that do not exist are the reference check's. */
export function checkTree(plans: readonly Node[]): Finding[] {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const ids = [...byId.keys()].sort();
  return findCycles(ids, (id) => byId.get(id)?.data.parent).map((cycle) =>
    finding('tree-cycle', (byId.get(cycle[0] as string) as Node).file, { path: ['parent'] }, { cycle }),
  );
}

/** Builds the forest; a parent that does not exist or would close a cycle is left out, so that a page can still be drawn. */
export function buildTree(plans: readonly Node[]): CustomerTree {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const ids = [...byId.keys()].sort();
  const inCycle = new Set(findCycles(ids, (id) => byId.get(id)?.data.parent).flat());
  const parentOf = (id: string): string | undefined => {
    const parent = byId.get(id)?.data.parent;
    return parent === undefined || !byId.has(parent) || inCycle.has(id) ? undefined : parent;
  };
  const children = new Map<string, string[]>(ids.map((id) => [id, []]));
  const ancestors = new Map<string, string[]>();
  for (const id of ids) {
    const parent = parentOf(id);
    if (parent !== undefined) children.get(parent)?.push(id);
    const way: string[] = [];
    for (let up = parent; up !== undefined; up = parentOf(up)) way.unshift(up);
    ancestors.set(id, way);
  }
  return { roots: ids.filter((id) => parentOf(id) === undefined), children, ancestors };
}

/** The account and everything below it, depth first, children in order of id. */
export function subtree(tree: CustomerTree, id: string): string[] {
  return [id, ...(tree.children.get(id) ?? []).flatMap((child) => subtree(tree, child))];
}
