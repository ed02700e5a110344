import { countedOnce } from '../../domain/value/counted-once.ts';
import type { Radp } from '../../domain/value/radp.ts';
import type { Located } from '../../problem.ts';
import type { Text } from '../../text/index.ts';
import { placedFinding } from '../account/place.ts';
import { buildMatrix, type MatrixView } from '../accounts/matrix.ts';
import { type BidRow, bidRows } from '../bid/bids.ts';
import { bidFinding } from '../bid/place.ts';
import { byUrgency, type FindingView, standingOf } from '../findings.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import { type DealLink, dealFinding, findingCount } from '../project/place.ts';
import type { Site, SiteAccount } from '../site.ts';
import { allCalendarPath, bidsPath, urlOf } from '../url.ts';
import { concernedBy } from './concerned.ts';
import { buildDeadlines, type DeadlineRow } from './deadlines.ts';
import { byNewest, planRows, type RecentRow, visitRows } from './recent.ts';
import { type HomeRow, linkTo } from './row.ts';
import { type Listed, shortlist } from './shortlist.ts';
import { buildStale, isStale, type StaleRow } from './stale.ts';

/** The home page: what needs attention today, and where? */
export interface HomeView {
  frame: PageFrame;
  figures: { label: string; value: string }[];
  /** What the sums hold. */
  sumNote: string;
  /** Those of us whom something to do concerns, by name, and how much of it there is: the choices of the filter. What is news is no work to do. */
  people: { id: string; name: string; total: number }[];
  /** Red flags and what else the rules find, but for what is overdue or stale: worst first. */
  attention: ShortList<AttentionRow>;
  /** Open bids, the next deadline first. */
  bids: { rows: BidRow[]; more: number; url: string };
  deadlines: ShortList<DeadlineRow>;
  stale: ShortList<StaleRow>;
  /** Visits that took place and plans that were reviewed, newest first. */
  recent: Listed<RecentRow>[];
  /** In words; what is shown where the lists are empty. */
  captions: { deadlines: string; noDeadlines: string };
  accountsUrl: string;
  /** Everything dated, for calendars. */
  calendarUrl: string;
  matrix: MatrixView;
}

/** What is shown at once, what is shown to those whom it concerns, and how many more there are. */
export interface ShortList<Row> {
  rows: Listed<Row>[];
  more: number;
}

export interface AttentionRow extends FindingView, HomeRow {
  /** Name of the rule, or the kind of finding. */
  kindLabel: string;
  /** The opportunity or bid that it is about; null of the account itself. */
  deal: DealLink | null;
}

const most = { attention: 12, bids: 6, overdue: 8, upcoming: 8, stale: 6, visits: 5, plans: 3 };
/** Rows that everybody has of his own in each list. */
const each = 8;
const eachOfNews = 3;

export function buildHome(site: Site, text: Text): HomeView {
  const { workspace } = site;
  const { settings, today } = workspace;
  const { ui } = text;
  const attention = attentionRows(site, text);
  const deadlines = buildDeadlines(site, text);
  const stale = buildStale(site, text);
  const openBids = site.bids.filter(({ bid }) => bid.data.result === undefined);
  const overdue = deadlines.filter((row) => row.overdue);
  const upcoming = deadlines.filter((row) => !row.overdue);
  const shown = {
    attention: shortlist(attention, most.attention, each),
    deadlines: [...shortlist(overdue, most.overdue, each), ...shortlist(upcoming, most.upcoming, each)],
    stale: shortlist(stale, most.stale, each),
    recent: [
      ...shortlist(visitRows(site, text), most.visits, eachOfNews),
      ...shortlist(planRows(site, text), most.plans, eachOfNews),
    ].sort(byNewest),
  };
  const all: HomeRow[] = [...attention, ...deadlines, ...stale];
  const beyond = (rows: readonly unknown[], limit: number): number => Math.max(0, rows.length - limit);
  const concerned = new Set(all.flatMap(({ who }) => who));
  return {
    frame: buildFrame({ text, settings, today, path: '/', title: ui.home.title, current: 'home' }),
    figures: buildFigures(site, text),
    sumNote: ui.home.sumNote,
    people: peopleNames(site)
      .filter(({ id }) => concerned.has(id))
      .map((person) => ({ ...person, total: all.filter(({ who }) => who.includes(person.id)).length }))
      .sort((a, b) => a.name.localeCompare(b.name, text.locale) || (a.id < b.id ? -1 : 1)),
    attention: { rows: shown.attention, more: beyond(attention, most.attention) },
    bids: {
      rows: bidRows(openBids, site, text).slice(0, most.bids),
      more: beyond(openBids, most.bids),
      url: urlOf(text.locale, bidsPath),
    },
    deadlines: { rows: shown.deadlines, more: beyond(overdue, most.overdue) + beyond(upcoming, most.upcoming) },
    stale: { rows: shown.stale, more: beyond(stale, most.stale) },
    recent: shown.recent,
    captions: {
      deadlines: ui.home.deadlinesCaption(settings.review.upcomingDays),
      noDeadlines: ui.home.noDeadlines(settings.review.upcomingDays),
    },
    accountsUrl: urlOf(text.locale, '/accounts/'),
    calendarUrl: urlOf(text.locale, allCalendarPath),
    matrix: buildMatrix(site, text),
  };
}

