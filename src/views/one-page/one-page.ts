import type { Diagram } from '../../diagrams/diagram.ts';
import { isAnalysed } from '../../domain/people/signs.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Text } from '../../text/index.ts';
import { buildPeople, type PersonRow } from '../account/people.ts';
import { buildSpend, type SpendRow } from '../account/standing.ts';
import { type ActionRow, buildActions, buildStrategy, type StrategyView } from '../account/strategy.ts';
import { type FindingView, findingView } from '../findings.ts';
import { type BoxView, boxView, ownerName, type Site, type SiteAccount } from '../site.ts';
import { rankOf, sheetChart } from './sheet-chart.ts';

/** The one-page account plan: could a board member decide from this sheet alone? */
export interface OnePageView {
  locale: Text['locale'];
  lang: string;
  ui: Text['ui'];
  meta: SheetMeta;
  name: string;
  siteName: string;
  summary: string;
  objective: string | null;
  owner: string;
  updated: string;
  tags: string[];
  box: BoxView;
  spend: SpendRow[];
  chart: Diagram | null;
  /** How many people the chart leaves out; null when it draws everybody. */
  notDrawn: string | null;
  /** Those who say yes first, then those against us and our champions. */
  people: PersonRow[];
  /** The column in which the factors leave the page better balanced. */
  factorsAt: 'left' | 'right';
  strategy: StrategyView;
  actions: ActionRow[];
  /** What is said where there are none. */
  risks: FindingView[];
  noRisks: string;
  noActions: string;
}

/** Document properties of a sheet; its date is the day of the plan's last review. */
export interface SheetMeta {
  title: string;
  author: string;
  subject: string;
  keywords: string[];
  lang: Text['locale'];
  date: string;
}

const sheetMeta = (plan: Plan, { ui, locale }: Text): SheetMeta => ({
  title: ui.onePage.title(plan.data.name),
  author: ownerName(plan),
  subject: ui.onePage.subject,
  keywords: [plan.data.industry],
  lang: locale,
  date: plan.data.updated,
});

export function buildOnePage(account: SiteAccount, site: Site, text: Text): OnePageView {
  const { plan, radp, findings } = account;
  const { data } = plan;
  const { ui, labels } = text;
  const { workspace } = site;
  const people = data.stakeholders;
  const chart = sheetChart(people);
  const ranks = new Map(people.map((person) => [person.id, rankOf(person)]));
  const parts = {
    spend: buildSpend(account, site, text).slice(0, 4),
    people: buildPeople(plan, workspace, text)
      .rows.filter((row) => row.signs !== '' || row.keyDepartment)
      .toSorted((a, b) => (ranks.get(a.id) as number) - (ranks.get(b.id) as number)),
    strategy: buildStrategy(plan, workspace, text),
    actions: buildActions(plan, workspace, text).filter((action) => action.done === null),
    risks: findings
      .filter((one) => one.severity === 'warning')
      .map((one) => findingView(one, text, workspace.settings))
      .filter((one) => one.kind === 'red-flag'),
  };
  return {
    locale: text.locale,
    lang: data.lang,
    ui,
    meta: sheetMeta(plan, text),
    name: data.name,
    siteName: workspace.settings.site.name,
    summary: data.summary,
    objective: data.objective ?? null,
    owner: ownerName(plan),
    updated: data.updated,
    tags: [
      ...(data.designation ? [labels.designation[data.designation]] : []),
      labels.lifecycle[data.lifecycle],
      labels.unit[data.unit],
      data.industry,
    ],
    box: boxView(radp, text, workspace.settings),
    ...parts,
    chart: chart && {
      trunk: true,
      text: chart.text,
      title: ui.onePage.chartTitle,
      description: ui.account.chartDescription(chart.drawn.length, chart.drawn.filter(isAnalysed).length),
    },
    notDrawn:
      chart && chart.drawn.length < people.length ? ui.onePage.notDrawn(people.length - chart.drawn.length) : null,
    factorsAt: shorterColumn(parts, chart?.height ?? 0),
    noRisks: people.some(isAnalysed) ? ui.onePage.noRisks : ui.onePage.notAnalysed,
    noActions: data.actions.length > 0 ? ui.onePage.allDone : ui.onePage.noActions,
  };
}

/** Height of a line of a table on a full sheet, mm. */
const line = 4;

/** The column that is shorter without the factors; a rough count of lines is enough. */
function shorterColumn(
  { people, spend, risks, actions }: Pick<OnePageView, 'people' | 'spend' | 'risks' | 'actions'>,
  chart: number,
): 'left' | 'right' {
  const left = chart + line * (3 + people.length);
  const right = line * (10 + spend.length + 1.3 * risks.length + 1.7 * actions.length);
  return left < right ? 'left' : 'right';
}
