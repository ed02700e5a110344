import { milestoneStanding } from '../../domain/project/charter.ts';
import type { Charter, KickOff, Organisation } from '../../schemas/charter.ts';
import type { Text } from '../../text/index.ts';
import { type Gap, gapsOf } from '../gap.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';
import { type NamedPerson, namedIn } from './names.ts';

/** Charter, organisation and kick-off; each null where nobody has written it. */
export interface CharterView {
  charter: WrittenCharter | null;
  organisation: OrganisationView | null;
  kickOff: KickOffView | null;
}

export interface WrittenCharter {
  purpose: string;
  sponsor: string | null;
  manager: NamedPerson | null;
  authority: string | null;
  budget: { label: string; cost: string | null; over: boolean } | null;
  lists: { label: string; items: string[] }[];
  milestones: MilestoneRow[];
  gaps: Gap[];
}

export interface MilestoneRow {
  text: string;
  promised: string;
  /** Day by the plan; null without a task that reaches it. */
  planned: string | null;
  /** The task: its row in the schedule. */
  task: { code: string; name: string; url: string } | null;
  state: { key: 'late' | 'kept' | 'reached' | 'open' | 'passed'; label: string };
}

export interface OrganisationView {
  kind: string;
  meaning: string;
  roles: { role: string; person: NamedPerson; reportsTo: NamedPerson | null; duties: string | null }[];
  gaps: Gap[];
}

export interface KickOffView {
  date: string;
  /** Whether its day is over. */
  held: boolean;
  place: string | null;
  people: NamedPerson[];
  /** Agenda and way of working, as far as they are written. */
  parts: { label: string; items: string[] }[];
  gaps: Gap[];
}

/** Null where nobody has written any of the three. */
export function buildCharter(
  one: SiteOpportunity,
  account: SiteAccount,
  { workspace }: Site,
  text: Text,
): CharterView | null {
  const { charter, organisation, kickOff } = one.opportunity.data;
  if (!charter && !organisation && !kickOff) return null;
  const { today } = workspace;
  return {
    charter: charter ? charterOf(charter, one, account, today, text) : null,
    organisation: organisation ? organisationOf(organisation, account, text) : null,
    kickOff: kickOff ? kickOffOf(kickOff, account, today, text) : null,
  };
}

function charterOf(
  charter: Charter,
  { schedule, opportunity }: SiteOpportunity,
  { plan }: SiteAccount,
  today: string,
  { ui, format }: Text,
): WrittenCharter {
  const words = ui.projectPlan;
  const keys = [
    'objectives',
    'deliverables',
    'successCriteria',
    'scopeIn',
    'scopeOut',
    'assumptions',
    'constraints',
  ] as const;
  // Without any cost nobody has counted yet.
  const costed = schedule !== null && schedule.cost > 0;
  return {
    purpose: charter.purpose,
    sponsor: charter.sponsor ?? null,
    manager: charter.manager === undefined ? null : namedIn(plan, charter.manager),
    authority: charter.authority ?? null,
    budget:
      charter.budget === undefined
        ? null
        : {
            label: format.money(charter.budget),
            cost: costed ? words.plannedCost(format.money(schedule.cost)) : null,
            over: costed && schedule.cost > charter.budget,
          },
    lists: keys
      .filter((key) => charter[key].length > 0)
      .map((key) => ({ label: words.charterList[key], items: charter[key] })),
    milestones: charter.milestones
      .map((milestone) => {
        const { task, days } = milestoneStanding(milestone, schedule);
        const key =
          task === null || days === null
            ? milestone.date < today
              ? ('passed' as const)
              : ('open' as const)
            : days > 0
              ? ('late' as const)
              : task.state === 'done'
                ? ('reached' as const)
                : ('kept' as const);
        return {
          text: milestone.text,
          promised: milestone.date,
          planned: task?.finish ?? null,
          task: task && { code: task.code, name: task.name, url: `#task-${task.id}` },
          state: { key, label: words.milestoneState[key](Math.abs(days ?? 0)) },
        };
      })
      .toSorted((a, b) => (a.promised < b.promised ? -1 : a.promised > b.promised ? 1 : 0)),
    gaps: gapsOf([
      ...keys.map((key): [boolean, string, string] => [
        charter[key].length === 0,
        `charter.${key}`,
        words.charterList[key],
      ]),
      [charter.milestones.length === 0, 'charter.milestones', words.milestones],
      [charter.sponsor === undefined, 'charter.sponsor', words.sponsor],
      [charter.manager === undefined, 'charter.manager', words.manager],
      [charter.authority === undefined, 'charter.authority', words.authority],
      [charter.budget === undefined, 'charter.budget', words.budget],
      [opportunity.data.organisation === undefined, 'organisation', ui.project.sections.organisation],
      [opportunity.data.kickOff === undefined, 'kickOff', ui.project.sections['kick-off']],
    ]),
  };
}

function organisationOf({ kind, roles }: Organisation, { plan }: SiteAccount, { ui, labels }: Text): OrganisationView {
  return {
    kind: labels.organisationKind[kind],
    meaning: labels.organisationMeaning[kind],
    roles: roles.map(({ role, person, reportsTo, duties }) => ({
      role,
      person: namedIn(plan, person),
      reportsTo: reportsTo === undefined ? null : namedIn(plan, reportsTo),
      duties: duties ?? null,
    })),
    gaps: gapsOf([[roles.length === 0, 'organisation.roles', ui.projectPlan.roles]]),
  };
}

function kickOffOf(kickOff: KickOff, { plan }: SiteAccount, today: string, { ui }: Text): KickOffView {
  const words = ui.projectPlan;
  const { date, place, people, agenda, wayOfWorking } = kickOff;
  return {
    date,
    held: date < today,
    place: place ?? null,
    people: people.map((id) => namedIn(plan, id)),
    parts: [
      { label: words.agenda, items: agenda },
      { label: words.wayOfWorking, items: wayOfWorking },
    ].filter(({ items }) => items.length > 0),
    gaps: gapsOf([
      [place === undefined, 'kickOff.place', words.place],
      [people.length === 0, 'kickOff.people', words.attendees],
      [agenda.length === 0, 'kickOff.agenda', words.agenda],
      [wayOfWorking.length === 0, 'kickOff.wayOfWorking', words.wayOfWorking],
    ]),
  };
}
