import { daysBetween } from '../../domain/dates.ts';
import { decides } from '../../domain/people/relations.ts';
import type { Plan } from '../../domain/plan.ts';
import { communicationDelay, influenceOnDeal, nextDue, unaddressed } from '../../domain/project/communications.ts';
import type { Communication } from '../../schemas/communication.ts';
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
  /** What is due, by day. */
  dates: { day: string; text: string; owner: string; overdue: string | null }[];
  wayOfWorking: string[];
}

export interface CommunicationRow {
  audience: string;
  /** People of high influence among them. */
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
      .filter(({ influence, person }) => influence === 'high' || decides(person))
      .map(({ person }) => person.id),
  );
  const rows = data.communications
    .map((one) => communicationRow(one, plan, high, today, text))
    .toSorted((a, b) => Number(b.high) - Number(a.high));
  const missing = unaddressed(data, plan.data).map((person) => ({
    name: nameOf(person, text),
    signs: signItems(person, text)
      .filter(({ sign }) => sign !== '?')
      .map(({ sign, word }) => `${sign} ${word}`)
      .join(' '),
  }));
  const name = nameIn(plan);
  const dates = [
    ...data.communications.flatMap((one) => {
      const day = nextDue(one);
      return day === null
        ? []
        : [{ day, text: one.purpose, owner: name(one.owner), overdue: overdueIn(one, today, text) }];
    }),
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
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const next = dates.find(({ day }) => day >= today) ?? null;
  const late = dates.filter(({ overdue }) => overdue !== null).length;
  return {
    ...sheetFrame(opportunity, plan, site, text, {
      title: words.communicationTitle(data.name),
      kind: words.communication,
      paper: settings.projects.communicationPaper,
      verdict: [
        words.communicationVerdict(rows.length, high.size),
        missing.length > 0
          ? words.forgotten(
              missing.length,
              text.format.list(missing.slice(0, mostNames).map((person) => person.name)),
              missing.length > mostNames,
            )
          : words.nobodyForgotten,
      ],
      figures: figuresOf(data.communications, missing.length, late, next?.day ?? null, today, text),
    }),
    rows,
    missing,
    dates,
    wayOfWorking: data.kickOff?.wayOfWorking ?? [],
  };
}

function communicationRow(
  one: Communication,
  plan: Plan,
  high: ReadonlySet<string>,
  today: string,
  text: Text,
): CommunicationRow {
  const name = nameIn(plan);
  const { labels, format } = text;
  const titles = one.people.map((id) => {
    const person = plan.data.stakeholders.find((each) => each.id === id);
    return person ? nameOf(person, text) : name(id);
  });
  return {
    audience: format.list([...titles, ...(one.audience ? [one.audience] : [])]),
    high: one.people.some((id) => high.has(id)),
    purpose: one.purpose,
    message: one.message,
    channel: labels.channel[one.channel],
    when: one.frequency ? labels.frequency[one.frequency] : (one.date ?? text.ui.unknown),
    next: one.frequency ? nextDue(one) : null,
    overdue: overdueIn(one, today, text),
    owner: name(one.owner),
    obstacle: one.obstacle ?? null,
  };
}

function overdueIn(one: Communication, today: string, { ui }: Text): string | null {
  const delay = communicationDelay(one, today);
  return delay ? ui.projectSheets.gap(delay.days) : null;
}

/** Channels between n people: n (n − 1) / 2 [PM]. */
const channelsOf = (n: number): number => (n * (n - 1)) / 2;

function figuresOf(
  rows: readonly Communication[],
  missing: number,
  late: number,
  next: string | null,
  today: string,
  { ui, format }: Text,
): Figure[] {
  const words = ui.projectSheets;
  const people = new Set(rows.flatMap((row) => [...row.people, row.owner])).size;
  return [
    { label: words.rows, value: format.number(rows.length), note: words.audiences(people), bad: false },
    {
      label: words.channels,
      value: format.number(channelsOf(people)),
      note: words.channelRule(people),
      bad: false,
    },
    {
      label: words.missing,
      value: format.number(missing),
      note: missing > 0 ? words.missingNote : words.missingNone,
      bad: missing > 0,
    },
    {
      label: words.overdue,
      value: format.number(late),
      note: late > 0 ? words.overdueNote : words.noOverdue,
      bad: late > 0,
    },
    {
      label: words.next,
      value: next ?? '–',
      note: next === null ? words.noNext : words.inDays(daysBetween(today, next)),
      bad: false,
    },
  ];
}
