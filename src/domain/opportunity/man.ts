import type { OpportunityData } from '../../schemas/opportunity.ts';

/** Money, authority, need [SPS]. */
export const manKeys = ['money', 'authority', 'need'] as const;
export type ManKey = (typeof manKeys)[number];

/** Whether nothing is known or assumed of it: nobody wrote a claim, or the claim says so. */
export function isManUnknown({ man }: Pick<OpportunityData, 'man'>, key: ManKey): boolean {
  const claim = man?.[key];
  return claim === undefined || (claim.evidence ?? (claim.text === undefined ? 'unknown' : 'assumed')) === 'unknown';
}
