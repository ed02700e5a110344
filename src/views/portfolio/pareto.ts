import type { ParetoChart } from '../../charts/chart.ts';
import { countedOnce } from '../../domain/value/counted-once.ts';
import { type Effort, effortByAccount } from '../../domain/value/effort.ts';
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
  /** How much of the visits and open actions goes to the accounts inside the cut; null without a cut. */
  measured: string | null;
  /** Null without sales. */
  chart: ParetoChart | null;
  /** What the chart leaves out, in words; null where it shows all. */
  more: string | null;
  /** Largest sales first. */
  rows: {
    place: number;
    account: AccountLink;
    sales: string;
    share: string;
    cumulated: string;
    inside: boolean;
    /** Whether the cut lies below this row. */
    cut: boolean;
    /** Visits of twelve months and open actions there, using units counted with the account included. */
    visits: number;
    actions: number;
  }[];
  /** Accounts without figures of a complete year that are in no unit's figures above them. */
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
  /** Whether the figures of a unit above hold those of this one. */
  const isCovered = (id: string): boolean => {
    const parent = workspace.tree.ancestors.get(id)?.at(-1);
    return (
      parent !== undefined &&
      workspace.byId.get(id)?.data.unit === 'user' &&
      (salesOf(parent) !== null || isCovered(parent))
    );
  };
  const { rows, total, cut } = paretoOf(
    counted.map((id) => ({ id, sales: salesOf(id) ?? 0 })),
    paretoSales,
  );
  const effort = effortByAccount(workspace, counted);
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
    measured:
      cut === null
        ? null
        : measuredEffort(
            effort,
            rows.flatMap(({ id, inside }) => (inside ? [id] : [])),
            text,
          ),
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
            total,
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
      cut: inside && rows[index + 1]?.inside === false,
      visits: effort.get(id)?.visits ?? 0,
      actions: effort.get(id)?.actions ?? 0,
    })),
    missing: workspace.plans.filter(({ id }) => salesOf(id) === null && !isCovered(id)).map(({ id }) => link(id)),
  };
}

/** `of` counts all accounts, those without figures included: work at them is effort too. */
function measuredEffort(effort: ReadonlyMap<string, Effort>, inside: readonly string[], { ui, format }: Text): string {
  const words = ui.portfolio;
  const part = (key: keyof Effort, said: (share: string, have: number, of: number) => string, none: string): string => {
    const sum = (some: Iterable<Effort | undefined>): number =>
      [...some].reduce((all, one) => all + (one?.[key] ?? 0), 0);
    const [have, of] = [sum(inside.map((id) => effort.get(id))), sum(effort.values())];
    return of > 0 ? said(format.share(have / of), have, of) : none;
  };
  return words.effortMeasured(
    inside.length,
    part('visits', words.effortVisits, words.noVisits),
    part('actions', words.effortActions, words.noActions),
  );
}