function attentionRows(site: Site, text: Text): AttentionRow[] {
  const { settings } = site.workspace;
  const kindOf = ({ rule, kind }: FindingView): string => rule ?? text.ui.home.group[kind];
  // What has a day of its own stands among the deadlines.
  const isHere = (finding: Located): boolean =>
    !('due' in finding.params) && finding.id !== 'closing-passed' && !isStale(finding, settings);
  // What is stale in a bid is an item of the library that may void it: no plan to be looked at again some day.
  const isOfBid = ({ id }: Located): boolean => standingOf(id, settings).kind !== 'overdue';
  const ofBids = site.bids.flatMap((one) =>
    one.account === undefined
      ? []
      : one.findings.filter(isOfBid).map((finding) => {
          const { href: url, ...view } = bidFinding(finding, one, text, settings);
          const account = linkTo(one.account as SiteAccount, text);
          return { finding, row: { ...view, who: [one.bid.data.owner], account, url, kindLabel: kindOf(view) } };
        }),
  );
  return site.accounts
    .flatMap((account): { finding: Located; row: AttentionRow }[] => {
      const link = linkTo(account, text);
      const own = account.findings.filter(isHere).map((finding) => {
        const view = placedFinding(finding, account, text, settings);
        const who = concernedBy(finding, account.plan, account.visits);
        return {
          finding,
          row: { ...view, who, account: link, url: `${link.url}#${view.anchor}`, kindLabel: kindOf(view), deal: null },
        };
      });
      const ofDeals = account.opportunities.flatMap((one) =>
        one.findings.filter(isHere).map((finding) => {
          const { href: url, ...view } = dealFinding(finding, one, account, text, settings);
          return {
            finding,
            row: { ...view, who: [one.opportunity.data.owner], account: link, url, kindLabel: kindOf(view) },
          };
        }),
      );
      return [...own, ...ofDeals];
    })
    .concat(ofBids)
    .sort((a, b) => byUrgency(settings)(a.finding, b.finding))
    .map(({ row }) => row);
}

/** Names of our people by id, as their plans write them; each id once. */
function peopleNames({ accounts }: Site): { id: string; name: string }[] {
  const names = new Map(accounts.flatMap(({ plan }) => plan.data.team.map(({ id, name }) => [id, name] as const)));
  return [...names].map(([id, name]) => ({ id, name }));
}

function buildFigures(site: Site, { ui, format }: Text): HomeView['figures'] {
  const totals = totalSpend(site);
  const ofBids = site.bids.reduce((sum, one) => sum + one.findings.length, 0);
  const findings = site.accounts.reduce((sum, account) => sum + findingCount(account), ofBids);
  return [
    { label: ui.home.accounts, value: format.number(site.accounts.length) },
    { label: ui.home.buyingPower, value: format.money(totals.buyingPower) },
    { label: ui.home.ourSales, value: format.money(totals.ourSales) },
    {
      label: ui.home.share,
      value: totals.buyingPower > 0 ? format.percent(totals.ourSales / totals.buyingPower) : ui.none,
    },
    { label: ui.home.findings, value: format.number(findings) },
  ];
}

/** Spend of all accounts in their newest complete year; nothing is counted twice. */
function totalSpend(site: Site): { buyingPower: number; ourSales: number } {
  const { tree, byId } = site.workspace;
  const figures = (id: string): Radp | null => {
    const radp = site.byId.get(id)?.radp;
    return typeof radp === 'object' ? radp : null;
  };
  const all = countedOnce(tree, byId, (id) => figures(id) !== null).flatMap((id) => figures(id) ?? []);
  return {
    buyingPower: all.reduce((sum, one) => sum + one.buyingPower, 0),
    ourSales: all.reduce((sum, one) => sum + one.ourSales, 0),
  };
}
