import type { Heading, Piece } from '../mdx/body.ts';
import type { Text } from '../text/index.ts';
import { numberRepeats } from './diagrams.ts';
import { type FindingView, findingView } from './findings.ts';
import { buildDeciders, buildFigures, type DecidersView, type FiguresView, unrecordedParts } from './first-look.ts';
import { buildFrame, type PageFrame } from './page.ts';
import { buildPeople, buildTeam, type PeopleView, type SignItem, type TeamView } from './people.ts';
import { type BoxView, boxView, ownerName, type Site, type SiteAccount, shortName } from './site.ts';
import { buildSpend, buildTree, type SpendRow, type TreeView } from './standing.ts';
import { type ActionRow, buildActions, buildStrategy, type StrategyView } from './strategy.ts';
import { accountPath, onePagePdfPath, urlOf } from './url.ts';

/** The account page: how do we stand with this customer, who decides, what next? */
export interface AccountView {
  frame: PageFrame;
  /** Language of the plan's own words. */
  lang: string;
  name: string;
  summary: string;
  objective: string | null;
  box: BoxView;
  tags: string[];
  updated: string;
  owner: string;
  file: string;
  pdf: { url: string; name: string };
  /** Label and value; values that nobody wrote are left out. */
  profile: { label: string; value: string }[];
  screening: { label: string; value: string }[];
  figures: FiguresView | null;
  deciders: DecidersView;
  findings: FindingView[];
  /** Parts that nobody has written yet; while there are any, no findings do not mean that all is well. */
  unrecorded: { id: string; label: string }[];
  /** The next open actions, at most three. */
  next: ActionRow[];
  spend: SpendRow[];
  tree: TreeView | null;
  people: PeopleView;
  team: TeamView;
  strategy: StrategyView;
  actions: ActionRow[];
  competitors: CompetitorRow[];
  prose: ProseView;
  /** The contents rail: sections of the page, then headings of the body. */
  contents: { id: string; label: string; depth: number }[];
}

export interface CompetitorRow {
  id: string;
  name: string;
  strengths: string[];
  weaknesses: string[];
  relations: { person: string; relation: string }[];
  expectedPrice: string | null;
  likelyMoves: string | null;
}

/** The body with what its components show worked out: people and accounts by id. */
export interface ProseView {
  lang: string;
  pieces: Piece[];
  people: Record<string, { title: string; name: string | null; signList: SignItem[] }>;
  accounts: Record<string, { name: string; url: string; lang: string }>;
}

