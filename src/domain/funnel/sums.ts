import { type Deal, isCounted, isWon } from './deals.ts';

/** Deals added up. Amounts in the site's currency. */
export interface Sum {
  /** Open deals that count. */
  count: number;
  value: number;
  /** Of those whose stage has a probability. */
  weighted: number;
  /** The same by the stage that is proven. */
  provenWeighted: number;
  /** Open deals whose stage has no probability: not in the weighted value. */
  unweighted: number;
  /** Value of open deals by forecast category; each deal is in one. */
  commit: number;
  bestCase: number;
  pipeline: number;
  /** Value of the contracts won. */
  won: number;
}

export function sumOf(deals: readonly Deal[]): Sum {
  const open = deals.filter(isCounted);
  const value = (some: readonly Deal[]): number => some.reduce((all, deal) => all + deal.value, 0);
  const of = (forecast: Deal['forecast']): number => value(open.filter((deal) => deal.forecast === forecast));
  return {
    count: open.length,
    value: value(open),
    weighted: open.reduce((all, deal) => all + (deal.weighted ?? 0), 0),
    provenWeighted: open.reduce((all, deal) => all + (deal.provenWeighted ?? 0), 0),
    unweighted: open.filter(({ weighted }) => weighted === null).length,
    commit: of('commit'),
    bestCase: of('best-case'),
    pipeline: of('pipeline'),
    won: value(deals.filter(isWon)),
  };
}

/** Whether there are open deals, but none with a probability: their weighted value is not known. */
export const isUnweighted = ({ count, unweighted }: Sum): boolean => count > 0 && unweighted === count;

/** What is expected [F3]: what is won and what is open, by its probability. */
export const expected = ({ won, weighted }: Sum): number => won + weighted;

/** Deals by a key, in the order of the first of each; those without one are last, under null. */
export function groupBy(deals: readonly Deal[], key: (deal: Deal) => string | null): Map<string | null, Deal[]> {
  const groups = Map.groupBy(deals, key);
  const none = groups.get(null);
  if (none) {
    groups.delete(null);
    groups.set(null, none);
  }
  return groups;
}
