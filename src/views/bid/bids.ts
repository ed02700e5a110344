import { isAnswered, meaningOf } from '../../domain/bid/requirements/markers.ts';
import { coverageOf } from '../../domain/bid/scoring/coverage.ts';
import { criterionRows } from '../../domain/bid/scoring/rows.ts';
import { goNoGoOf } from '../../domain/bid/tender/go-no-go.ts';
import { daysBetween } from '../../domain/dates.ts';
import type { Text } from '../../text/index.ts';
import { linkTo } from '../accounts/matrix.ts';
import type { Urgency } from '../findings.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import type { DealLink } from '../project/place.ts';
import type { Site, SiteBid } from '../site.ts';
import { bidsPath, libraryPath, urlOf } from '../url.ts';
import { sumOf, uncovered } from './coverage.ts';
import { expectedOf } from './expected.ts';
import { bidFinding, bidLink } from './place.ts';

/** All bids: open ones first, the next deadline before all; then those that ended, the newest first. */
export interface BidsView {
  frame: PageFrame;
  rows: BidRow[];
  caption: string;
  libraryUrl: string;
}

/** A bid as a line of a table. */
export interface BidRow {
  bid: DealLink;
  account: { name: string; url: string; lang: string } | null;
  day: string;
  time: string | null;
  /** Days left or over, in words; of one that ended null. */
  dayState: string | null;
  /** The deadline is over and nobody has said how it ended. */
  isPast: boolean;
  /** Go, no-go, open; or how it ended. */
  state: string;
  isOpen: boolean;
  /** `82.5`, with its range below; null without points. */
  expected: { likely: string; range: string } | null;
  /** `8 / 12`; null where there is nothing. */
  chapters: string | null;
  mandatory: string | null;
  uncovered: string | null;
  /** Weight of the price in points of the total; null where it is not known. */
  priceWeight: string | null;
  worst: { message: string; href: string; urgency: Urgency; urgencyLabel: string } | null;
}

export function buildBids(site: Site, text: Text): BidsView {
  const { settings, today } = site.workspace;
  const { ui, locale } = text;
  const words = ui.warRoom;
  const rows = bidRows(site.bids, site, text);
  return {
    frame: buildFrame({ text, settings, today, path: bidsPath, title: words.bids, current: 'bids' }),
    rows,
    caption: words.bidsCaption(rows.length),
    libraryUrl: urlOf(locale, libraryPath),
  };
}

/** Some bids as lines, in the order of the list. */
export const bidRows = (bids: readonly SiteBid[], site: Site, text: Text): BidRow[] =>
  bids.toSorted(byDeadline).map((one) => bidRow(one, site, text));

/** Open ones by their deadline, then ended ones from the newest on. */
function byDeadline({ bid: a }: SiteBid, { bid: b }: SiteBid): number {
  const [openA, openB] = [a.data.result === undefined, b.data.result === undefined];
  if (openA !== openB) return openA ? -1 : 1;
  const order = openA
    ? compare(a.data.tender.dates.submission, b.data.tender.dates.submission)
    : compare(b.data.result?.date ?? '', a.data.result?.date ?? '');
  return order || compare(a.id, b.id);
}

function bidRow(one: SiteBid, { workspace: { settings, today } }: Site, text: Text): BidRow {
  const { bid, account, chapters, books } = one;
  const { result, tender, requirements, scoring, goNoGo } = bid.data;
  const { ui, labels, format } = text;
  const words = ui.warRoom;
  const expected = expectedOf(one, settings)?.total;
  const left = daysBetween(today, tender.dates.submission);
  const mandatory = requirements.filter(({ marker }) => meaningOf(marker, tender) === 'mandatory');
  const bare = uncovered(coverageOf(bid, books));
  const price = criterionRows(scoring).filter(({ leaf, criterion }) => leaf && criterion.mode === 'price');
  const [worst] = one.findings;
  const found = worst && bidFinding(worst, one, text, settings);
  const part = (have: number, of: number): string | null => (of === 0 ? null : `${have} / ${of}`);
  return {
    bid: bidLink(one, text),
    account: account ? linkTo(account, text) : null,
    day: result?.date ?? tender.dates.submission,
    time: result ? null : (tender.dates.submissionTime ?? null),
    dayState: result ? null : left < 0 ? words.passed(-left) : words.daysLeft(left),
    isPast: result === undefined && left < 0,
    state: result
      ? labels.bidResult[result.state]
      : goNoGo === undefined
        ? words.noDecision
        : goNoGo.decision === undefined
          ? words.undecidedScore(scoreOf(goNoGo))
          : words.decisionOf[goNoGo.decision],
    isOpen: result === undefined,
    expected: expected
      ? {
          likely: format.number(expected.likely),
          range: `${format.number(expected.low)}–${format.number(expected.high)} / ${format.number(scoring.total)}`,
        }
      : null,
    chapters: part(chapters.filter(({ data }) => data.status === 'final').length, chapters.length),
    mandatory: part(mandatory.filter(isAnswered).length, mandatory.length),
    uncovered: bare.length === 0 ? null : words.uncoveredPoints(bare.length, format.number(sumOf(bare))),
    priceWeight:
      price.length === 0 || price.some(({ points }) => points === null)
        ? null
        : format.percent(price.reduce((sum, { points }) => sum + (points ?? 0), 0) / (scoring.total || 100)),
    worst: found
      ? { message: found.message, href: found.href, urgency: found.urgency, urgencyLabel: found.urgencyLabel }
      : null,
  };
}

function scoreOf(goNoGo: Parameters<typeof goNoGoOf>[0]): string {
  const { score, most } = goNoGoOf(goNoGo, 0);
  return `${score} / ${most}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
