import type { Located } from '../../problem.ts';
import type { Settings } from '../../settings.ts';
import type { Text } from '../../text/index.ts';
import { standingOf } from '../findings.ts';
import { dealLink } from '../project/place.ts';
import type { Site, SiteAccount } from '../site.ts';
import { concernedBy } from './concerned.ts';
import { type HomeRow, linkTo } from './row.ts';

/** An account whose plan or analyses are past their review. */
export interface StaleRow extends HomeRow {
  /** A sentence each: the plan, then the people. */
  what: string[];
}

/** Whether a finding says that something has to be looked at again. */
export const isStale = ({ id }: Pick<Located, 'id'>, settings: Settings): boolean =>
  id === 'contact-outdated' || standingOf(id, settings).kind === 'stale';

const mostNames = 3;

/** Those whose plan has waited longest come first, then those with most people. */
export function buildStale(site: Site, text: Text): StaleRow[] {
  const { settings } = site.workspace;
  const { ui, format } = text;
  return site.accounts
    .flatMap((account) => {
      const found = account.findings.filter((one) => isStale(one, settings));
      const deals = staleDeals(account, text);
      if (found.length === 0) return deals;
      const plan = found.flatMap((one) => (one.id === 'review-overdue' ? [one.params] : []))[0];
      const people = [...new Set(found.flatMap(({ params }) => ('person' in params && params.person) || []))];
      const names = format.list(people.slice(0, mostNames));
      const link = linkTo(account, text);
      return [
        ...deals,
        {
          days: plan?.days ?? 0,
          count: people.length,
          row: {
            who: [...new Set(found.flatMap((one) => concernedBy(one, account.plan, account.visits)))],
            account: link,
            url: plan ? link.url : `${link.url}#people`,
            what: [
              ...(plan ? [ui.home.reviewed(plan.updated, plan.days)] : []),
              ...(people.length > 0
                ? [ui.home.outdated(people.length, people.length > mostNames ? ui.home.andOthers(names) : names)]
                : []),
            ],
          },
        },
      ];
    })
    .sort((a, b) => b.days - a.days || b.count - a.count || (a.row.url < b.row.url ? -1 : 1))
    .map(({ row }) => row);
}

/** Opportunities past their review, a line each. */
function staleDeals(account: SiteAccount, text: Text): { days: number; count: number; row: StaleRow }[] {
  return account.opportunities.flatMap((one) =>
    one.findings.flatMap((found) => {
      if (found.id !== 'opportunity-outdated') return [];
      const { updated, days } = found.params;
      const deal = dealLink(one, account, text);
      const row = {
        who: [one.opportunity.data.owner],
        account: linkTo(account, text),
        url: deal.url,
        what: [text.ui.home.dealReviewed(deal.name, updated, days)],
      };
      return [{ days, count: 0, row }];
    }),
  );
}
