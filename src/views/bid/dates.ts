import { type LegalPeriod, type TenderDate, tenderDates } from '../../domain/bid/tender/tender-dates.ts';
import { daysBetween } from '../../domain/dates.ts';
import type { TenderLaw } from '../../schemas/bid/tender.ts';
import type { Text } from '../../text/index.ts';
import { type Gap, gapsOf } from '../gap.ts';
import type { Site, SiteBid } from '../site.ts';
import { type Affected, affectedBy } from './affected.ts';

/** All days of the tender, what the law asks of them, what else the tender asks for, and its amendments. */
export interface DatesView {
  rows: DateRow[];
  /** What the tender says, as label and value; `author`: in the author's words. */
  facts: { label: string; value: string; author: boolean; wrong: boolean }[];
  amendments: { number: string; date: string; text: string; affects: Affected[]; done: boolean; doneLabel: string }[];
  gaps: Gap[];
}

export interface DateRow {
  day: string;
  time: string | null;
  label: string;
  /** Days that are left or over, in words. */
  state: string;
  isPast: boolean;
  /** Whether it is the deadline, which all looks for. */
  isDeadline: boolean;
  /** Reckoned, not written by the tender. */
  computed: boolean;
  /** What is asked of the day and by which law; null where nothing is. */
  period: { met: boolean; text: string; source: string | null } | null;
  /** What to know of the day: public holidays that nobody has published yet. */
  note: string | null;
}

export function buildDates(one: SiteBid, { workspace }: Site, text: Text): DatesView {
  const { data } = one.bid;
  const { tender } = data;
  const words = text.ui.warRoom;
  return {
    rows: tenderDates(data).map((date) => dateRow(date, tender.law, workspace.today, text)),
    facts: factsOf(one, text, workspace.settings.bids.depositPercent),
    amendments: tender.amendments.map(({ number, date, text: changed, affects, done }) => ({
      number,
      date,
      text: changed,
      affects: affectedBy(affects, one, text),
      done,
      doneLabel: done ? words.amendmentDone : words.amendmentOpen,
    })),
    gaps: gapsOf([
      [tender.dates.published === undefined, 'tender.dates.published', words.date.published],
      [tender.dates.submissionTime === undefined, 'tender.dates.submissionTime', words.submissionTime],
      [tender.validityDays === undefined, 'tender.validityDays', words.fact.validity],
      [tender.budget === undefined, 'tender.budget', words.fact.budget],
    ]),
  };
}

function dateRow(date: TenderDate, law: TenderLaw, today: string, text: Text): DateRow {
  const { ui } = text;
  const words = ui.warRoom;
  const left = daysBetween(today, date.day);
  const objections = words.objections[law === 'procurement' ? 'procurement' : 'bidding'];
  const label = date.kind === 'objections' ? objections.day : words.date[date.kind];
  return {
    day: date.day,
    time: date.time,
    label: date.number === null ? label : words.amendmentNo(date.number),
    state: left < 0 ? words.daysAgo(-left) : words.daysLeft(left),
    isPast: left < 0,
    isDeadline: date.kind === 'submission',
    computed: date.computed,
    period: date.period && {
      met: date.period.met,
      text: periodText(date.period, objections.open, text),
      source: date.period.source === null ? null : words.source[date.period.source],
    },
    note: date.holidaysKnown ? null : words.holidaysUnknown,
  };
}

function periodText(
  { rule, limit, days, bound }: LegalPeriod,
  objections: (bound: string) => string,
  { ui }: Text,
): string {
  const words = ui.warRoom.period;
  switch (rule) {
    case 'prepare':
      return words.prepare(days ?? 0, limit);
    case 'amendment':
      return words.amendment(days ?? 0, limit);
    case 'questions':
      return objections(bound);
    case 'validity':
      return days === null ? words.validityAsked(limit) : words.validity(days, limit);
    default:
      return words.guarantee(bound);
  }
}

function factsOf({ bid: { data } }: SiteBid, { ui, labels, format }: Text, depositLimit: number): DatesView['facts'] {
  const { tender, price } = data;
  const words = ui.warRoom;
  const { fact } = words;
  const { deposit, validityDays, budget, ceiling } = tender;
  const promised = price?.validityDays;
  const share = deposit && budget ? deposit.amount / budget : null;
  const line = (
    label: string,
    value: string | null | undefined,
    { author = false, wrong = false }: { author?: boolean; wrong?: boolean } = {},
  ): DatesView['facts'] => (value == null ? [] : [{ label, value, author, wrong }]);
  return [
    ...line(fact.number, tender.number, { author: true }),
    ...line(fact.buyer, tender.buyer, { author: true }),
    ...line(fact.agency, tender.agency, { author: true }),
    ...line(fact.package, tender.package, { author: true }),
    ...line(fact.law, `${labels.tenderLaw[tender.law]}${ui.warRoom.dot}${labels.tenderMethod[tender.method]}`),
    ...line(fact.kind, labels.tenderKind[tender.kind]),
    ...line(fact.budget, budget === undefined ? null : format.money(budget)),
    ...line(fact.ceiling, ceiling === undefined ? null : format.money(ceiling)),
    ...line(fact.validity, validityDays === undefined ? null : words.validity(validityDays, promised ?? null), {
      wrong: validityDays !== undefined && promised !== undefined && promised < validityDays,
    }),
    ...line(
      fact.deposit,
      deposit === undefined
        ? fact.noDeposit
        : words.deposit(format.money(deposit.amount), share === null ? null : format.percent(share)),
      { wrong: share !== null && share * 100 > depositLimit + 1e-9 },
    ),
    ...line(fact.depositForm, deposit?.form, { author: true }),
    ...line(fact.depositState, deposit && (deposit.paid === undefined ? fact.unpaid : fact.paid(deposit.paid)), {
      wrong: deposit !== undefined && deposit.paid === undefined,
    }),
    ...line(fact.copies, words.copies(tender.copies.copies)),
    ...line(fact.mode, labels.submissionMode[tender.mode]),
    ...line(fact.size, tender.sizeLimitMb === undefined ? null : `${format.number(tender.sizeLimitMb)} MB`),
    ...line(fact.place, tender.dates.openingPlace, { author: true }),
  ];
}
