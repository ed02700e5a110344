import type { Text } from '../../text/index.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';

/** How the deal ended and why. */
export type ReviewView = Record<never, never>;

export const buildReview = (
  _one: SiteOpportunity,
  _account: SiteAccount,
  _site: Site,
  _text: Text,
): ReviewView | null => null;
