import type { Body } from '../mdx/body.ts';
import { nearest } from '../nearest.ts';
import { type Finding, finding, type Path, type ReferenceTarget } from '../problem.ts';
import type { Account } from '../schemas/account.ts';
import type { Plan } from './plan.ts';

/** Every id that may be referred to. */
export type Known = Partial<Record<ReferenceTarget, readonly string[]>>;

/** What a plan and the files of its account may refer to. `pageIds`: ids of the playbook's pages. */
export function knownTo({ data }: Plan, accountIds: readonly string[], pageIds: readonly string[]): Known {
  return {
    account: accountIds,
    stakeholder: idsOf(data.stakeholders),
    'team-member': idsOf(data.team),
    factor: idsOf(data.factors),
    project: idsOf(data.projects),
    'information-item': idsOf(data.information),
    'playbook-page': pageIds,
  };
}

const idsOf = (list: readonly { id: string }[]): string[] => list.map((item) => item.id);

/** Ids that exist twice in one list and references that lead nowhere. */
export function checkReferences(plan: Plan, accountIds: readonly string[], pageIds: readonly string[] = []): Finding[] {
  const { data } = plan;
  const known = knownTo(plan, accountIds, pageIds);
  const lists = [
    'stakeholders',
    'team',
    'factors',
    'actions',
    'competitors',
    'keyPersonPlans',
    'flags',
    'information',
    'projects',
    'needs',
    'crises',
    'services',
  ] as const;
  return [
    ...lists.flatMap((list) => duplicateIds(plan.file, list, idsOf(data[list]))),
    ...data.projects.flatMap(({ influences }, i) =>
      repeatedReferences(
        plan.file,
        'influences',
        influences.map(({ stakeholder }) => stakeholder),
        (j) => ['projects', i, 'influences', j, 'stakeholder'],
      ),
    ),
    ...checkKnown(plan, references(data), known),
  ];
}

/** References of a file, in its frontmatter and in its body, that lead nowhere. */
export function checkKnown(
  { file, body }: { file: string; body: Body },
  written: readonly Reference[],
  known: Known,
): Finding[] {
  return [
    ...written.flatMap(({ target, value, path }) =>
      unknownReference(file, target, value, { path }, known[target] ?? []),
    ),
    ...body.mentions.flatMap(({ target, value, line, column }) =>
      unknownReference(file, target, value, { line, column }, known[target] ?? []),
    ),
  ];
}

/** Ids that stand twice in one list, said where they stand again. */
export function duplicateIds(
  file: string,
  list: string,
  ids: readonly string[],
  pathOf: (index: number) => Path = (index) => [list, index, 'id'],
): Finding[] {
  return ids.flatMap((value, index) => {
    const first = ids.indexOf(value);
    return first < index
      ? [finding('duplicate-id', file, { path: pathOf(index) }, { value, list, first: first + 1 })]
      : [];
  });
}

/** References that stand twice in one list, said where they stand again. */
export function repeatedReferences(
  file: string,
  list: string,
  values: readonly string[],
  pathOf: (index: number) => Path = (index) => [list, index],
): Finding[] {
  return values.flatMap((value, index) => {
    const first = values.indexOf(value);
    return first < index
      ? [finding('listed-twice', file, { path: pathOf(index) }, { value, list, first: first + 1 })]
      : [];
  });
}

/** One reference of a file that leads nowhere, or none. */
export function unknownReference(
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

export interface Reference {
  target: ReferenceTarget;
  value: string;
  path: Path;
}

/** One reference, or none where nothing is written. */
export const to = (target: ReferenceTarget, value: string | undefined, ...path: Path): Reference[] =>
  value === undefined ? [] : [{ target, value, path }];

/** All references of a plan's frontmatter, in the order of the schema. */
function references(data: Account): Reference[] {
  const { owner, parent, stakeholders, team, actions, competitors } = data;
  const toPeople = (ids: readonly string[], ...path: Path): Reference[] =>
    ids.flatMap((value, i) => to('stakeholder', value, ...path, i));
  return [
    ...to('team-member', owner, 'owner'),
    ...to('account', parent, 'parent'),
    ...stakeholders.flatMap((person, i) => [
      ...to('stakeholder', person.reportsTo, 'stakeholders', i, 'reportsTo'),
      ...toPeople(person.influences, 'stakeholders', i, 'influences'),
      ...toPeople(person.conflicts, 'stakeholders', i, 'conflicts'),
    ]),
    ...team.flatMap(({ counterparts, relations }, i) => [
      ...toPeople(counterparts, 'team', i, 'counterparts'),
      ...relations.flatMap(({ stakeholder }, j) =>
        to('stakeholder', stakeholder, 'team', i, 'relations', j, 'stakeholder'),
      ),
    ]),
    ...actions.flatMap((action, i) => [
      ...to('factor', action.factor, 'actions', i, 'factor'),
      ...toPeople(action.stakeholders, 'actions', i, 'stakeholders'),
      ...to('team-member', action.owner, 'actions', i, 'owner'),
    ]),
    ...data.information.flatMap(({ by }, i) => to('team-member', by, 'information', i, 'by')),
    ...data.projects.flatMap(({ influences }, i) =>
      influences.flatMap(({ stakeholder }, j) =>
        to('stakeholder', stakeholder, 'projects', i, 'influences', j, 'stakeholder'),
      ),
    ),
    ...data.needs.flatMap((need, i) => [
      ...to('stakeholder', need.stakeholder, 'needs', i, 'stakeholder'),
      ...to('project', need.project, 'needs', i, 'project'),
    ]),
    ...(data.decisionProcess?.steps ?? []).flatMap((step, i) =>
      toPeople(step.stakeholders, 'decisionProcess', 'steps', i, 'stakeholders'),
    ),
    ...data.flags.flatMap(({ stakeholder }, i) => to('stakeholder', stakeholder, 'flags', i, 'stakeholder')),
    ...data.silenced.flatMap(({ stakeholder }, i) => to('stakeholder', stakeholder, 'silenced', i, 'stakeholder')),
    ...data.crises.flatMap(({ affected, owner: handler }, i) => [
      ...toPeople(affected, 'crises', i, 'affected'),
      ...to('team-member', handler, 'crises', i, 'owner'),
    ]),
    ...data.services.flatMap((service, i) => [
      ...to('team-member', service.owner, 'services', i, 'owner'),
      ...toPeople(service.stakeholders, 'services', i, 'stakeholders'),
    ]),
    ...data.keyPersonPlans.flatMap(({ stakeholder, people }, i) => [
      ...to('stakeholder', stakeholder, 'keyPersonPlans', i, 'stakeholder'),
      ...people.flatMap((value, j) => to('team-member', value, 'keyPersonPlans', i, 'people', j)),
    ]),
    ...competitors.flatMap(({ relations }, i) =>
      relations.flatMap(({ stakeholder }, j) =>
        to('stakeholder', stakeholder, 'competitors', i, 'relations', j, 'stakeholder'),
      ),
    ),
    ...data.playbook.flatMap((page, i) => to('playbook-page', page, 'playbook', i)),
  ];
}
