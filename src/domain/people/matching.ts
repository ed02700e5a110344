import { type Finding, finding } from '../../problem.ts';
import type { Account } from '../../schemas/account.ts';
import { degrees, type Stakeholder } from '../../schemas/stakeholder.ts';
import { type RelationLevel, relationLevels, type TeamMember } from '../../schemas/team.ts';
import type { Plan } from '../plan.ts';
import type { VisitDays } from './contact.ts';
import { isKeyPerson, ourContacts } from './key-person.ts';
import { isGone, presentPeople } from './person-status.ts';
import { personLabel } from './relations.ts';

/** Matching key roles [SSM B3]: who of us stands opposite whom of them. */

/** Layers of two who talk to each other: they match, they do not, or one of them is unknown. */
export type LayerMatch = 'equal' | 'different' | 'unknown';

export const layerMatch = (ours: Pick<TeamMember, 'layer'>, theirs: Pick<Stakeholder, 'layer'>): LayerMatch =>
  ours.layer === undefined || theirs.layer === undefined
    ? 'unknown'
    : ours.layer === theirs.layer
      ? 'equal'
      : 'different';

/** Those of us who talk to a person, in the order of the team. */
export const counterpartsOf = (person: Pick<Stakeholder, 'id'>, team: readonly TeamMember[]): TeamMember[] =>
  team.filter((member) => member.counterparts.includes(person.id));

/** Our relation to a person as two steps from 0 (none) to 4 (trusted advisor); null where the plan does not say. */
export interface RelationSteps {
  today: number | null;
  wanted: number | null;
  /** Steps still to go; 0 where the goal is reached or no goal is set. */
  gap: number;
}

const stepOf = (level: RelationLevel | undefined): number | null =>
  level === undefined ? null : relationLevels.indexOf(level) + 1;

/** Null where the plan says nothing of the two. Without a level of today there is no contact: the whole way is still to go. */
export function relationSteps(member: TeamMember, person: Pick<Stakeholder, 'id'>): RelationSteps | null {
  const relation = member.relations.find(({ stakeholder }) => stakeholder === person.id);
  if (relation === undefined) return null;
  const today = stepOf(relation.today);
  const wanted = stepOf(relation.wanted);
  if (today === null && wanted === null) return null;
  return { today, wanted, gap: Math.max(0, (wanted ?? 0) - (today ?? 0)) };
}

/** Who belongs into the matching: the key persons who are there. Most influence first, then in order of the plan. */
export function peopleToMatch(sides: Pick<Account, 'stakeholders' | 'team'>, visited: VisitDays): Stakeholder[] {
  const contacts = ourContacts(sides, visited);
  const rank = ({ influence }: Stakeholder): number =>
    influence === undefined ? degrees.length : degrees.indexOf(influence);
  return presentPeople(sides)
    .filter((person) => isKeyPerson(person, contacts))
    .toSorted((a, b) => rank(a) - rank(b));
}

/**
 * People whom only colleagues of other layers talk to. One counterpart of the same layer is enough, for the account manager talks to everybody; while
 * the layer of a counterpart is unknown nothing is said.
 */
export function checkCounterpartLevels({ file, data }: Plan): Finding[] {
  return data.stakeholders.flatMap((person) => {
    const ours = counterpartsOf(person, data.team);
    const first = ours[0];
    if (isGone(person) || person.layer === undefined || first === undefined) return [];
    if (ours.some((member) => layerMatch(member, person) !== 'different')) return [];
    const path = ['team', data.team.indexOf(first), 'counterparts', first.counterparts.indexOf(person.id)];
    const members = ours.map(({ name }) => name);
    return [
      finding('counterpart-level', file, { path }, { person: personLabel(person), layer: person.layer, members }),
    ];
  });
}
