import { calendarText } from '../exchange/calendar.ts';
import { type EventWords, eventsFor, eventsOf, type OurEvent, sharedEvents } from '../exchange/events.ts';
import { projectXml } from '../exchange/mspdi/write.ts';
import { tasksCsv } from '../exchange/tasks-csv.ts';
import type { Text } from '../text/index.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../views/site.ts';

/** A file that other programs read, in one language. */
export interface ExchangeFile {
  /** The last part of its address. */
  name: string;
  content: string;
}

/** The words of events, from those of the pages. */
function eventWords({ ui, labels, format }: Text): EventWords {
  const words = ui.exchange;
  const { home } = ui;
  return {
    kind: home.deadline,
    plannedMilestone: words.plannedMilestone,
    plannedTask: words.plannedTask,
    goal({ stakeholder, from, to }, plan) {
      const person = plan.data.stakeholders.find(({ id }) => id === stakeholder);
      return home.goal(person?.name ?? person?.title ?? stakeholder, labels.relation[from], labels.relation[to]);
    },
    summary: words.event,
    description: (account, opportunity, who) =>
      [
        words.eventAccount(account),
        ...(opportunity === null ? [] : [words.eventOpportunity(opportunity)]),
        words.eventWho(format.list(who)),
      ].join('\n'),
  };
}

const eventsIn = (account: SiteAccount, { workspace }: Site, text: Text): OurEvent[] =>
  eventsOf(account, workspace.today, eventWords(text));

/** The calendar of an account: `/accounts/x/x.ics`. */
export function accountCalendar(account: SiteAccount, site: Site, text: Text): ExchangeFile {
  const { id, data } = account.plan;
  const about = { name: text.ui.exchange.calendarOf(data.shortName ?? data.name), language: text.locale };
  const events = sharedEvents(eventsIn(account, site, text));
  return { name: `${id}.ics`, content: calendarText({ ...about, day: site.workspace.today }, events) };
}

/** The calendar of all accounts, and one for each of us: `/calendars/all.ics`, `/calendars/chen-jing.ics`. */
export function commonCalendars(site: Site, text: Text): ExchangeFile[] {
  const { workspace, accounts } = site;
  const events = accounts
    .flatMap((account) => eventsIn(account, site, text))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.uid < b.uid ? -1 : 1));
  const names = new Map(
    [...workspace.plans.flatMap(({ data }) => data.team), ...workspace.people.people].map(({ id, name }) => [id, name]),
  );
  const about = { language: text.locale, day: workspace.today };
  const { calendarOf, allCalendar } = text.ui.exchange;
  return [
    { name: 'all.ics', content: calendarText({ name: allCalendar, ...about }, sharedEvents(events)) },
    ...[...names]
      .filter(([id]) => id !== 'all')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, name]) => ({
        name: `${id}.ics`,
        content: calendarText({ name: calendarOf(name), ...about }, eventsFor(id, events)),
      })),
  ];
}

/** The tasks of an opportunity as a table and as a project file; none where there is no schedule. */
export function projectFiles(
  { opportunity: { id, data }, schedule }: SiteOpportunity,
  { plan }: SiteAccount,
  { workspace }: Site,
  { ui }: Text,
): ExchangeFile[] {
  if (schedule === null) return [];
  const { currency } = workspace.settings.site;
  const names = new Map(plan.data.team.map((member) => [member.id, member.name]));
  const words = ui.exchange;
  const csv = tasksCsv(schedule, (one) => names.get(one) ?? one, {
    column: (key) => (key === 'cost' ? words.costIn(currency) : words.columns[key]),
    state: (state) => words.state[state],
    yes: words.yes,
    no: words.no,
  });
  return [
    { name: `${id}-tasks.csv`, content: csv },
    {
      name: `${id}.xml`,
      content: projectXml({
        data,
        schedule,
        names,
        currency,
        day: workspace.today,
        words: { calendar: words.workCalendar, dayOff: words.dayOff, workingDay: words.workingDay },
      }),
    },
  ];
}
