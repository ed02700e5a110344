import { breakdown } from '../../domain/funnel/targets.ts';
import { type SalesUnit, type Staffing, staffingOf } from '../../domain/ours/staffing.ts';
import { pagesOfKind } from '../../domain/playbook/playbook.ts';
import { isOverloaded } from '../../domain/schedule/load.ts';
import { loadAcross } from '../../domain/schedule/load-across.ts';
import { isActionOverdue } from '../../domain/strategy/actions.ts';
import { ourWarnings } from '../../problem.ts';
import type { Text } from '../../text/index.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import { courseLink, type PageLink, pageLink } from '../playbook/playbook.ts';
import type { Site } from '../site.ts';
import { ourPeoplePath, personCalendarPath, urlOf } from '../url.ts';
import { portfolioPath } from './portfolio.ts';

/** Our own people [KAE]: where they work, what they have learnt, and whether there are enough of them. */
export interface OurPeopleView {
  frame: PageFrame;
  /** What the check finds missing among our people and units, in sentences: units first, then people. */
  todo: string[];
  /** By name. */
  load: LoadRow[];
  /** What all open deals together ask of each in the next weeks; null where nothing is asked of anybody. */
  projectLoad: ProjectLoad | null;
  courses: (PageLink & { day: string })[];
  /** Empty without a curriculum. */
  training: { name: string; role: RoleLink | null; done: string; cells: CourseCell[] }[];
  staffingRule: string;
  /** By name. */
  units: UnitRow[];
}

/** A role by its title, or by its id where the playbook has no page of it. */
export interface RoleLink {
  title: string;
  url: string | null;
}

export interface LoadRow {
  id: string;
  /** Everything dated that concerns this one, for calendars. */
  calendarUrl: string;
  name: string;
  /** Null where it is not given. */
  role: RoleLink | null;
  /** Whether content/people.yaml knows them. */
  recorded: boolean;
  owned: number;
  inTeam: number;
  /** Open opportunities that they own. */
  deals: number;
  open: number;
  overdue: number;
  capacity: string | null;
  /** Sales target of this year; null where none is written. */
  target: string | null;
  /** More accounts than the capacity. */
  over: boolean;
}

/** By name; the ones with too much to do are marked. */
export interface ProjectLoad {
  note: string;
  /** `11-23`: their Mondays. */
  weeks: string[];
  /** `3.5 / 5`: working days asked for, and those there are; empty where nothing is asked. */
  rows: { name: string; deals: number; cells: { figure: string; over: boolean }[] }[];
}

/** How many weeks ahead people are looked after. */
const weeksAhead = 8;

/** `due`: the role asks for the course; `none`: it does not. */
export interface CourseCell {
  state: 'done' | 'due' | 'none';
  words: string;
}

export interface UnitRow {
  name: string;
  yearlyUnits: string;
  needed: string;
  actual: string;
  specialists: string;
  channels: { text: string; open: boolean }[];
  verdict: string;
  met: boolean;
}

/** One of our people: from content/people.yaml, from the teams of the plans, or from both. */
interface Colleague {
  id: string;
  name: string;
  role: string | null;
  recorded: boolean;
  capacity: number | null;
  training: { course: string; done: string }[];
}

export function buildOurPeople(site: Site, text: Text): OurPeopleView {
  const { settings, today, people } = site.workspace;
  const { ui } = text;
  const all = colleagues(site, text);
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const { step } = settings.staffing;
  return {
    frame: buildFrame({
      text,
      settings,
      today,
      path: ourPeoplePath,
      title: ui.ourPeople.title,
      current: 'portfolio',
      breadcrumbs: [{ label: ui.portfolio.title, path: portfolioPath }],
    }),
    todo: ourWarnings.flatMap((id) =>
      site.findings.filter((one) => one.id === id).map((one) => text.problem(one).message),
    ),
    load: all.map((one) => loadRow(one, site, text)),
    projectLoad: buildProjectLoad(names, site, text),
    ...buildTraining(all, site, text),
    staffingRule: ui.ourPeople.staffingRule(step),
    units: people.units
      .toSorted((a, b) => a.name.localeCompare(b.name, text.locale) || (a.id < b.id ? -1 : 1))
      .map((unit) => unitRow(unit, staffingOf(unit, step), names, text)),
  };
}

function colleagues(site: Site, { locale }: Text): Colleague[] {
  const all = new Map<string, Colleague>();
  for (const { id, name, role, capacity, training } of site.workspace.people.people)
    if (!all.has(id))
      all.set(id, { id, name, role: role ?? null, recorded: true, capacity: capacity ?? null, training });
  for (const { plan } of site.accounts)
    for (const { id, name } of plan.data.team)
      if (!all.has(id)) all.set(id, { id, name, role: null, recorded: false, capacity: null, training: [] });
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, locale) || (a.id < b.id ? -1 : 1));
}

