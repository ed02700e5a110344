import type { BubbleChart } from '../../charts/chart.ts';
import {
  newestScoring,
  type Scorecard,
  type ScorecardTotal,
  scorecardFor,
  scorecardTotal,
} from '../../domain/value/scorecard.ts';
import type { Text } from '../../text/index.ts';
import { type AccountLink, linkTo } from '../accounts/matrix.ts';
import { type Site, type SiteAccount, shortName } from '../site.ts';

/** Attractiveness of accounts against our strength, from the criteria of the customer-value scorecard that name an axis. */
export interface PlotView {
  /** Null where no account has scores on both axes. */
  chart: BubbleChart | null;
  /** Most attractive first, then by strength. */
  rows: {
    account: AccountLink;
    attractiveness: string;
    strength: string;
    buyingPower: string;
    scored: string;
    asOf: string;
  }[];
  /** Accounts without scores on both axes. */
  missing: AccountLink[];
}

/** Null without a scorecard in the playbook. */
export function buildPlot(site: Site, text: Text): PlotView | null {
  const card = scorecardFor(site.workspace.playbook, 'customer-value');
  if (card === null) return null;
  const { ui, format } = text;
  const words = ui.portfolio;
  const placed = site.accounts
    .flatMap((account) => place(account, card) ?? [])
    .sort((a, b) => b.y - a.y || b.x - a.x || (a.account.plan.id < b.account.plan.id ? -1 : 1));
  const there = new Set(placed.map(({ account }) => account.plan.id));
  return {
    chart:
      placed.length === 0
        ? null
        : {
            kind: 'bubble',
            title: words.plotTitle,
            description: words.plotDescription(placed.length),
            max: 100,
            xName: words.strength,
            yName: words.attractiveness,
            points: placed.map(({ account, x, y, size, all }) => ({
              name: shortName(account.plan),
              x,
              y,
              size,
              sparse: all.scored * 2 < all.of,
            })),
          },
    rows: placed.map(({ account, x, y, size, all, asOf }) => ({
      account: linkTo(account, text),
      attractiveness: String(Math.round(y)),
      strength: String(Math.round(x)),
      buyingPower: size === null ? ui.unknown : format.number(size),
      scored: words.scoredOf(all.scored, all.of),
      asOf,
    })),
    missing: site.accounts.filter(({ plan }) => !there.has(plan.id)).map((account) => linkTo(account, text)),
  };
}

interface Placed {
  account: SiteAccount;
  x: number;
  y: number;
  /** Buying power; null where it is unknown. */
  size: number | null;
  all: ScorecardTotal;
  asOf: string;
}

function place(account: SiteAccount, card: Scorecard): Placed | null {
  const newest = newestScoring(account.plan.data.scorecard);
  if (newest === null) return null;
  const on = (axis: 'attractiveness' | 'strength'): number | null =>
    scorecardTotal(
      card.criteria.filter((one) => one.axis === axis),
      newest.scores,
    ).total;
  const [x, y] = [on('strength'), on('attractiveness')];
  if (x === null || y === null) return null;
  const size = typeof account.radp === 'object' ? account.radp.buyingPower : null;
  return { account, x, y, size, all: scorecardTotal(card.criteria, newest.scores), asOf: newest.asOf };
}
