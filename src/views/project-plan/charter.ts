import type { Text } from '../../text/index.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';

/** Charter, organisation and kick-off. */
export type CharterView = Record<never, never>;

export const buildCharter = (
  _one: SiteOpportunity,
  _account: SiteAccount,
  _site: Site,
  _text: Text,
): CharterView | null => null;
