import type { BidData } from '../../../schemas/bid/bid.ts';
import type { TenderLaw } from '../../../schemas/bid/tender.ts';
import { schedule } from '../../../schemas/schedule.ts';
import { addDays, daysBetween } from '../../dates.ts';
import { calendarOf, knownYears, type WorkCalendar } from '../../schedule/calendar.ts';

/** The days of a tender, in the order in which they follow each other where they fall on the same day. */
export const tenderDateKinds = [
  'published',
  'amendment',
  'questions',
  /** The last day for objections that the law gives. */
  'objections',
  'deposit-due',
  'submission',
  'opening',
  'validity-end',
  'guarantee-end',
] as const;
export type TenderDateKind = (typeof tenderDateKinds)[number];

/** Where a period of days is written. */
export const legalSources = [
  /** Government Procurement Law art. 35: 20 days from the issue of the tender to the deadline. */
  'procurement-law-35',
  /** Government Procurement Law art. 52: objections within 7 working days. */
  'procurement-law-52',
  /** Order 87 art. 23: a bid stands from the deadline on. */
  'order-87-23',
  /** Order 87 art. 27: changes at least 15 days before the deadline. */
  'order-87-27',
  /** Tendering and Bidding Law art. 23: changes at least 15 days before the deadline. */
  'bidding-law-23',
  /** Tendering and Bidding Law art. 24: 20 days from the issue of the tender to the deadline. */
  'bidding-law-24',
  /** Implementing regulation of the Tendering and Bidding Law art. 22: objections at least 10 days before the deadline. */
  'bidding-regulation-22',
  /** The same, art. 25: a bid stands from the deadline on. */
  'bidding-regulation-25',
  /** The same, art. 26: the deposit stands as long as the bid. */
  'bidding-regulation-26',
] as const;
export type LegalSource = (typeof legalSources)[number];

/** What the law, or the tender, asks of a day. */
export interface LegalPeriod {
  rule: 'prepare' | 'amendment' | 'questions' | 'validity' | 'guarantee';
  /** Least days; of `questions` those before the deadline, or working days from the notice on. */
  limit: number;
  /** Days there are; null where that is not counted. */
  days: number | null;
  /** The first (`prepare`, `validity`, `guarantee`) or last (`amendment`, `questions`) day that the period allows. */
  bound: string;
  met: boolean;
  /** Null where the tender alone asks for it. */
  source: LegalSource | null;
}

export interface TenderDate {
  kind: TenderDateKind;
  /** `YYYY-MM-DD`. */
  day: string;
  /** `HH:MM`, of the deadline alone. */
  time: string | null;
  /** Whether it is reckoned here, not written by the tender. */
  computed: boolean;
  /** Number of the amendment. */
  number: string | null;
  period: LegalPeriod | null;
  /** Whether the public holidays of its year are known; otherwise only weekends are days off. */
  holidaysKnown: boolean;
}

/** Days from notice to deadline, and from a change to it. */
const prepareDays = 20;
const amendmentDays = 15;
const objectionDays = 10;
const objectionWorkingDays = 7;

/**
 * The last day of a period of days: the first day is not counted, and a last day on a holiday moves on to the next working day [Order 87 art. 85;
 * Civil Code art. 201, 203].
 */
export function periodEnd(from: string, days: number): string {
  return calendarFrom(addDays(from, days)).dateOf(0);
}

/** The day that is so many working days after another, which is not counted. */
const workingDaysAfter = (from: string, days: number): string => calendarFrom(addDays(from, 1)).dateOf(days - 1);

const calendarFrom = (start: string): WorkCalendar => calendarOf(schedule.parse({ start, calendar: 'china' }));

const isKnown = (day: string): boolean => {
  const year = Number(day.slice(0, 4));
  return year >= knownYears.first && year <= knownYears.last;
};

/** The day on which bids are opened: what a bid hands in must be valid then. */
export const openingOf = ({ tender }: Pick<BidData, 'tender'>): string =>
  tender.dates.opening ?? tender.dates.submission;

/**
 * The last day on which the bid stands: as long as the tender asks, longer where we promise more; null where neither is said. Calendar days from the
 * deadline, which is not counted: nothing has to be done on the last of them, so no holiday moves it.
 */
export function validityEnd({ tender, price }: Pick<BidData, 'tender' | 'price'>): string | null {
  const days = Math.max(tender.validityDays ?? 0, price?.validityDays ?? 0);
  return days === 0 ? null : addDays(tender.dates.submission, days);
}

