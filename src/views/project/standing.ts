import type { Text } from '../../text/index.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';

/** Where the deal stands: stage and evidence, value, forecast, money, authority, need. */
export type StandingView = Record<never, never>;

export const buildStanding = (
  _one: SiteOpportunity,
  _account: SiteAccount,
  _site: Site,
  _text: Text,
): StandingView => ({});
