import type { Text } from '../../text/index.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';

/** Who answers for what. */
export type RaciView = Record<never, never>;

export const buildRaci = (_one: SiteOpportunity, _account: SiteAccount, _site: Site, _text: Text): RaciView | null =>
  null;
