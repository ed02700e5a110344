import type { Text } from '../../text/index.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';

/** The communication matrix. */
export type CommunicationsView = Record<never, never>;

export const buildCommunications = (
  _one: SiteOpportunity,
  _account: SiteAccount,
  _site: Site,
  _text: Text,
): CommunicationsView | null => null;
