import { horizons, type Screening, sizes } from '../../schemas/screening.ts';
import type { Radp } from './radp.ts';

export type Horizon = (typeof horizons)[number];

/** What the worksheet knows of an account; null where it is unknown. */
export interface Screened {
  id: string;
  screening: Screening | undefined;
  /** Null without a box. */
  radp: Pick<Radp, 'level' | 'buyingPower'> | null;
}

/** Place in the proposed working order. */
export interface Proposal {
  id: string;
  /** From 1; null where neither size nor buying power is known. */
  place: number | null;
  /** Null without a place. */
  horizon: Horizon | null;
}

/** Biggest first: size, then buying power; what is unknown comes last, then by id [KAD A3]. */
export const byBigness = (a: Screened, b: Screened): number =>
  rankOfSize(a) - rankOfSize(b) || (b.radp?.buyingPower ?? -1) - (a.radp?.buyingPower ?? -1) || (a.id < b.id ? -1 : 1);

const rankOfSize = ({ screening }: Screened): number =>
  screening?.size === undefined ? sizes.length : sizes.indexOf(screening.size);

/** 0–1 from size and level of buying power; the mean of those known, null where neither is. */
function weightOf({ screening, radp }: Screened): number | null {
  const known = [
    ...(screening?.size === undefined ? [] : [1 - sizes.indexOf(screening.size) / (sizes.length - 1)]),
    ...(radp ? [radp.level / 3] : []),
  ];
  return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : null;
}

/** Margin counts before revenue, both before one. */
const contributionOf = ({ screening }: Screened): number =>
  (screening?.contribution.includes('margin') ? 2 : 0) + (screening?.contribution.includes('revenue') ? 1 : 0);

const relationshipOf = ({ screening }: Screened): number =>
  screening?.relationship === undefined ? -1 : { poor: 0, fair: 1, good: 2 }[screening.relationship];

/**
 * Proposed working order of one salesperson's accounts [KAD A3]: influence (size) and buying power first, then contribution, then relationship; what is
 * still equal stands by buying power and id. The first third of the order is proposed for the near term, the second for the middle, the rest for later.
 */
export function workingOrder(accounts: readonly Screened[]): Proposal[] {
  const weighed = accounts
    .map((account) => ({ account, weight: weightOf(account) }))
    .toSorted(
      (a, b) =>
        (b.weight ?? -1) - (a.weight ?? -1) ||
        contributionOf(b.account) - contributionOf(a.account) ||
        relationshipOf(b.account) - relationshipOf(a.account) ||
        byBigness(a.account, b.account),
    );
  const ranked = weighed.filter(({ weight }) => weight !== null).length;
  return weighed.map(({ account, weight }, index) => ({
    id: account.id,
    place: weight === null ? null : index + 1,
    horizon: weight === null ? null : (horizons[Math.floor((index * horizons.length) / ranked)] as Horizon),
  }));
}
