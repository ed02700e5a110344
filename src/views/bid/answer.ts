import { usesOf } from '../../domain/bid/library/library-uses.ts';
import { isAnswered, meaningOf } from '../../domain/bid/requirements/markers.ts';
import type { Coverage } from '../../domain/bid/scoring/coverage.ts';
import type { Expected } from '../../domain/bid/scoring/expected.ts';
import { criterionRows } from '../../domain/bid/scoring/rows.ts';
import { bidDeadlines } from '../../domain/bid/tender/deadlines.ts';
import { goNoGoOf } from '../../domain/bid/tender/go-no-go.ts';
import { openingOf } from '../../domain/bid/tender/tender-dates.ts';
import { daysBetween } from '../../domain/dates.ts';
import type { Text } from '../../text/index.ts';
import type { Site, SiteBid } from '../site.ts';
import { sumOf, uncovered } from './coverage.ts';
import { type BidDue, dueView } from './due.ts';
import { openHandover } from './handover.ts';
import { besidesPrice } from './scoring.ts';

/** Will the book win, and what is missing before the deadline? */
export interface AnswerView {
  /** How it ended; null while it is open. */
  result: { label: string; date: string; note: string | null } | null;
  countdown: {
    date: string;
    time: string | null;
    /** `12`, with `天` beside it; null when it is over. */
    days: number | null;
    unit: string;
    /** `就在今天`, `已过 3 天`. */
    state: string;
    /** `2026-12-01T09:30`, from which the browser counts the hours of the last day; null before it, without a time, and when it is over. */
    until: string | null;
    isNear: boolean;
  };
  /** Points of the total; null without points. */
  expected: {
    low: string;
    likely: string;
    high: string;
    total: string;
    claimed: string | null;
    open: string | null;
  } | null;
  /** What our price does against those of the rivals, in a sentence; null where it is not known. */
  price: string | null;
  /** What is still missing, worst first; then what is complete. */
  missing: Missing[];
  complete: { label: string; href: string }[];
  decision: { label: string; isOpen: boolean; isAgainst: boolean; href: string };
  /** The next that are due, overdue ones first. */
  next: BidDue[];
}

export interface Missing {
  label: string;
  /** `3 / 18`, or a count alone. */
  figure: string;
  /** What it costs or means. */
  detail: string | null;
  href: string;
  isFatal: boolean;
}

/** Something that a book must be complete in. */
type Check = Missing & { count: number; done: string };

const mostNext = 4;
/** Days before the deadline from which it is near: a week. */
const nearDays = 7;
/** Days before the deadline from which seals and hand-over are among what is missing. */
const lastDays = 3;

export function buildAnswer(
  one: SiteBid,
  { expected, coverage, price }: { expected: Expected | null; coverage: Coverage; price: string | null },
  site: Site,
  text: Text,
): AnswerView {
  const { bid, chapters } = one;
  const { result, tender, scoring } = bid.data;
  const { today } = site.workspace;
  const { ui, labels, format } = text;
  const words = ui.warRoom;
  const left = daysBetween(today, tender.dates.submission);
  const checks = missingOf(one, coverage, site, text);
  const open = expected?.open.length ?? 0;
  const rows = criterionRows(scoring);
  const hasPrice = rows.some(({ leaf, criterion }) => leaf && criterion.mode === 'price');
  const found = new Map(expected?.rows.map((row) => [row.id, row]));
  const claimed = besidesPrice(expected?.total, null, rows, found)?.claimed;
  return {
    result: result ? { label: labels.bidResult[result.state], date: result.date, note: result.note ?? null } : null,
    countdown: {
      date: tender.dates.submission,
      time: tender.dates.submissionTime ?? null,
      days: left < 0 || result ? null : left,
      unit: words.days(left),
      state: left < 0 ? words.passed(-left) : left === 0 ? words.today : words.untilDeadline,
      until:
        result || tender.dates.submissionTime === undefined || left < 0 || left > 1
          ? null
          : `${tender.dates.submission}T${tender.dates.submissionTime}`,
      isNear: left >= 0 && left <= nearDays,
    },
    expected: expected && {
      low: format.number(expected.total.low),
      likely: format.number(expected.total.likely),
      high: format.number(expected.total.high),
      total: format.number(scoring.total),
      claimed: claimed == null ? null : words.claimedTotal(format.number(claimed), hasPrice),
      open: open > 0 ? words.openCriteria(open) : null,
    },
    price,
    missing: checks.filter(({ count }) => count > 0).map(({ count: _, done: _done, ...rest }) => rest),
    complete: checks.filter(({ count }) => count === 0).map(({ done, href }) => ({ label: done, href })),
    decision: decisionOf(one, site, text),
    next: bidDeadlines(bid, chapters, today)
      .slice(0, mostNext)
      .map((due) => dueView(due, one, today, text)),
  };
}

