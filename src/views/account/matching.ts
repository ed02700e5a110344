import { degreeSigns } from '../../diagrams/influence-map.ts';
import { counterpartsOf, layerMatch, peopleToMatch, relationSteps } from '../../domain/people/matching.ts';
import { personLabel } from '../../domain/people/relations.ts';
import type { Plan, Workspace } from '../../domain/plan.ts';
import { visitDays } from '../../domain/relationship/visits.ts';
import type { Stakeholder } from '../../schemas/stakeholder.ts';
import { relationLevels, type TeamMember } from '../../schemas/team.ts';
import type { Text } from '../../text/index.ts';
import { type Gap, gapsOf } from '../gap.ts';
import { type Sure, sureOf } from './claim.ts';
import { type SignItem, signItems } from './people.ts';

/** Matching key roles [SSM B3]: the table, and the matrix of our team and their people. */
export interface MatchingView {
  /** Most influence on this sale first. */
  rows: MatchingRow[];
  /** Null where the plan states no relation of one of us to one of them. */
  matrix: MatrixView | null;
  gaps: Gap[];
}

export interface MatchingRow {
  person: string;
  layer: string | null;
  /** Role, support and contact with their signs. */
  signs: [role: SignItem, support: SignItem, contact: SignItem];
  influence: string | null;
  /** How sure we are of role and support; null where the plan does not say. */
  sure: Sure | null;
  /** `mismatch`: the layer of ours and that it is another one, in words; null where it matches or is unknown. */
  counterparts: { name: string; mismatch: string | null }[];
}

export interface MatrixView {
  /** The levels, rising, numbered. */
  legend: string[];
  members: { name: string; function: string }[];
  rows: { person: string; cells: (MatrixCell | null)[] }[];
}

export interface MatrixCell {
  /** A full square for each step reached, an empty one for each still to go; empty where only the contact is stated. */
  gauge: string;
  words: string;
}

export function buildMatching(plan: Plan, { visits, today }: Workspace, text: Text): MatchingView {
  const { team } = plan.data;
  const people = peopleToMatch(plan.data, visitDays(visits.get(plan.id) ?? [], today));
  const gapWords = text.ui.people.gaps;
  const related = team.some(({ relations }) => relations.length > 0);
  const nobody = people.length === 0;
  return {
    rows: people.map((person) => rowOf(person, team, text)),
    matrix: related ? matrixOf(people, team, text) : null,
    gaps: gapsOf([
      [
        !nobody && people.every(({ influence }) => influence === undefined),
        'stakeholders.influence',
        gapWords.influence,
      ],
      [
        !nobody && team.every(({ counterparts }) => counterparts.length === 0),
        'team.counterparts',
        gapWords.counterparts,
      ],
      [!nobody && team.every(({ layer }) => layer === undefined), 'team.layer', gapWords.layer],
      [!nobody && !related, 'team.relations', gapWords.relations],
    ]),
  };
}

function rowOf(person: Stakeholder, team: readonly TeamMember[], text: Text): MatchingRow {
  const { labels, ui } = text;
  const [role, , support, contact] = signItems(person, text);
  return {
    person: personLabel(person),
    layer: person.layer ? labels.layer[person.layer] : null,
    signs: [role, support, contact],
    influence: person.influence ? `${degreeSigns[person.influence]} ${labels.degree[person.influence]}` : null,
    sure: sureOf(person, text),
    counterparts: counterpartsOf(person, team).map((member) => ({
      name: member.name,
      mismatch:
        member.layer && layerMatch(member, person) === 'different'
          ? ui.people.matching.different(labels.layer[member.layer])
          : null,
    })),
  };
}

/** Only those of either side of whom something is stated. */
function matrixOf(people: readonly Stakeholder[], team: readonly TeamMember[], text: Text): MatrixView {
  const { labels, ui } = text;
  const cells = people.map((person) => team.map((member) => cellOf(member, person, text)));
  const shown = team.map((_, column) => cells.some((row) => row[column] !== null));
  const only = <T>(row: readonly T[]): T[] => row.filter((_, column) => shown[column]);
  return {
    legend: relationLevels.map((level, index) => ui.people.matrix.level(index + 1, labels.relationLevel[level])),
    members: only(team).map((member) => ({ name: member.name, function: labels.function[member.function] })),
    rows: people.flatMap((person, index) => {
      const row = only(cells[index] ?? []);
      return row.some((cell) => cell !== null) ? [{ person: personLabel(person), cells: row }] : [];
    }),
  };
}

function cellOf(member: TeamMember, person: Stakeholder, { ui, labels, format }: Text): MatrixCell | null {
  const matrixWords = ui.people.matrix;
  const steps = relationSteps(member, person);
  if (steps === null) return member.counterparts.includes(person.id) ? { gauge: '', words: matrixWords.talks } : null;
  const { today, wanted, gap } = steps;
  const labelOf = (step: number): string => labels.relationLevel[relationLevels[step - 1] ?? 'vendor'];
  return {
    gauge: '■'.repeat(today ?? 0) + '□'.repeat(gap),
    words: format.list([
      today === null ? matrixWords.noContact : matrixWords.today(labelOf(today)),
      ...(wanted === null ? [] : [matrixWords.wanted(labelOf(wanted))]),
      ...(gap > 0 ? [matrixWords.gap(gap)] : []),
    ]),
  };
}
