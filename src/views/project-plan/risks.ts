import type { Text } from '../../text/index.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';

/** The risk register and its heat maps. */
export type RisksView = Record<never, never>;

export const buildRisks = (_one: SiteOpportunity, _account: SiteAccount, _site: Site, _text: Text): RisksView | null =>
  null;
