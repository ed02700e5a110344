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

/** Whether there is anything to propose by. */
const isKnown = ({ screening, radp }: Screened): boolean => screening?.size !== undefined || radp !== null;

/** Margin counts before revenue, both before one. */
export const contributionOf = (screening: Screening | undefined): number =>
  (screening?.contribution.includes('margin') ? 2 : 0) + (screening?.contribution.includes('revenue') ? 1 : 0);

export const relationshipRank: Record<NonNullable<Screening['relationship']>, number> = { poor: 0, fair: 1, good: 2 };

const relationshipOf = ({ screening }: Screened): number =>
  screening?.relationship === undefined ? -1 : relationshipRank[screening.relationship];

/**
 * Proposed working order of one salesperson's accounts [KAD A3]: influence (size) first, then the level of buying power, then contribution, then
 * relationship; what is still equal stands by buying power and id. At each step what is unknown comes last, so that a gap never helps. The first third of the order is proposed for the near term, the second for the middle, the rest for later.
 */
export function workingOrder(accounts: readonly Screened[]): Proposal[] {
  const known = accounts
    .filter(isKnown)
    .toSorted(
      (a, b) =>
        rankOfSize(a) - rankOfSize(b) ||
        (b.radp?.level ?? -1) - (a.radp?.level ?? -1) ||
        contributionOf(b.screening) - contributionOf(a.screening) ||
        relationshipOf(b) - relationshipOf(a) ||
        byBigness(a, b),
    );
  return [
    ...known.map(({ id }, index) => ({
      id,
      place: index + 1,
      horizon: horizons[Math.floor((index * horizons.length) / known.length)] as Horizon,
    })),
    ...accounts
      .filter((account) => !isKnown(account))
      .toSorted(byBigness)
      .map(({ id }) => ({ id, place: null, horizon: null })),
  ];
}
