import type { Text } from '../../text/index.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';

/** Objective, goals, strategies, measures. */
export type OgsmView = Record<never, never>;

export const buildOgsm = (_one: SiteOpportunity, _account: SiteAccount, _site: Site, _text: Text): OgsmView | null =>
  null;
