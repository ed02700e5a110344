import { nearest } from '../../nearest.ts';
import { type Finding, finding, type Path, type ReferenceTarget } from '../../problem.ts';
import type { OurPeople } from '../../schemas/our-people.ts';
import { type Playbook, pagesOfKind } from '../playbook/playbook.ts';

/** Where our people and sales units are written, relative to the workspace root. */
export const peopleFile = 'content/people.yaml';

/** Ids that stand twice, and courses, roles and colleagues that do not exist. Courses and roles are the playbook's; without any, none is looked for. */
export function checkOurPeople({ people, units }: OurPeople, playbook: Playbook): Finding[] {
  const courses = pagesOfKind(playbook, 'curriculum').flatMap(({ data }) => data.courses.map(({ id }) => id));
  const roles = pagesOfKind(playbook, 'roles').map(({ id }) => id);
  const own = people.map(({ id }) => id);
  const repeats = (list: string, ids: readonly string[], pathOf: (index: number) => Path): Finding[] =>
    ids.flatMap((value, index) => {
      const first = ids.indexOf(value);
      return first < index
        ? [finding('duplicate-id', peopleFile, { path: pathOf(index) }, { value, list, first: first + 1 })]
        : [];
    });
  const unknown = (
    target: ReferenceTarget,
    value: string | undefined,
    known: readonly string[],
    path: Path,
  ): Finding[] =>
    value === undefined || known.includes(value)
      ? []
      : [
          finding(
            'unknown-reference',
            peopleFile,
            { path },
            {
              target,
              value,
              nearest: nearest(value, known),
              known: known.toSorted().slice(0, 12),
            },
          ),
        ];
  return [
    ...repeats('people', own, (index) => ['people', index, 'id']),
    ...repeats(
      'units',
      units.map(({ id }) => id),
      (index) => ['units', index, 'id'],
    ),
    ...people.flatMap(({ role, training }, i) => [
      ...(roles.length > 0 ? unknown('role', role, roles, ['people', i, 'role']) : []),
      ...(courses.length > 0
        ? training.flatMap(({ course }, j) =>
            unknown('course', course, courses, ['people', i, 'training', j, 'course']),
          )
        : []),
    ]),
    ...units.flatMap(({ specialists }, i) =>
      specialists.flatMap(({ person }, j) =>
        unknown('our-person', person, own, ['units', i, 'specialists', j, 'person']),
      ),
    ),
  ];
}
