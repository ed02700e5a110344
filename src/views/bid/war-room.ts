import { priceCriterionOf } from '../../domain/bid/price/criterion.ts';
import { coverageOf } from '../../domain/bid/scoring/coverage.ts';
import type { Text } from '../../text/index.ts';
import type { ContentsGroup } from '../account/contents.ts';
import { type AttentionView, attentionOf } from '../account/first-look.ts';
import { findingView } from '../findings.ts';
import { type Gap, gapsOf } from '../gap.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import { type DealLink, dealLink } from '../project/place.ts';
import { buildProse, type ProseView } from '../prose.ts';
import { type Site, type SiteBid, shortName } from '../site.ts';
import { accountPath, bidPath, bidsPath, urlOf } from '../url.ts';
import { type AnswerView, buildAnswer } from './answer.ts';
import { buildChapters, type ChaptersView } from './chapters.ts';
import { buildChecks, type ChecksView } from './checks.ts';
import { warRoomContents } from './contents.ts';
import { buildCoverage, type CoverageView, pointsByChapter } from './coverage.ts';
import { buildDates, type DatesView } from './dates.ts';
import { buildDecision, type DecisionView } from './decision.ts';
import { buildDeviations, type DeviationsView } from './deviations.ts';
import { buildDownloads, type DownloadsView } from './downloads.ts';
import { expectedOf } from './expected.ts';
import { buildHandover, type HandoverView } from './handover.ts';
import { buildLibrary, type LibraryView } from './library.ts';
import { type Who, whoIn } from './place.ts';
import { buildPriceView, type PriceView } from './price.ts';
import { buildRequirements, type RequirementsView } from './requirements.ts';
import { buildScoring, type ScoringView } from './scoring.ts';
import { buildStrategy, type StrategyView } from './strategy.ts';

/** The war room of a bid: will the book win, and what is missing before the deadline? Parts that nobody has written are null. */
export interface WarRoomView {
  frame: PageFrame;
  /** Language of the file's own words. */
  lang: string;
  name: string;
  summary: string;
  file: string;
  account: { name: string; url: string; lang: string } | null;
  opportunity: DealLink | null;
  /** Single words: method, kind, result. */
  tags: string[];
  owner: Who | null;
  updated: string;
  downloads: DownloadsView;
  answer: AnswerView;
  attention: AttentionView;
  dates: DatesView;
  decision: DecisionView | null;
  strategy: StrategyView | null;
  scoring: ScoringView | null;
  coverage: CoverageView | null;
  requirements: RequirementsView | null;
  deviations: DeviationsView | null;
  chapters: ChaptersView | null;
  price: PriceView | null;
  library: LibraryView | null;
  handover: HandoverView | null;
  checks: ChecksView;
  prose: ProseView;
  /** What the author could still write, in one line. */
  gaps: Gap[];
  contents: ContentsGroup[];
}

export function buildWarRoom(one: SiteBid, site: Site, text: Text): WarRoomView {
  const { bid, account, opportunity, books, findings } = one;
  const { data, body } = bid;
  const { settings, today } = site.workspace;
  const { ui, labels, locale } = text;
  const expected = expectedOf(one, settings);
  const coverage = coverageOf(bid, books);
  const parts = {
    decision: buildDecision(one, site, text),
    strategy: buildStrategy(one, site, text),
    scoring: buildScoring(one, expected, text),
    coverage: buildCoverage(one, coverage, text),
    requirements: buildRequirements(one, site, text),
    deviations: buildDeviations(one, text),
    chapters: buildChapters(one, site, text, pointsByChapter(coverage)),
    price: data.price || priceCriterionOf(data.scoring) ? buildPriceView(one, site, text) : null,
    library: buildLibrary(one, site, text),
    handover: buildHandover(one, text),
  };
  const views = findings.map((found) => {
    const view = findingView(found, text, settings);
    return { ...view, href: `#${view.anchor}`, deal: null };
  });
  return {
    frame: buildFrame({
      text,
      settings,
      today,
      path: bidPath(bid.id),
      title: data.name,
      current: 'bids',
      breadcrumbs: [{ label: ui.warRoom.bids, path: bidsPath }],
    }),
    lang: data.lang,
    name: data.name,
    summary: data.summary,
    file: bid.file,
    account: account
      ? {
          name: shortName(account.plan),
          url: urlOf(locale, accountPath(account.plan.id)),
          lang: account.plan.data.lang,
        }
      : null,
    opportunity: account && opportunity ? dealLink(opportunity, account, text) : null,
    tags: [labels.tenderMethod[data.tender.method], labels.tenderKind[data.tender.kind]],
    owner: whoIn(one, data.owner, text),
    updated: data.updated,
    downloads: buildDownloads(one, text),
    answer: buildAnswer(one, { expected, coverage, price: parts.price?.answer ?? null }, site, text),
    attention: attentionOf(views, text),
    dates: buildDates(one, site, text),
    ...parts,
    checks: buildChecks(one, site, text),
    prose: buildProse({ body, lang: data.lang }, account?.plan ?? null, site, text, new Map(), accountUrl(one, text)),
    gaps: gapsIn(one, text),
    contents: warRoomContents(parts, body, text),
  };
}

/** Where the people whom the notes mention are shown. */
const accountUrl = ({ bid }: SiteBid, { locale }: Text): string => urlOf(locale, accountPath(bid.data.account));

/** What an open bid could say and does not. */
function gapsIn({ bid, chapters }: SiteBid, { ui }: Text): Gap[] {
  const { data } = bid;
  if (data.result !== undefined) return [];
  const words = ui.warRoom.sections;
  return gapsOf([
    [data.goNoGo === undefined, 'goNoGo', words.decision],
    [data.targets.length === 0 && data.jobs.length === 0, 'targets, jobs', words.strategy],
    [data.scoring.criteria.length === 0, 'scoring', words.scoring],
    [data.requirements.length === 0, 'requirements', words.requirements],
    [data.price === undefined, 'price', words.price],
    [chapters.length === 0, 'chapters/*.mdx', words.chapters],
  ]);
}
