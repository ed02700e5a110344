import { type Claim, daysStale } from '../../domain/people/claims.ts';
import type { Workspace } from '../../domain/plan.ts';
import type { EvidenceState } from '../../schemas/evidence.ts';
import type { Text } from '../../text/index.ts';

/** How sure a claim is. */
export interface Sure {
  sign: string;
  word: string;
}

/** What stands beside a claim: how sure it is, since when, and whether that is too long ago. */
export interface ClaimView {
  /** Null where the plan does not say. */
  sure: Sure | null;
  asOf: string | null;
  /** In words; null while the claim is fresh. */
  stale: string | null;
}

/** A sign of its own for each state, so that a guess is seen without colour. */
const evidenceSigns: Record<EvidenceState, string> = { known: '✓', assumed: '≈', unknown: '?' };

/** How sure a claim is, as a sign and its word; null where the plan does not say. */
export const sureOf = ({ evidence }: Claim, { labels }: Text): Sure | null =>
  evidence ? { sign: evidenceSigns[evidence], word: labels.evidence[evidence] } : null;

/** Null where nothing stands beside the claim. */
export function claimView(
  claim: Claim | undefined,
  { today, settings }: Pick<Workspace, 'today' | 'settings'>,
  text: Text,
): ClaimView | null {
  if (claim?.evidence === undefined && claim?.asOf === undefined) return null;
  const days = daysStale(claim, today, settings.review.contactDays);
  return {
    sure: sureOf(claim, text),
    asOf: claim.asOf ? text.ui.asOf(claim.asOf) : null,
    stale: days === null ? null : text.ui.people.stale(days),
  };
}
