import { type Finding, finding, type Path } from '../problem.ts';
import { type SkeletonField, skeletonOwner, skeletonValue, skeletonWords } from '../schemas/skeleton-words.ts';
import type { Opportunity, Plan, Visit } from './plan.ts';

/** Words of the skeleton, in either language, that still stand in a plan, its visits or opportunities where the author should have written his own; of an opportunity also its owner and its value. */
export function checkSkeletonText(
  { file, data }: Plan,
  visits: readonly Visit[],
  opportunities: readonly Opportunity[] = [],
): Finding[] {
  const still = (where: string, field: SkeletonField, value: string | undefined, ...path: Path): Finding[] =>
    value !== undefined && Object.values(skeletonWords).some((words) => words[field] === value)
      ? [finding('skeleton-text', where, { path }, { key: String(path.at(-1)), value })]
      : [];
  return [
    ...(['name', 'shortName', 'industry', 'summary', 'objective'] as const).flatMap((key) =>
      still(file, key, data[key], key),
    ),
    ...ownerIn(file, data.owner),
    ...data.team.flatMap(({ name }, i) => still(file, 'member', name, 'team', i, 'name')),
    ...data.stakeholders.flatMap(({ title }, i) => still(file, 'title', title, 'stakeholders', i, 'title')),
    ...visits.flatMap((visit) => still(visit.file, 'visit', visit.data.objective, 'objective')),
    ...opportunities.flatMap((one) => [
      ...still(one.file, 'opportunity', one.data.name, 'name'),
      ...ownerIn(one.file, one.data.owner),
      ...still(one.file, 'progress', one.data.summary, 'summary'),
      ...(one.data.value === skeletonValue
        ? [finding('skeleton-text', one.file, { path: ['value'] }, { key: 'value', value: String(skeletonValue) })]
        : []),
    ]),
  ];
}

const ownerIn = (file: string, owner: string): Finding[] =>
  owner === skeletonOwner ? [finding('skeleton-text', file, { path: ['owner'] }, { key: 'owner', value: owner })] : [];
