import type { ParetoChart } from '../../charts/chart.ts';
import { countedOnce } from '../../domain/value/counted-once.ts';
import { paretoOf } from '../../domain/value/pareto.ts';
import { newestCompleteYear } from '../../domain/value/spend.ts';
import type { Text } from '../../text/index.ts';
import { type AccountLink, linkTo } from '../accounts/matrix.ts';
import { type Site, type SiteAccount, shortName } from '../site.ts';

/** Where 80 % of the sales come from [KAD A3]. */
export interface ParetoView {
  /** One sentence with the cut; says so where there are no sales. */
  summary: string;
  /** The rule of thumb, from the settings. */
  effort: string;
  /** Null without sales. */
  chart: ParetoChart | null;
  /** What the chart leaves out, in words; null where it shows all. */
  more: string | null;
  /** Largest sales first. */
  rows: { place: number; account: AccountLink; sales: string; share: string; cumulated: string; inside: boolean }[];
  /** Accounts without figures of a complete year that are in no other account's figures. */
  missing: AccountLink[];
}

/** Bars whose names can be read side by side. */
const bars = 12;

export function buildPareto(site: Site, text: Text): ParetoView {
  const { workspace } = site;
  const { paretoSales, paretoEffort } = workspace.settings.portfolio;
  const { ui, format } = text;
  const words = ui.portfolio;
  const salesOf = (id: string): number | null =>
    newestCompleteYear((site.byId.get(id) as SiteAccount).years, workspace.today)?.ourSales ?? null;
  const counted = countedOnce(workspace.tree, workspace.byId, (id) => salesOf(id) !== null);
  const { rows, total, cut } = paretoOf(
    counted.map((id) => ({ id, sales: salesOf(id) ?? 0 })),
    paretoSales,
  );
  const link = (id: string): AccountLink => linkTo(site.byId.get(id) as SiteAccount, text);
  const wanted = format.percent(paretoSales);
  const selling = rows.filter(({ sales }) => sales > 0);
  const shown = selling.slice(0, bars);
  return {
    summary:
      cut === null
        ? words.paretoNoSales
        : words.paretoSummary(cut, selling.length, wanted, format.percent(cut / selling.length)),
    effort: words.paretoEffort(format.percent(paretoEffort), wanted),
    chart:
      cut === null
        ? null
        : {
            kind: 'pareto',
            title: words.paretoTitle,
            description: words.paretoDescription(cut, wanted),
            cut: paretoSales,
            cutName: words.paretoCut(wanted),
            valueName: words.sales,
            shareName: words.cumulated,
            bars: shown.map(({ id, sales, cumulated, inside }) => ({
              name: shortName((site.byId.get(id) as SiteAccount).plan),
              value: sales,
              figure: format.money(sales),
              cumulated,
              inside,
            })),
          },
    more: selling.length > shown.length ? words.paretoMore(shown.length, selling.length) : null,
    rows: rows.map(({ id, sales, cumulated, inside }, index) => ({
      place: index + 1,
      account: link(id),
      sales: format.number(sales),
      share: total > 0 ? format.share(sales / total) : '–',
      cumulated: total > 0 ? format.share(cumulated) : '–',
      inside,
    })),
    missing: workspace.plans.filter(({ id }) => salesOf(id) === null).map(({ id }) => link(id)),
  };
}
