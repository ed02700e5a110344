import type { Plan } from '../plan.ts';
import type { CustomerTree } from './customer-tree.ts';

/**
 * Ids of the accounts whose figures add up without counting anything twice [KAD A1]: a using unit below a unit with figures is part of those figures.
 * Sorted by id.
 *
 * @param hasFigures whether an account has figures of its own, stated or summed
 */
export function countedOnce(
  tree: CustomerTree,
  byId: ReadonlyMap<string, Plan>,
  hasFigures: (id: string) => boolean,
): string[] {
  const counted = (id: string): string[] => {
    const own = hasFigures(id);
    const below = (tree.children.get(id) ?? []).filter((child) => !own || byId.get(child)?.data.unit === 'dmu');
    return [...(own ? [id] : []), ...below.flatMap(counted)];
  };
  return tree.roots.flatMap(counted).sort();
}
