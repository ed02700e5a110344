import { isOver } from '../../domain/opportunity/state.ts';
import { isGone } from '../../domain/people/person-status.ts';
import { personLabel } from '../../domain/people/relations.ts';
import {
  communicationDelay,
  influenceOnDeal,
  needsMatrix,
  nextDue,
  unaddressed,
} from '../../domain/project/communications.ts';
import { channelsOf, involvedPeople } from '../../domain/project/people.ts';
import type { Communication } from '../../schemas/communication.ts';
import type { Text } from '../../text/index.ts';
import { type Gap, gapsOf } from '../gap.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';
import { type NamedPerson, namedIn } from './names.ts';

/** The communication matrix: who hears what, why, how, when and from whom. */
export interface CommunicationsView {
  /** What is due first; what has no day comes after, by id. */
  rows: CommunicationRow[];
  /** People of high influence to whom no row speaks. */
  missing: string[];
  /** How many people are involved and how many channels there are between them. */
  channels: string;
  gaps: Gap[];
}

export interface CommunicationRow {
  id: string;
  people: (NamedPerson & { high: boolean; gone: string | null })[];
  /** A group that has no ids. */
  audience: string | null;
  purpose: string;
  message: string;
  channel: string;
  /** The rhythm, or the day of what happens once. */
  when: string | null;
  last: string | null;
  next: { date: string; late: string | null } | null;
  owner: NamedPerson;
  obstacle: string | null;
}

export function buildCommunications(
  { opportunity }: SiteOpportunity,
  { plan }: SiteAccount,
  { workspace }: Site,
  { ui, labels }: Text,
): CommunicationsView | null {
  const words = ui.projectPlan;
  const { data } = opportunity;
  const { communications } = data;
  const over = isOver(opportunity.data);
  if (!needsMatrix(data)) return null;
  const missing = over ? [] : unaddressed(data, plan.data).map(personLabel);
  if (communications.length === 0 && missing.length === 0) return null;
  const high = new Set(
    influenceOnDeal(data, plan.data).flatMap(({ person, influence }) => (influence === 'high' ? [person.id] : [])),
  );
  const gone = new Map(
    plan.data.stakeholders.filter(isGone).map(({ id, status }) => [id, labels.personStatus[status]]),
  );
  const rowOf = (row: Communication): CommunicationRow => {
    const due = nextDue(row);
    const delay = over ? null : communicationDelay(row, workspace.today);
    return {
      id: row.id,
      people: row.people.map((id) => ({ ...namedIn(plan, id), high: high.has(id), gone: gone.get(id) ?? null })),
      audience: row.audience ?? null,
      purpose: row.purpose,
      message: row.message,
      channel: labels.channel[row.channel],
      when: row.frequency ? labels.frequency[row.frequency] : (row.date ?? null),
      last: row.done ?? null,
      next: due === null || over ? null : { date: due, late: delay && words.overdueBy(delay.days) },
      owner: namedIn(plan, row.owner),
      obstacle: row.obstacle ?? null,
    };
  };
  const count = involvedPeople(data).length;
  return {
    rows: communications
      .map(rowOf)
      .toSorted((a, b) => compare(a.next?.date ?? '9999', b.next?.date ?? '9999') || compare(a.id, b.id)),
    missing,
    channels: words.channels(count, channelsOf(count)),
    gaps: gapsOf([
      [communications.length === 0, 'communications', ui.project.sections.communications],
      [
        communications.length > 0 && communications.every(({ obstacle }) => obstacle === undefined),
        'communications.obstacle',
        words.obstacle,
      ],
    ]),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
