import type { Located } from '../../problem.ts';
import type { Settings } from '../../settings.ts';
import type { Text } from '../../text/index.ts';
import { type FindingView, findingView } from '../findings.ts';
import type { SiteAccount, SiteOpportunity } from '../site.ts';
import { opportunityPath, urlOf } from '../url.ts';

/** An opportunity by the name that fits a narrow table. */
export interface DealLink {
  name: string;
  url: string;
  lang: string;
}

export const dealLink = ({ opportunity }: SiteOpportunity, { plan }: SiteAccount, { locale }: Text): DealLink => ({
  name: opportunity.data.shortName ?? opportunity.data.name,
  url: urlOf(locale, opportunityPath(plan.id, opportunity.id)),
  lang: opportunity.data.lang ?? plan.data.lang,
});

/** A finding with the address of its place, and the opportunity that it is about; null of the account itself. */
export interface PlacedFinding extends FindingView {
  href: string;
  deal: DealLink | null;
}

/** A finding of an opportunity as other pages show it: it leads to the project's page. */
export function dealFinding(
  finding: Located,
  one: SiteOpportunity,
  account: SiteAccount,
  text: Text,
  settings: Settings,
): PlacedFinding {
  const view = findingView(finding, text, settings);
  const deal = dealLink(one, account, text);
  return { ...view, href: `${deal.url}#${view.anchor}`, deal };
}

/** How many findings an account has, those of its opportunities included. */
export const findingCount = ({ findings, opportunities }: SiteAccount): number =>
  opportunities.reduce((sum, one) => sum + one.findings.length, findings.length);