/**
 * All days of a tender, by day and kind, each with what the law asks of it [ZL art. 23, 24; ZI art. 22, 25, 26; GL art. 35, 52; Order 87 art. 23, 27, 85].
 * Under `law: none` no legal period is held against them.
 */
export function tenderDates(data: Pick<BidData, 'tender' | 'price'>): TenderDate[] {
  const { tender, price } = data;
  const { law, dates, deposit, amendments } = tender;
  const { published, submission } = dates;
  const all: (Omit<TenderDate, 'holidaysKnown' | 'time' | 'number' | 'computed'> & Partial<TenderDate>)[] = [];
  if (published !== undefined) all.push({ kind: 'published', day: published, period: null });
  for (const { number, date } of amendments)
    all.push({ kind: 'amendment', day: date, number, period: amendmentPeriod(law, date, submission) });
  if (dates.questions !== undefined) all.push({ kind: 'questions', day: dates.questions, period: null });
  const objections = objectionPeriod(law, dates);
  if (objections !== null) all.push({ kind: 'objections', day: objections.bound, computed: true, period: objections });
  if (deposit?.due !== undefined) all.push({ kind: 'deposit-due', day: deposit.due, period: null });
  all.push({
    kind: 'submission',
    day: submission,
    time: dates.submissionTime ?? null,
    period: published === undefined ? null : preparePeriod(law, published, submission),
  });
  all.push({ kind: 'opening', day: openingOf(data), computed: dates.opening === undefined, period: null });
  const end = validityEnd(data);
  if (end !== null) {
    const limit = tender.validityDays ?? price?.validityDays ?? 0;
    const promised = price?.validityDays ?? null;
    all.push({
      kind: 'validity-end',
      day: end,
      computed: true,
      period: {
        rule: 'validity',
        limit,
        days: promised,
        bound: end,
        met: promised === null || promised >= limit,
        source: { procurement: 'order-87-23', bidding: 'bidding-regulation-25', none: null }[law] as LegalSource | null,
      },
    });
  }
  if (deposit?.validUntil !== undefined)
    all.push({
      kind: 'guarantee-end',
      day: deposit.validUntil,
      period:
        end === null
          ? null
          : {
              rule: 'guarantee',
              limit: daysBetween(submission, end),
              days: daysBetween(submission, deposit.validUntil),
              bound: end,
              met: deposit.validUntil >= end,
              source: law === 'bidding' ? 'bidding-regulation-26' : null,
            },
    });
  return all
    .map((one) => ({ time: null, computed: false, number: null, ...one, holidaysKnown: isKnown(one.day) }))
    .sort(
      (a, b) =>
        (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
        tenderDateKinds.indexOf(a.kind) - tenderDateKinds.indexOf(b.kind) ||
        ((a.number ?? '') < (b.number ?? '') ? -1 : 1),
    );
}

/** At least 20 days from notice to deadline; null under no law. */
export function preparePeriod(law: TenderLaw, published: string, submission: string): LegalPeriod | null {
  if (law === 'none') return null;
  const bound = periodEnd(published, prepareDays);
  return {
    rule: 'prepare',
    limit: prepareDays,
    days: daysBetween(published, submission),
    bound,
    met: submission >= bound,
    source: law === 'procurement' ? 'procurement-law-35' : 'bidding-law-24',
  };
}

/** Changes at least 15 days before the deadline, which moves on otherwise; null under no law. */
export function amendmentPeriod(law: TenderLaw, date: string, submission: string): LegalPeriod | null {
  if (law === 'none') return null;
  const bound = addDays(submission, -amendmentDays);
  return {
    rule: 'amendment',
    limit: amendmentDays,
    days: daysBetween(date, submission),
    bound,
    met: date <= bound,
    source: law === 'procurement' ? 'order-87-27' : 'bidding-law-23',
  };
}

/**
 * The last day on which the tender may be objected to: 10 days before the deadline, or 7 working days after the notice, when its tender can be had at the
 * earliest; null under no law.
 */
function objectionPeriod(law: TenderLaw, { published, submission }: BidData['tender']['dates']): LegalPeriod | null {
  const rule = 'questions';
  if (law === 'procurement' && published !== undefined) {
    const bound = workingDaysAfter(published, objectionWorkingDays);
    return { rule, limit: objectionWorkingDays, days: null, bound, met: true, source: 'procurement-law-52' };
  }
  if (law !== 'bidding') return null;
  const bound = addDays(submission, -objectionDays);
  return { rule, limit: objectionDays, days: null, bound, met: true, source: 'bidding-regulation-22' };
}
