import { nearest } from '../nearest.ts';
import { type Finding, finding, type Path, type ReferenceTarget } from '../problem.ts';
import type { Account } from '../schemas/account.ts';
import type { Plan } from './plan.ts';

/** Every id that may be referred to. `lists` holds the ids of a plan's own lists. */
type Known = Record<ReferenceTarget, readonly string[]>;

/** Ids that exist twice in one list, references that lead nowhere, and people who refer to themselves. */
export function checkReferences(plan: Plan, accountIds: readonly string[]): Finding[] {
  const { data } = plan;
  const ids = (list: readonly { id: string }[]): string[] => list.map((item) => item.id);
  const known: Known = { account: accountIds, stakeholder: ids(data.stakeholders), 'team-member': ids(data.team), factor: ids(data.factors) };
  const lists = ['stakeholders', 'team', 'factors', 'actions', 'competitors'] as const;
  return [
    ...lists.flatMap((list) => duplicateIds(plan.file, list, ids(data[list]))),
    ...references(data).flatMap(({ target, value, path }) => unknownReference(plan.file, target, value, { path }, known[target])),
    ...plan.body.mentions.flatMap(({ target, value, line, column }) => unknownReference(plan.file, target, value, { line, column }, known[target])),
  ];
}

function duplicateIds(file: string, list: string, ids: string[]): Finding[] {
  return ids.flatMap((value, index) =>
    ids.indexOf(value) < index ? [finding('duplicate-id', file, { path: [list, index, 'id'] }, { value, list, first: ids.indexOf(value) + 1 })] : [],
  );
}

function unknownReference(file: string, target: ReferenceTarget, value: string, at: { path: Path } | { line: number; column: number }, known: readonly string[]): Finding[] {
  if (known.includes(value)) return [];
  return [finding('unknown-reference', file, at, { target, value, nearest: nearest(value, known), known: [...known].sort().slice(0, 12) })];
}

interface Reference {
  target: ReferenceTarget;
  value: string;
  path: Path;
}

/** All references of a plan's frontmatter, in the order of the schema. */
function references(data: Account): Reference[] {
  const found: Reference[] = [];
  const add = (target: ReferenceTarget, value: string | undefined, ...path: Path): void => {
    if (value !== undefined) found.push({ target, value, path });
  };
  add('team-member', data.owner, 'owner');
  add('account', data.parent, 'parent');
  data.stakeholders.forEach((person, i) => {
    add('stakeholder', person.reportsTo, 'stakeholders', i, 'reportsTo');
    person.influences.forEach((value, j) => add('stakeholder', value, 'stakeholders', i, 'influences', j));
  });
  data.team.forEach((member, i) => member.counterparts.forEach((value, j) => add('stakeholder', value, 'team', i, 'counterparts', j)));
  data.actions.forEach((action, i) => {
    add('factor', action.factor, 'actions', i, 'factor');
    action.stakeholders.forEach((value, j) => add('stakeholder', value, 'actions', i, 'stakeholders', j));
    add('team-member', action.owner, 'actions', i, 'owner');
  });
  data.competitors.forEach((competitor, i) =>
    competitor.relations.forEach(({ stakeholder }, j) => add('stakeholder', stakeholder, 'competitors', i, 'relations', j, 'stakeholder')),
  );
  return found;
}

/** Our people who have one id and different names in two plans; said at the later plan. */
export function checkTeamNames(plans: readonly Plan[]): Finding[] {
  const first = new Map<string, { name: string; file: string }>();
  const findings: Finding[] = [];
  for (const { file, data } of plans) {
    data.team.forEach(({ id, name }, index) => {
      const other = first.get(id);
      if (other === undefined) first.set(id, { name, file });
      else if (other.name !== name && other.file !== file) {
        findings.push(finding('conflicting-name', file, { path: ['team', index, 'name'] }, { id, name, otherName: other.name, otherFile: other.file }));
      }
    });
  }
  return findings;
}
