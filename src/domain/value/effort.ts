import type { Workspace } from '../plan.ts';

/** What we do at an account: a measure of effort [KAD A3]. */
export interface Effort {
  /** Visits of the twelve months up to today. */
  visits: number;
  /** Actions that are not done. */
  actions: number;
}

/**
 * Effort by account, for the accounts of `counted` and for those whose effort belongs to none of them. What is done at a using unit whose figures are
 * part of a unit above counts there, as its figures do.
 *
 * @param counted as `countedOnce` gives them
 */
export function effortByAccount(
  { plans, byId, tree, visits, today }: Pick<Workspace, 'plans' | 'byId' | 'tree' | 'visits' | 'today'>,
  counted: readonly string[],
): Map<string, Effort> {
  const own = new Set(counted);
  const holderOf = (id: string): string => {
    const way = [...(tree.ancestors.get(id) ?? []), id];
    for (let at = way.length - 1; at >= 0; at -= 1) {
      const one = way[at] as string;
      if (own.has(one)) return one;
      if (byId.get(one)?.data.unit !== 'user') return id;
    }
    return id;
  };
  const since = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const all = new Map<string, Effort>();
  for (const { id, data } of plans) {
    const holder = holderOf(id);
    const sum = all.get(holder) ?? { visits: 0, actions: 0 };
    const made = (visits.get(id) ?? []).filter((one) => one.data.date > since && one.data.date <= today);
    all.set(holder, {
      visits: sum.visits + made.length,
      actions: sum.actions + data.actions.filter(({ done }) => done === undefined).length,
    });
  }
  return all;
}
