import type { EvidenceState } from '../../schemas/evidence.ts';
import { daysBetween } from '../dates.ts';

/** What stands beside a claim: how sure we are and since when. */
export interface Claim {
  evidence?: EvidenceState | undefined;
  asOf?: string | undefined;
}

/** Days beyond the review interval since a claim was last confirmed; null while it is fresh, or nobody knows its day. */
export function daysStale({ asOf }: Claim, today: string, interval: number): number | null {
  if (asOf === undefined) return null;
  const age = daysBetween(asOf, today);
  return age > interval ? age - interval : null;
}