function decisionOf({ bid }: SiteBid, { workspace: { settings } }: Site, { ui }: Text): AnswerView['decision'] {
  const { goNoGo } = bid.data;
  const words = ui.warRoom;
  if (goNoGo === undefined) return { label: words.noDecision, isOpen: true, isAgainst: false, href: '' };
  const { advice, score, most } = goNoGoOf(goNoGo, settings.bids.goFrom);
  return {
    label:
      goNoGo.decision === undefined
        ? words.undecidedScore(`${score} / ${most}`)
        : words.decidedScore(words.decisionOf[goNoGo.decision], `${score} / ${most}`),
    isOpen: goNoGo.decision === undefined,
    isAgainst: goNoGo.decision !== undefined && goNoGo.decision !== advice,
    href: '#decision',
  };
}

/** Only what the bid has: without a register nothing of it is missing or complete. */
function missingOf(one: SiteBid, coverage: Coverage, site: Site, { ui, format }: Text): Check[] {
  const { bid, chapters, findings } = one;
  const { tender, requirements, scoring, price } = bid.data;
  const words = ui.warRoom.missing;
  const { complete } = ui.warRoom;
  const mandatory = requirements.filter(({ marker }) => meaningOf(marker, tender) === 'mandatory');
  const unanswered = mandatory.filter((each) => !isAnswered(each)).length;
  const negative = mandatory.filter(({ deviation }) => deviation === 'negative').length;
  const ordinary = requirements.filter((each) => !mandatory.includes(each) && !isAnswered(each)).length;
  const needed = coverage.criteria.filter(({ leaf, needed: mustBe }) => leaf && mustBe);
  const bare = uncovered(coverage);
  const notFinal = chapters.filter(({ data }) => data.status !== 'final').length;
  const opening = openingOf(bid.data);
  const items = [...new Set(usesOf(bid, site.workspace).map(({ item }) => item))];
  const expired = items.filter((id) => (site.workspace.library.get(id)?.data.validTo ?? '9999') < opening).length;
  const blanks = findings.filter(({ id }) => id === 'placeholder-left' || id === 'empty-cell').length;
  const amendments = tender.amendments.filter(({ done }) => !done).length;
  const handover = openHandover(one);
  const left = daysBetween(site.workspace.today, tender.dates.submission);
  const isLast = left >= 0 && left <= lastDays;
  const line = (
    present: boolean,
    key: keyof typeof complete,
    count: number,
    of: number | null,
    rest: { detail?: string; href: string; isFatal?: boolean },
  ): Check[] =>
    present
      ? [
          {
            label: words[key],
            done: complete[key],
            count,
            figure: of === null ? format.number(count) : `${format.number(count)} / ${format.number(of)}`,
            detail: rest.detail ?? null,
            href: rest.href,
            isFatal: rest.isFatal === true,
          },
        ]
      : [];
  const absent = (is: boolean, key: keyof typeof words.none): Check[] =>
    is
      ? [{ label: words.none[key], done: '', count: 1, figure: '–', detail: null, href: '#gaps', isFatal: false }]
      : [];
  return [
    ...absent(requirements.length === 0, 'requirements'),
    ...line(mandatory.length > 0, 'mandatory', unanswered, mandatory.length, {
      detail: words.voids,
      href: '#requirements',
      isFatal: true,
    }),
    ...line(negative > 0, 'negative', negative, null, { detail: words.voids, href: '#deviations', isFatal: true }),
    ...line(items.length > 0, 'expired', expired, items.length, {
      detail: words.atOpening,
      href: '#library',
      isFatal: true,
    }),
    ...line(isLast && handover.all > 0, 'handover', handover.open, handover.all, {
      href: '#handover',
      isFatal: true,
      detail: words.refused,
    }),
    ...absent(scoring.criteria.length === 0, 'scoring'),
    ...line(needed.length > 0, 'uncovered', bare.length, needed.length, {
      detail: words.points(format.number(sumOf(bare))),
      href: '#coverage',
    }),
    ...line(requirements.length > mandatory.length, 'ordinary', ordinary, requirements.length - mandatory.length, {
      href: '#requirements',
    }),
    ...line(tender.amendments.length > 0, 'amendments', amendments, tender.amendments.length, {
      href: '#dates',
      isFatal: isLast,
    }),
    ...absent(chapters.length === 0, 'chapters'),
    ...line(chapters.length > 0, 'chapters', notFinal, chapters.length, { href: '#chapters' }),
    ...line(chapters.length > 0, 'blanks', blanks, null, { href: '#checks' }),
    ...absent(price === undefined, 'price'),
  ];
}