function loadRow({ id, name, role, recorded, capacity }: Colleague, site: Site, text: Text): LoadRow {
  const { today } = site.workspace;
  const plans = site.accounts.map(({ plan }) => plan.data);
  const target = breakdown(site.workspace.people.targets, Number(today.slice(0, 4)), 'person').get(id);
  const owned = plans.filter(({ owner }) => owner === id).length;
  const actions = plans.flatMap((plan) => plan.actions.filter((one) => one.owner === id && one.done === undefined));
  return {
    id,
    calendarUrl: urlOf(text.locale, personCalendarPath(id)),
    name,
    role: roleLink(role, site, text),
    recorded,
    owned,
    inTeam: plans.filter(({ team }) => team.some((member) => member.id === id)).length,
    deals: site.accounts
      .flatMap(({ opportunities }) => opportunities)
      .filter(({ opportunity: { data } }) => data.owner === id && data.result === undefined).length,
    open: actions.length,
    overdue: actions.filter((one) => isActionOverdue(one, today)).length,
    capacity:
      capacity === null
        ? null
        : text.ui.ourPeople.capacityUsed(
            owned,
            capacity,
            text.format.percent(Math.round((owned / capacity) * 100) / 100),
          ),
    target: target ? text.format.money(target.amount) : null,
    over: capacity !== null && owned > capacity,
  };
}

function buildProjectLoad(names: ReadonlyMap<string, string>, site: Site, text: Text): ProjectLoad | null {
  const { settings, today } = site.workspace;
  const { format } = text;
  const { overload } = settings.projects;
  const deals = site.accounts.flatMap(({ plan, opportunities }) =>
    opportunities.map(({ opportunity, load }) => ({ opportunity, load, team: plan.data.team.map(({ id }) => id) })),
  );
  const people = loadAcross(deals, today, weeksAhead);
  const [first] = people;
  if (!first) return null;
  const figure = (days: number): string => format.number(Math.round(days * 10) / 10);
  return {
    note: text.ui.ourPeople.projectLoadNote(format.percent(overload)),
    weeks: first.weeks.map(({ week }) => week.slice(5)),
    rows: people
      .map(({ id, deals, weeks }) => ({
        name: names.get(id) ?? id,
        deals,
        cells: weeks.map((one) => ({
          figure: one.days > 0 ? `${figure(one.days)} / ${figure(one.capacity)}` : '',
          over: isOverloaded(one, overload),
        })),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, text.locale)),
  };
}

function roleLink(role: string | null, site: Site, text: Text): RoleLink | null {
  if (role === null) return null;
  const page = pagesOfKind(site.workspace.playbook, 'roles').find(({ id }) => id === role);
  return page ? pageLink(page, text) : { title: role, url: null };
}

function buildTraining(all: readonly Colleague[], site: Site, text: Text): Pick<OurPeopleView, 'courses' | 'training'> {
  const { playbook } = site.workspace;
  const words = text.ui.ourPeople;
  const courses = pagesOfKind(playbook, 'curriculum').flatMap((page) =>
    page.data.courses.map((course) => ({
      id: course.id,
      day: words.day(course.day),
      ...courseLink(page, course, text),
    })),
  );
  if (courses.length === 0) return { courses: [], training: [] };
  const asked = new Map(pagesOfKind(playbook, 'roles').map(({ id, data }) => [id, data.courses]));
  return {
    courses: courses.map(({ title, url, day }) => ({ title, url, day })),
    training: all
      .filter(({ recorded }) => recorded)
      .map(({ name, role, training }) => {
        const wanted = courses.filter(({ id }) => role !== null && asked.get(role)?.includes(id));
        const done = new Map(training.map((one) => [one.course, one.done]));
        return {
          name,
          role: roleLink(role, site, text),
          done: wanted.length === 0 ? '' : words.doneOf(wanted.filter(({ id }) => done.has(id)).length, wanted.length),
          cells: courses.map(({ id, title }): CourseCell => {
            const on = done.get(id);
            if (on !== undefined) return { state: 'done', words: words.courseDone(title, on) };
            return wanted.some((one) => one.id === id)
              ? { state: 'due', words: words.courseDue(title) }
              : { state: 'none', words: words.courseNone(title) };
          }),
        };
      }),
  };
}

function unitRow(unit: SalesUnit, staffing: Staffing, names: ReadonlyMap<string, string>, text: Text): UnitRow {
  const { ui, format } = text;
  const words = ui.ourPeople;
  const nameOf = (id: string): string => names.get(id) ?? id;
  const open = staffing.channels.filter(({ people }) => people.length === 0).length;
  const gaps = [
    ...(staffing.missing > 0 ? [words.missing(staffing.missing)] : []),
    ...(staffing.missingFullTime > 0 ? [words.missingFullTime(staffing.missingFullTime)] : []),
    ...(open > 0 ? [words.channelMissing(open)] : []),
  ];
  return {
    name: unit.name,
    yearlyUnits: format.number(unit.yearlyUnits),
    needed: words.neededWords(staffing.needed, staffing.fullTime),
    actual: words.actualWords(staffing.actual, staffing.actualFullTime),
    specialists: format.list(
      unit.specialists.map(({ person, fullTime }) => (fullTime ? nameOf(person) : words.partTime(nameOf(person)))),
    ),
    channels: staffing.channels.map(({ channel, people }) => ({
      text:
        people.length > 0 ? words.channelCovered(channel, format.list(people.map(nameOf))) : words.channelOpen(channel),
      open: people.length === 0,
    })),
    verdict: gaps.length > 0 ? format.list(gaps) : words.enough,
    met: gaps.length === 0,
  };
}
