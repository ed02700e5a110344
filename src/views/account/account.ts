import { sectionStates } from '../../domain/playbook/sections.ts';
import type { Text } from '../../text/index.ts';
import { type BidRow, bidRows } from '../bid/bids.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import { buildUsedPages, pagesNamedBy, type UsedPage } from '../playbook/playbook.ts';
import { type DealRow, dealRows } from '../project/table.ts';
import { buildProse, type ProseView } from '../prose.ts';
import { type BoxView, boxView, ownerName, type Site, type SiteAccount, shortName } from '../site.ts';
import { accountPath, onePagePdfPath, urlOf } from '../url.ts';
import { buildCompetitors, type CompetitorsView } from './competitors.ts';
import { accountContents, type ContentsGroup } from './contents.ts';
import { buildCrises, type CrisisRow, type OpenCrisesView, openCrises } from './crises.ts';
import {
  type AttentionView,
  buildAttention,
  buildDeciders,
  buildFigures,
  type DecidersView,
  type FiguresView,
  unrecordedParts,
} from './first-look.ts';
import { buildFiveSteps, type FiveStepsView } from './five-steps.ts';
import { buildFlags, type FlagsView } from './flags.ts';
import { buildGifts, type GiftRow } from './gifts.ts';
import { buildHealth, type HealthView } from './health.ts';
import { buildHowTo } from './how-to.ts';
import { buildInformation, type InformationView } from './information.ts';
import { buildKeyPersons, type KeyPersonsView } from './key-persons.ts';
import { buildMatching, type MatchingView } from './matching.ts';
import { buildPeople, type PeopleView } from './people.ts';
import { buildRelationship, type RelationshipView } from './relationship.ts';
import { buildSalesSheet, type SalesSheetView } from './sales-sheet.ts';
import { buildScorecard, type ScorecardView } from './scorecard.ts';
import { buildSpend, buildTree, type SpendRow, type TreeView } from './standing.ts';
import { type ActionRow, buildActions, buildStrategy, type StrategyView } from './strategy.ts';
import { buildTeam, type TeamView } from './team.ts';
import { buildVisits, type VisitsView } from './visits.ts';

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
  health: HealthView;
  /** Null where nobody has scored. */
  scorecard: ScorecardView | null;
  deciders: DecidersView;
  attention: AttentionView;
  openCrises: OpenCrisesView | null;
  /** Parts that nobody has written yet; while there are any, no findings do not mean that all is well. */
  unrecorded: { id: string; label: string }[];
  /** The next open actions, at most three. */
  next: ActionRow[];
  spend: SpendRow[];
  tree: TreeView | null;
  information: InformationView | null;
  fiveSteps: FiveStepsView;
  people: PeopleView;
  keyPersons: KeyPersonsView;
  team: TeamView;
  matching: MatchingView;
  flags: FlagsView;
  strategy: StrategyView;
  salesSheet: SalesSheetView;
  opportunities: DealRow[];
  /** Its bids, open ones first. */
  bids: BidRow[];
  actions: ActionRow[];
  gifts: GiftRow[];
  visits: VisitsView;
  competitors: CompetitorsView | null;
  relationship: RelationshipView;
  crises: CrisisRow[];
  prose: ProseView;
  /** Where the playbook tells how each section is worked out. */
  howTo: ReturnType<typeof buildHowTo>;
  /** Pages of the playbook that the plan works by. */
  usedPages: UsedPage[];
  /** The contents rail: sections of the page, then headings of the body. */
  contents: ContentsGroup[];
}

export function buildAccount(account: SiteAccount, site: Site, text: Text): AccountView {
  const { plan, radp } = account;
  const { data } = plan;
  const { ui, labels } = text;
  const { settings, today, tree } = site.workspace;
  const people = buildPeople(plan, site.workspace, text);
  // Visits and the text of the plan stand on one page, so that the same drawing in both needs two names.
  const drawn = new Map<string, number>();
  const keyPersons = buildKeyPersons(plan, site.workspace, text);
  const matching = buildMatching(plan, site.workspace, text);
  const actions = buildActions(plan, site.workspace, text);
  const bids = bidRows(
    site.bids.filter(({ bid }) => bid.data.account === plan.id),
    site,
    text,
  );
  const nameOf = (id: string): string => {
    const other = site.byId.get(id);
    return other ? shortName(other.plan) : id;
  };
  const treeView = buildTree(account, site, text);
  const information = buildInformation(plan, site.workspace, text);
  const competitors = buildCompetitors(plan, site.workspace, text);
  const crises = buildCrises(plan, site.workspace, text);
  const scorecard = buildScorecard(account, site, text);
  const usedPages = buildUsedPages(pagesNamedBy(plan), site.workspace.playbook, text);
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
    health: buildHealth(account, site, text),
    scorecard,
    deciders: buildDeciders(account, people.rows, text),
    attention: buildAttention(account, site, text),
    openCrises: openCrises(crises, text),
    unrecorded: unrecordedParts(account, text),
    next: actions.filter((action) => action.done === null).slice(0, 3),
    spend: buildSpend(account, site, text),
    tree: treeView,
    information,
    fiveSteps: buildFiveSteps(plan, site.workspace, text),
    people,
    keyPersons,
    team: buildTeam(plan, text),
    matching,
    flags: buildFlags(account, site, text),
    strategy: buildStrategy(plan, site.workspace, text),
    salesSheet: buildSalesSheet(account, site, text),
    opportunities: dealRows(account, site, text),
    bids,
    actions,
    gifts: buildGifts(plan, text),
    visits: buildVisits(account, site, text, drawn),
    competitors,
    relationship: buildRelationship(plan, site.workspace, text),
    crises,
    prose: buildProse({ body: plan.body, lang: data.lang }, plan, site, text, drawn),
    usedPages,
    howTo: buildHowTo(sectionStates(data, account.visits), site.workspace.playbook, text),
    contents: accountContents(
      {
        scorecard: scorecard !== null,
        tree: treeView !== null,
        influence: keyPersons.influence !== null,
        plans: keyPersons.plans.length > 0,
        matching: matching.rows.length > 0,
        opportunities: account.opportunities.length > 0,
        bids: bids.length > 0,
        competitors: competitors !== null,
        information: information !== null,
        crises: crises.length > 0,
        playbook: usedPages.length > 0,
        prose: plan.body.pieces.length > 0,
      },
      plan.body.headings,
      text,
    ),
  };
}

const stated = (rows: [string, string | undefined][]): { label: string; value: string }[] =>
  rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
