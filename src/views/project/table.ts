import type { Text } from '../../text/index.ts';
import { linkTo } from '../accounts/matrix.ts';
import { byUrgency, type Urgency } from '../findings.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';
import { type DealFigures, dealFigures } from './figures.ts';
import { type DealLink, dealFinding, dealLink } from './place.ts';

/** An opportunity as a line of a table. */
export interface DealRow extends DealLink {
  figures: DealFigures;
  account: { name: string; url: string; lang: string };
  /** The worst of its findings and how many there are; null without any. */
  worst: { message: string; href: string; urgency: Urgency; urgencyLabel: string; count: number } | null;
}

export function dealRow(one: SiteOpportunity, account: SiteAccount, site: Site, text: Text): DealRow {
  const { settings } = site.workspace;
  const [first] = one.findings.toSorted(byUrgency(settings));
  const found = first && dealFinding(first, one, account, text, settings);
  return {
    ...dealLink(one, account, text),
    figures: dealFigures(one, account, site, text),
    account: linkTo(account, text),
    worst: found
      ? {
          message: found.message,
          href: found.href,
          urgency: found.urgency,
          urgencyLabel: found.urgencyLabel,
          count: one.findings.length,
        }
      : null,
  };
}

/** Open ones first, by the day of the decision; then the decided ones, newest first. */
export function byDay(a: SiteOpportunity, b: SiteOpportunity): number {
  const [x, y] = [a.opportunity, b.opportunity];
  const [openA, openB] = [x.data.result === undefined, y.data.result === undefined];
  if (openA !== openB) return openA ? -1 : 1;
  const order = openA
    ? compare(x.data.closing, y.data.closing)
    : compare(y.data.result?.date ?? '', x.data.result?.date ?? '');
  return order || compare(x.account, y.account) || compare(x.id, y.id);
}

/** The opportunities of an account. */
export const dealRows = (account: SiteAccount, site: Site, text: Text): DealRow[] =>
  account.opportunities.toSorted(byDay).map((one) => dealRow(one, account, site, text));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
