import { type Claim, daysStale } from '../../domain/people/claims.ts';
import type { Workspace } from '../../domain/plan.ts';
import type { EvidenceState } from '../../schemas/evidence.ts';
import type { Text } from '../../text/index.ts';

/** What stands beside a claim: how sure it is, since when, and whether that is too long ago. */
export interface ClaimView {
  /** Null where the plan does not say. */
  sure: { sign: string; word: string } | null;
  asOf: string | null;
  /** In words; null while the claim is fresh. */
  stale: string | null;
}

/** A sign of its own for each state, so that a guess is seen without colour. */
const evidenceSigns: Record<EvidenceState, string> = { known: '✓', assumed: '≈', unknown: '?' };

/** Null where nothing stands beside the claim. */
export function claimView(
  claim: Claim | undefined,
  { today, settings }: Pick<Workspace, 'today' | 'settings'>,
  { ui, labels }: Text,
): ClaimView | null {
  if (claim?.evidence === undefined && claim?.asOf === undefined) return null;
  const days = daysStale(claim, today, settings.review.contactDays);
  return {
    sure: claim.evidence ? { sign: evidenceSigns[claim.evidence], word: labels.evidence[claim.evidence] } : null,
    asOf: claim.asOf ? ui.asOf(claim.asOf) : null,
    stale: days === null ? null : ui.people.stale(days),
  };
}
