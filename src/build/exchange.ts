import type { ProjectSchedule } from '../domain/schedule/schedule.ts';
import { calendarText } from '../exchange/calendar.ts';
import { type EventWords, eventsFor, eventsOf, type OurEvent, sharedEvents } from '../exchange/events.ts';
import { matrixCsv } from '../exchange/matrix-csv.ts';
import { projectXml } from '../exchange/mspdi/write.ts';
import { tasksCsv } from '../exchange/tasks-csv.ts';
import type { Text } from '../text/index.ts';
import { matrixRows } from '../views/bid/matrix.ts';
import type { Site, SiteAccount, SiteBid, SiteOpportunity } from '../views/site.ts';

/** The words of events, from those of the pages. */
function eventWords({ ui, labels, format }: Text): EventWords {
  const words = ui.exchange;
  const { home } = ui;
  return {
    // In a calendar nothing around the event says that it is the last day and not the planned one.
    kind: {
      ...home.deadline,
      task: words.lastDay.task,
      milestone: words.lastDay.milestone,
      finish: words.lastDay.finish,
    },
    bid: ui.warRoom.due,
    plannedMilestone: words.plannedMilestone,
    plannedTask: words.plannedTask,
    goal({ stakeholder, from, to }, plan) {
      const person = plan.data.stakeholders.find(({ id }) => id === stakeholder);
      return home.goal(person?.name ?? person?.title ?? stakeholder, labels.relation[from], labels.relation[to]);
    },
    summary: words.event,
    description: (account, { opportunity, bid }, who) =>
      [
        words.eventAccount(account),
        ...(opportunity === undefined ? [] : [words.eventOpportunity(opportunity)]),
        ...(bid === undefined ? [] : [words.eventBid(bid)]),
        words.eventWho(format.list(who)),
      ].join('\n'),
  };
}

/** The events of each account in a language, worked out once for all calendars of a site. */
const kept = new WeakMap<Site, Map<Text, Map<string, OurEvent[]>>>();

function eventsByAccount(site: Site, text: Text): Map<string, OurEvent[]> {
  const ofSite = kept.get(site) ?? new Map<Text, Map<string, OurEvent[]>>();
  const events =
    ofSite.get(text) ??
    new Map(
      site.accounts.map((account) => {
        const bids = site.bids.filter(({ bid }) => bid.data.account === account.plan.id);
        return [account.plan.id, eventsOf({ ...account, bids }, site.workspace.today, eventWords(text))];
      }),
    );
  kept.set(site, ofSite.set(text, events));
  return events;
}

const allEvents = (site: Site, text: Text): OurEvent[] =>
  [...eventsByAccount(site, text).values()]
    .flat()
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.uid < b.uid ? -1 : 1));

/** The calendar of an account: `/accounts/x/x.ics`. */
export function accountCalendar(id: string, site: Site, text: Text): string {
  const { data } = (site.byId.get(id) as SiteAccount).plan;
  const name = text.ui.exchange.calendarOf(data.shortName ?? data.name);
  const events = sharedEvents(eventsByAccount(site, text).get(id) ?? []);
  return calendarText({ name, language: text.locale, day: site.workspace.today }, events);
}

/** The calendar of all accounts: `/calendar.ics`. */
export const commonCalendar = (site: Site, text: Text): string =>
  calendarText(
    { name: text.ui.exchange.allCalendar, language: text.locale, day: site.workspace.today },
    sharedEvents(allEvents(site, text)),
  );

/** Those of us who have a calendar, by id. */
export function calendarPeople({ workspace }: Site): { id: string; name: string }[] {
  const all = [...workspace.plans.flatMap(({ data }) => data.team), ...workspace.people.people];
  return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The calendar of one of us: `/calendars/chen-jing.ics`. */
export function personCalendar(id: string, site: Site, text: Text): string {
  const name = calendarPeople(site).find((one) => one.id === id)?.name ?? id;
  return calendarText(
    { name: text.ui.exchange.calendarOf(name), language: text.locale, day: site.workspace.today },
    eventsFor(id, allEvents(site, text)),
  );
}

type PlanFile = (one: SiteOpportunity, account: SiteAccount, site: Site, text: Text) => string;

const ownNames = ({ plan }: SiteAccount): Map<string, string> =>
  new Map(plan.data.team.map((member) => [member.id, member.name]));

const scheduled = ({ schedule }: SiteOpportunity): ProjectSchedule => {
  if (schedule === null) throw new Error('no schedule, hence no file');
  return schedule;
};

/** The tasks of an opportunity with a schedule as a table. */
export const tasksTable: PlanFile = (one, account, { workspace }, { ui: { exchange: words } }) => {
  const names = ownNames(account);
  const { currency } = workspace.settings.site;
  return tasksCsv(scheduled(one), (id) => names.get(id) ?? id, {
    column: (key) => (key === 'cost' ? words.costIn(currency) : words.columns[key]),
    state: (state) => words.state[state],
    yes: words.yes,
    no: words.no,
  });
};

/** The plan of an opportunity with a schedule as a project file. */
export const projectPlan: PlanFile = (one, account, { workspace }, { ui: { exchange: words } }) =>
  projectXml({
    data: one.opportunity.data,
    schedule: scheduled(one),
    names: ownNames(account),
    currency: workspace.settings.site.currency,
    day: workspace.today,
    words: { calendar: words.workCalendar, dayOff: words.dayOff, workingDay: words.workingDay },
  });

/** Everything that a tender asks for with its answer, as a table. */
export const matrixTable = (one: SiteBid, text: Text): string =>
  matrixCsv(matrixRows(one, text), (key) => text.ui.warRoom.matrix[key]);
