import type { Text } from '../../text/index.ts';
import { type AttentionView, attentionOf } from '../account/first-look.ts';
import { bidLink } from '../bid/place.ts';
import { findingView } from '../findings.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';
import { shortName } from '../site.ts';
import { accountPath, urlOf } from '../url.ts';
import { buildDownloads, type Download } from './downloads.ts';
import { type DealFigures, dealFigures } from './figures.ts';
import type { DealLink } from './place.ts';

/** Where the deal stands: its figures, and what stops it. */
export interface StandingView {
  account: { name: string; url: string; lang: string };
  /** Forecast, source, product line: single words. */
  tags: { text: string; author: boolean }[];
  figures: DealFigures;
  objective: string | null;
  /** The customer's project that it belongs to. */
  project: { name: string; url: string } | null;
  /** The bids for it. */
  bids: DealLink[];
  updated: string;
  downloads: Download[];
  /** What stops it, worst first. */
  attention: AttentionView;
}

export function buildStanding(one: SiteOpportunity, account: SiteAccount, site: Site, text: Text): StandingView {
  const { opportunity, findings } = one;
  const { data } = opportunity;
  const { plan } = account;
  const { labels, locale } = text;
  const accountUrl = urlOf(locale, accountPath(plan.id));
  const project = plan.data.projects.find(({ id }) => id === data.project);
  const views = findings.map((found) => {
    const view = findingView(found, text, site.workspace.settings);
    return { ...view, href: `#${view.anchor}`, deal: null };
  });
  return {
    account: { name: shortName(plan), url: accountUrl, lang: plan.data.lang },
    tags: [
      ...(data.result ? [labels.resultState[data.result.state]] : [labels.forecastCategory[data.forecast]]).map(
        (word) => ({ text: word, author: false }),
      ),
      ...(data.product === undefined ? [] : [{ text: data.product, author: true }]),
      ...(data.source === undefined ? [] : [{ text: labels.opportunitySource[data.source], author: false }]),
    ],
    figures: dealFigures(one, account, site, text),
    objective: data.objective ?? null,
    project: project ? { name: project.name, url: `${accountUrl}#five-steps` } : null,
    bids: site.bids
      .filter(({ bid }) => bid.data.account === plan.id && bid.data.opportunity === opportunity.id)
      .map((bid) => bidLink(bid, text)),
    updated: data.updated,
    downloads: buildDownloads(one, text),
    attention: attentionOf(views, text),
  };
}
