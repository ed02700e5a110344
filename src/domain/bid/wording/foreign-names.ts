import { isSkeletonWord } from '../../../schemas/skeleton-words.ts';
import type { Plan, Workspace } from '../../plan.ts';
import type { Bid } from '../bid.ts';
import { usesOf } from '../library/library-uses.ts';
import { type Finder, finderOf } from './names.ts';

/** A name that has no business in a bid, and the file from which it is known. */
export interface ForeignName {
  word: string;
  from: string;
}

type Known = Pick<Workspace, 'plans' | 'byId' | 'bids' | 'library' | 'chapters'>;

/** Names of all clients: accounts, customers of cases, buyers and numbers of tenders. Each once, from the file first in order. */
function clients({ plans, bids, library }: Known): ForeignName[] {
  const all = [
    ...plans.flatMap(({ file, data }) => [data.name, data.shortName].map((word) => ({ word, from: file }))),
    ...[...library.values()].flatMap((item) =>
      item.kind === 'cases'
        ? [item.data.customer, ...item.data.aliases].map((word) => ({ word, from: item.file }))
        : [],
    ),
    ...bids.flatMap(({ file, data: { tender } }) =>
      [tender.buyer, tender.number].map((word) => ({ word, from: file })),
    ),
  ];
  const first = new Map<string, ForeignName>();
  for (const { word, from } of all)
    if (word !== undefined && !isSkeletonWord(word) && !first.has(word)) first.set(word, { word, from });
  return [...first.values()];
}

/**
 * Finds names of other clients and tenders in the words of a bid. Its own are passed over: account and those above and below it, buyer, agency, project, and the
 * customers of the cases that it shows on purpose.
 */
export function foreignToBid(bid: Bid, workspace: Known): Finder<ForeignName> {
  const { data } = bid;
  const { tender, bidder } = data;
  const shown = usesOf(bid, workspace).flatMap(({ item }) => {
    const used = workspace.library.get(item);
    return used?.kind === 'cases' ? [used.data.customer, ...used.data.aliases, used.data.title] : [];
  });
  const own = family(data.account, workspace).flatMap((plan) => [plan.data.name, plan.data.shortName]);
  const allowed = [tender.buyer, tender.agency, tender.title, tender.number, bidder.name, ...bidder.aliases];
  return finderOf(
    clients(workspace),
    [...allowed, ...own, ...shown].filter((name) => name !== undefined),
  );
}

/** Finds names of clients in texts of the library, which are for any of them. */
export const foreignToLibrary = (workspace: Known): Finder<ForeignName> => finderOf(clients(workspace));

/** An account with those above it and below it in the customer tree; also where the tree runs in a circle. */
function family(id: string, { plans, byId }: Known): Plan[] {
  const chain = (from: string): Set<string> => {
    const seen = new Set<string>();
    for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = byId.get(at)?.data.parent)
      seen.add(at);
    return seen;
  };
  const above = chain(id);
  return plans.filter((plan) => above.has(plan.id) || chain(plan.id).has(id));
}
