import type { Plan } from '../plan.ts';
import type { CustomerTree } from './customer-tree.ts';

/**
 * Ids of the accounts whose figures add up without counting anything twice [KAD A1]: a using unit below a unit with figures is part of those figures,
 * and so are the using units below it; a decision-making unit counts for itself wherever it stands. Sorted by id.
 *
 * @param hasFigures whether an account has figures of its own, stated or summed
 */
export function countedOnce(
  tree: CustomerTree,
  byId: ReadonlyMap<string, Plan>,
  hasFigures: (id: string) => boolean,
): string[] {
  /** `covered`: the figures of a unit above hold those of the using units that follow. */
  const counted = (id: string, covered: boolean): string[] => {
    const part = covered && byId.get(id)?.data.unit === 'user';
    const own = hasFigures(id);
    return [
      ...(own && !part ? [id] : []),
      ...(tree.children.get(id) ?? []).flatMap((child) => counted(child, own || part)),
    ];
  };
  return tree.roots.flatMap((id) => counted(id, false)).sort();
}
