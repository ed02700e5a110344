import { nearest } from '../nearest.ts';
import { type Finding, finding, type Path, type ReferenceTarget } from '../problem.ts';
import type { Account } from '../schemas/account.ts';
import type { Plan } from './plan.ts';

/** Every id that may be referred to. `lists` holds the ids of a plan's own lists. */
type Known = Record<ReferenceTarget, readonly string[]>;

/** Ids that exist twice in one list and references that lead nowhere. */
export function checkReferences(plan: Plan, accountIds: readonly string[]): Finding[] {
  const { data } = plan;
  const ids = (list: readonly { id: string }[]): string[] => list.map((item) => item.id);
  const known: Known = {
    account: accountIds,
    stakeholder: ids(data.stakeholders),
    'team-member': ids(data.team),
    factor: ids(data.factors),
  };
  const lists = ['stakeholders', 'team', 'factors', 'actions', 'competitors'] as const;
  return [
    ...lists.flatMap((list) => duplicateIds(plan.file, list, ids(data[list]))),
    ...references(data).flatMap(({ target, value, path }) =>
      unknownReference(plan.file, target, value, { path }, known[target]),
    ),
    ...plan.body.mentions.flatMap(({ target, value, line, column }) =>
      unknownReference(plan.file, target, value, { line, column }, known[target]),
    ),
  ];
}

function duplicateIds(file: string, list: string, ids: string[]): Finding[] {
  return ids.flatMap((value, index) =>
    ids.indexOf(value) < index
      ? [finding('duplicate-id', file, { path: [list, index, 'id'] }, { value, list, first: ids.indexOf(value) + 1 })]
      : [],
  );
}

function unknownReference(
  file: string,
  target: ReferenceTarget,
  value: string,
  at: { path: Path } | { line: number; column: number },
  known: readonly string[],
): Finding[] {
  if (known.includes(value)) return [];
  return [
    finding('unknown-reference', file, at, {
      target,
      value,
      nearest: nearest(value, known),
      known: [...known].sort().slice(0, 12),
    }),
  ];
}

interface Reference {
  target: ReferenceTarget;
  value: string;
  path: Path;
}

/** All references of a plan's frontmatter, in the order of the schema. */
function references({ owner, parent, stakeholders, team, actions, competitors }: Account): Reference[] {
  const to = (target: ReferenceTarget, value: string | undefined, ...path: Path): Reference[] =>
    value === undefined ? [] : [{ target, value, path }];
  const toPeople = (ids: readonly string[], ...path: Path): Reference[] =>
    ids.flatMap((value, i) => to('stakeholder', value, ...path, i));
  return [
    ...to('team-member', owner, 'owner'),
    ...to('account', parent, 'parent'),
    ...stakeholders.flatMap((person, i) => [
      ...to('stakeholder', person.reportsTo, 'stakeholders', i, 'reportsTo'),
      ...toPeople(person.influences, 'stakeholders', i, 'influences'),
    ]),
    ...team.flatMap((member, i) => toPeople(member.counterparts, 'team', i, 'counterparts')),
    ...actions.flatMap((action, i) => [
      ...to('factor', action.factor, 'actions', i, 'factor'),
      ...toPeople(action.stakeholders, 'actions', i, 'stakeholders'),
      ...to('team-member', action.owner, 'actions', i, 'owner'),
    ]),
    ...competitors.flatMap(({ relations }, i) =>
      relations.flatMap(({ stakeholder }, j) =>
        to('stakeholder', stakeholder, 'competitors', i, 'relations', j, 'stakeholder'),
      ),
    ),
  ];
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
        findings.push(
          finding(
            'conflicting-name',
            file,
            { path: ['team', index, 'name'] },
            { id, name, otherName: other.name, otherFile: other.file },
          ),
        );
      }
    });
  }
  return findings;
}