export function buildAccount(account: SiteAccount, site: Site, text: Text): AccountView {
  const { plan, radp, findings } = account;
  const { data } = plan;
  const { ui, labels } = text;
  const { settings, today, tree } = site.workspace;
  const people = buildPeople(plan, site.workspace, text);
  const actions = buildActions(plan, site.workspace, text);
  const nameOf = (id: string): string => {
    const other = site.byId.get(id);
    return other ? shortName(other.plan) : id;
  };
  const treeView = buildTree(account, site, text);
  return {
    frame: buildFrame({
      text,
      settings,
      today,
      path: accountPath(plan.id),
      title: data.name,
      current: 'accounts',
      breadcrumbs: [
        { label: ui.accounts.title, path: '/accounts/' },
        ...(tree.ancestors.get(plan.id) ?? []).map((id) => ({ label: nameOf(id), path: accountPath(id) })),
      ],
    }),
    lang: data.lang,
    name: data.name,
    summary: data.summary,
    objective: data.objective ?? null,
    box: boxView(radp, text, settings),
    tags: [
      ...(data.designation ? [labels.designation[data.designation]] : []),
      labels.lifecycle[data.lifecycle],
      labels.unit[data.unit],
      labels.mode[data.mode],
      ...(data.benchmark ? [ui.account.benchmark] : []),
    ],
    updated: data.updated,
    owner: ownerName(plan),
    file: plan.file,
    pdf: { url: urlOf(text.locale, onePagePdfPath(plan.id)), name: `${ui.onePage.title(data.name)}.pdf` },
    profile: stated([
      [ui.account.owner, ownerName(plan)],
      [ui.account.industry, data.industry],
      [ui.account.location, data.location],
      [ui.account.parent, data.parent ? nameOf(data.parent) : undefined],
      [ui.account.updated, data.updated],
    ]),
    screening: stated([
      [ui.account.size, data.screening?.size && labels.size[data.screening.size]],
      [
        ui.account.contribution,
        data.screening?.contribution.length
          ? text.format.list(data.screening.contribution.map((key) => labels.contribution[key]))
          : undefined,
      ],
      [ui.account.coverage, data.screening?.coverage && labels.coverage[data.screening.coverage]],
      [ui.account.relationship, data.screening?.relationship && labels.grade[data.screening.relationship]],
      [ui.account.horizon, data.screening?.horizon && labels.horizon[data.screening.horizon]],
    ]),
    figures: buildFigures(account, site, text),
    deciders: buildDeciders(account, people.rows, text),
    findings: findings.map((one) => findingView(one, text)),
    unrecorded: unrecordedParts(account, text),
    next: actions.filter((action) => action.done === null).slice(0, 3),
    spend: buildSpend(account, site, text),
    tree: treeView,
    people,
    team: buildTeam(plan, text),
    strategy: buildStrategy(plan, site.workspace, text),
    actions,
    competitors: buildCompetitors(account, text),
    prose: buildProse(account, site, text),
    contents: [
      { id: 'profile', label: ui.account.profile, depth: 2 },
      { id: 'spend', label: ui.account.spend, depth: 2 },
      ...(treeView ? [{ id: 'tree', label: ui.account.tree, depth: 2 }] : []),
      { id: 'people', label: ui.account.people, depth: 2 },
      { id: 'team', label: ui.account.team, depth: 2 },
      { id: 'strategy', label: ui.account.strategy, depth: 2 },
      { id: 'actions', label: ui.account.actions, depth: 2 },
      ...(data.competitors.length > 0 ? [{ id: 'competitors', label: ui.account.competitors, depth: 2 }] : []),
      ...(plan.body.pieces.length > 0 ? [{ id: 'prose', label: ui.account.prose, depth: 2 }] : []),
      ...plan.body.headings.filter(({ depth }) => depth <= 4).map(toContents),
    ],
  };
}

const stated = (rows: [string, string | undefined][]): { label: string; value: string }[] =>
  rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));

const toContents = ({ id, text, depth }: Heading) => ({ id, label: text, depth });

function buildCompetitors({ plan }: SiteAccount, { labels, format }: Text): CompetitorRow[] {
  return plan.data.competitors.map((competitor) => ({
    id: competitor.id,
    name: competitor.name,
    strengths: competitor.strengths,
    weaknesses: competitor.weaknesses,
    relations: competitor.relations.map(({ stakeholder, relation }) => ({
      person: plan.data.stakeholders.find((person) => person.id === stakeholder)?.title ?? stakeholder,
      relation: labels.relation[relation],
    })),
    expectedPrice: competitor.expectedPrice === undefined ? null : format.money(competitor.expectedPrice),
    likelyMoves: competitor.likelyMoves ?? null,
  }));
}

function buildProse({ plan }: SiteAccount, site: Site, text: Text): ProseView {
  const mentioned = (target: 'stakeholder' | 'account'): string[] =>
    [...new Set(plan.body.mentions.filter((one) => one.target === target).map((one) => one.value))].sort();
  const people = buildPeople(plan, site.workspace, text).rows;
  return {
    lang: plan.data.lang,
    pieces: numberRepeats(plan.body.pieces),
    people: Object.fromEntries(
      mentioned('stakeholder').flatMap((id) => {
        const row = people.find((person) => person.id === id);
        return row ? [[id, { title: row.title, name: row.name, signList: row.signList }]] : [];
      }),
    ),
    accounts: Object.fromEntries(
      mentioned('account').flatMap((id) => {
        const other = site.byId.get(id);
        return other
          ? [
              [
                id,
                { name: shortName(other.plan), url: urlOf(text.locale, accountPath(id)), lang: other.plan.data.lang },
              ],
            ]
          : [];
      }),
    ),
  };
}
