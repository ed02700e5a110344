import { daysBetween } from '../../domain/dates.ts';
import { isOver } from '../../domain/opportunity/state.ts';
import type { Plan } from '../../domain/plan.ts';
import { communicationDelay, influenceOnDeal, nextDue, unaddressed } from '../../domain/project/communications.ts';
import { channelsOf, involvedPeople } from '../../domain/project/people.ts';
import type { Communication } from '../../schemas/communication.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Text } from '../../text/index.ts';
import { nameOf, signItems } from '../account/people.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';
import { type Figure, nameIn, type SheetFrame, sheetFrame } from './sheet-frame.ts';

/** The one-page communication plan [PM F8, F9]: who hears what, why, how, when and from whom. */
export interface CommunicationSheetView extends SheetFrame {
  /** Whom it costs most to forget first: rows for people of high influence, then the others, each in the author's order. */
  rows: CommunicationRow[];
  /** People of high influence to whom no row speaks. */
  missing: { name: string; signs: string }[];
  /** Why nobody is named there. */
  noneMissing: string;
  /** What is due, by day. */
  dates: { day: string; text: string; owner: string; overdue: string | null }[];
  wayOfWorking: string[];
}

export interface CommunicationRow {
  /** Who is of high influence on the deal is marked by the word. */
  audience: string;
  /** Whether somebody of high influence is among them. */
  high: boolean;
  purpose: string;
  message: string;
  channel: string;
  when: string;
  /** Day of the next time. */
  next: string | null;
  overdue: string | null;
  owner: string;
  obstacle: string | null;
}

/** Names in the sentence at the head; the list below has them all. */
const mostNames = 3;

/** Null where nothing is planned to be told. */
export function buildCommunicationSheet(
  { opportunity }: SiteOpportunity,
  account: SiteAccount,
  site: Site,
  text: Text,
): CommunicationSheetView | null {
  const { data } = opportunity;
  if (data.communications.length === 0) return null;
  const { plan } = account;
  const { settings, today } = site.workspace;
  const words = text.ui.projectSheets;
  const high = new Set(
    influenceOnDeal(data, plan.data)
      .filter(({ influence }) => influence === 'high')
      .map(({ person }) => person.id),
  );
  // What was planned for a deal that is lost or dropped is neither due nor missing.
  const over = isOver(opportunity.data);
  const rows = data.communications
    .map((one) => communicationRow(one, plan, high, over ? null : today, text))
    .toSorted((a, b) => Number(b.high) - Number(a.high));
  const missing = (over ? [] : unaddressed(data, plan.data)).map((person) => ({
    name: nameOf(person, text),
    signs: signItems(person, text)
      .filter(({ sign }) => sign !== '?')
      .map(({ sign, word }) => `${sign} ${word}`)
      .join(' '),
  }));
  const name = nameIn(plan);
  const due = (over ? [] : data.communications)
    .flatMap((one) => {
      const day = nextDue(one);
      return day === null
        ? []
        : [{ day, text: one.purpose, owner: name(one.owner), overdue: overdueIn(one, today, text) }];
    })
    .toSorted(byDay);
  const dates = [
    ...due,
    ...(data.kickOff && data.kickOff.date >= today
      ? [
          {
            day: data.kickOff.date,
            text: words.kickOff,
            owner: name(data.charter?.manager ?? data.owner),
            overdue: null,
          },
        ]
      : []),
    ...(data.result ? [] : [{ day: data.closing, text: words.decision, owner: name(data.owner), overdue: null }]),
  ].toSorted(byDay);
  const next = due.find(({ day }) => day >= today) ?? null;
  const late = due.filter(({ overdue }) => overdue !== null);
  return {
    ...sheetFrame(opportunity, plan, site, text, {
      title: words.communicationTitle(data.name),
      kind: words.communication,
      paper: settings.projects.communicationPaper,
      verdict: [
        ...(data.result ? [words.ended[data.result.state](data.result.date)] : []),
        words.communicationVerdict(rows.length),
        ...(late[0] ? [words.lateVerdict(late.length, late[0].text, daysBetween(late[0].day, today))] : []),
        ...(over ? [] : [influenceVerdict(high.size, missing, text)]),
      ],
      figures: figuresOf(
        data,
        { high: high.size, missing: missing.length, late: late.length, next, today, over },
        text,
      ),
    }),
    rows,
    missing,
    noneMissing: over ? words.over : high.size === 0 ? words.noInfluence : words.missingNone,
    dates,
    wayOfWorking: data.kickOff?.wayOfWorking ?? [],
  };
}

