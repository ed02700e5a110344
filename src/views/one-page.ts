import type { Diagram } from '../diagrams/diagram.ts';
import { orgChart } from '../diagrams/org-chart.ts';
import type { Plan } from '../domain/plan.ts';
import { decides } from '../domain/relations.ts';
import { reportingChart } from '../domain/reporting.ts';
import { isAnalysed } from '../domain/signs.ts';
import type { Stakeholder } from '../schemas/stakeholder.ts';
import type { Text } from '../text/index.ts';
import { type FindingView, findingView } from './findings.ts';
import { buildPeople, type PersonRow } from './people.ts';
import { type BoxView, boxView, ownerName, type Site, type SiteAccount } from './site.ts';
import { buildSpend, type SpendRow } from './standing.ts';
import { type ActionRow, buildActions, buildStrategy, type StrategyView } from './strategy.ts';

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
  people: PersonRow[];
  strategy: StrategyView;
  actions: ActionRow[];
  risks: FindingView[];
}

/** People that stand side by side on a sheet before its chart turns from top-down to left-to-right. */
const sheetRow = 4;

/** Document properties of a sheet; its date is the day of the plan's last review. */
export interface SheetMeta {
  title: string;
  author: string;
  subject: string;
  keywords: string[];
  lang: Text['locale'];
  date: string;
}

export const sheetMeta = (plan: Plan, { ui, locale }: Text): SheetMeta => ({
  title: ui.onePage.title(plan.data.name),
  author: ownerName(plan),
  subject: ui.onePage.subject,
  keywords: [plan.data.industry],
  lang: locale,
  date: plan.data.updated,
});

/** People that a sheet's chart can hold and still be read; beyond it the chart shows the deciders and those above them. */
const chartLimit = 14;

export function buildOnePage(account: SiteAccount, site: Site, text: Text): OnePageView {
  const { plan, radp, findings } = account;
  const { data } = plan;
  const { ui, labels } = text;
  const { workspace } = site;
  const people = data.stakeholders;
  const drawn = people.length <= chartLimit ? people : keyPeople(people);
  const rows = buildPeople(plan, workspace, text).rows;
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
    spend: buildSpend(account, site, text).slice(0, 4),
    chart:
      drawn.length === 0
        ? null
        : {
            trunk: true,
            text: orgChart(reportingChart(drawn), sheetRow),
            title: ui.onePage.chartTitle,
            description: ui.account.chartDescription(people.length, people.filter(isAnalysed).length),
          },
    people: rows
      .filter((row) => row.signs !== '' || row.keyDepartment)
      .toSorted((a, b) => weightOf(people, a) - weightOf(people, b)),
    strategy: buildStrategy(plan, workspace, text),
    actions: buildActions(plan, workspace, text).filter((action) => action.done === null),
    risks: findings
      .filter((one) => one.severity === 'warning')
      .map((one) => findingView(one, text))
      .filter((one) => one.kind === 'relation'),
  };
}

/** Deciders first, then evaluators, then the rest, each in chart order. */
function weightOf(people: readonly Stakeholder[], row: PersonRow): number {
  const person = people.find((one) => one.id === row.id) as Stakeholder;
  return decides(person) ? 0 : person.role === 'evaluator' ? 1 : 2;
}

/** The deciders, then analysed people, until the chart is full; each with everybody above. */
function keyPeople(people: readonly Stakeholder[]): Stakeholder[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const chosen = new Set<string>();
  for (const person of [...people.filter(decides), ...people.filter((one) => !decides(one) && isAnalysed(one))]) {
    const line: string[] = [];
    for (
      let one: Stakeholder | undefined = person;
      one && !line.includes(one.id);
      one = one.reportsTo ? byId.get(one.reportsTo) : undefined
    )
      line.push(one.id);
    if (new Set([...chosen, ...line]).size > chartLimit) continue;
    for (const id of line) chosen.add(id);
  }
  return people.filter((person) => chosen.has(person.id));
}