const byDay = (a: { day: string }, b: { day: string }): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

/** Who counts and hears nothing; a sentence of its own where nobody is known to count. */
function influenceVerdict(high: number, missing: readonly { name: string }[], { ui, format }: Text): string {
  const words = ui.projectSheets;
  if (high === 0) return words.influenceUnknown;
  if (missing.length === 0) return words.nobodyForgotten(high);
  const names = format.list(missing.slice(0, mostNames).map(({ name }) => name));
  return words.forgotten(high, missing.length, names, missing.length > mostNames);
}

function communicationRow(
  one: Communication,
  plan: Plan,
  high: ReadonlySet<string>,
  /** Null where nothing is due any more. */
  today: string | null,
  text: Text,
): CommunicationRow {
  const name = nameIn(plan);
  const { labels, format } = text;
  const titles = one.people.map((id) => {
    const person = plan.data.stakeholders.find((each) => each.id === id);
    const called = person ? nameOf(person, text) : name(id);
    return high.has(id) ? text.ui.projectSheets.highName(called) : called;
  });
  return {
    audience: format.list([...titles, ...(one.audience ? [one.audience] : [])]),
    high: one.people.some((id) => high.has(id)),
    purpose: one.purpose,
    message: one.message,
    channel: labels.channel[one.channel],
    when: one.frequency ? labels.frequency[one.frequency] : (one.date ?? text.ui.unknown),
    next: one.frequency && today !== null ? nextDue(one) : null,
    overdue: today === null ? null : overdueIn(one, today, text),
    owner: name(one.owner),
    obstacle: one.obstacle ?? null,
  };
}

function overdueIn(one: Communication, today: string, { ui }: Text): string | null {
  const delay = communicationDelay(one, today);
  return delay ? ui.projectPlan.overdueBy(delay.days) : null;
}

interface Counted {
  high: number;
  missing: number;
  late: number;
  next: { day: string } | null;
  today: string;
  over: boolean;
}

function figuresOf(
  data: OpportunityData,
  { high, missing, late, next, today, over }: Counted,
  { ui, format }: Text,
): Figure[] {
  const words = ui.projectSheets;
  const rows = data.communications;
  const regular = rows.filter(({ frequency }) => frequency !== undefined).length;
  const people = involvedPeople(data).length;
  return [
    {
      label: words.rows,
      value: format.number(rows.length),
      note: words.rhythm(regular, rows.length - regular),
      bad: false,
    },
    {
      label: words.channels,
      value: format.number(channelsOf(people)),
      note: words.channelRule(people),
      bad: false,
    },
    {
      label: words.missing,
      value: over || high === 0 ? '–' : format.number(missing),
      note: over ? words.over : high === 0 ? words.noInfluence : missing > 0 ? words.missingNote : words.missingNone,
      bad: missing > 0,
    },
    {
      label: words.overdue,
      value: over ? '–' : format.number(late),
      note: over ? words.over : late > 0 ? words.overdueNote : words.noOverdue,
      bad: late > 0,
    },
    {
      label: words.next,
      value: next?.day ?? '–',
      note: over ? words.over : next === null ? words.noNext : words.inDays(daysBetween(today, next.day)),
      bad: false,
    },
  ];
}
