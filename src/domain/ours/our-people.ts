import { nearest } from '../../nearest.ts';
import { type Finding, finding } from '../../problem.ts';
import type { OurPeople } from '../../schemas/our-people.ts';
import { checkTargets } from '../funnel/check-targets.ts';
import type { KnownInPlaybook } from '../playbook/known.ts';
import { pagesOfKind } from '../playbook/playbook.ts';
import { duplicateIds, unknownReference } from '../references.ts';

/** Where our people and sales units are written, relative to the workspace root. */
export const peopleFile = 'content/people.yaml';

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

/** Ids that stand twice, courses, roles, colleagues, units and channels that do not exist, training that is still to come, and targets that can't be. */
export function checkOurPeople(ours: OurPeople, known: KnownInPlaybook, today: string): Finding[] {
  const { people, units } = ours;
  return [
    ...duplicateIds(peopleFile, 'people', idsOf(people)),
    ...duplicateIds(peopleFile, 'units', idsOf(units)),
    ...checkRoles(people, known),
    ...checkTraining(people, known, today),
    ...units.flatMap((unit, index) => checkUnit(unit, index, idsOf(people))),
    ...checkTargets(ours, peopleFile),
  ];
}

/** Roles are the playbook's; where it has none, none is looked for. */
function checkRoles(people: OurPeople['people'], { playbook, ofKind }: KnownInPlaybook): Finding[] {
  if (pagesOfKind(playbook, 'roles').length === 0) return [];
  return people.flatMap(({ role }, i) =>
    role === undefined
      ? []
      : unknownReference(peopleFile, 'role', role, { path: ['people', i, 'role'] }, ofKind('roles')),
  );
}

/** Courses are the playbook's; where it has none, or some could not be read, none is looked for. Nobody has finished a course tomorrow. */
function checkTraining(people: OurPeople['people'], { courses }: KnownInPlaybook, today: string): Finding[] {
  return people.flatMap(({ training }, i) =>
    training.flatMap(({ course, done }, j) => {
      const at = (key: string) => ({ path: ['people', i, 'training', j, key] });
      return [
        ...(courses && courses.length > 0 ? unknownReference(peopleFile, 'course', course, at('course'), courses) : []),
        ...(done > today
          ? [finding('date-in-future', peopleFile, at('done'), { key: 'done', value: done, today })]
          : []),
      ];
    }),
  );
}

function checkUnit(
  { name, specialists, specialChannels }: OurPeople['units'][number],
  index: number,
  people: readonly string[],
): Finding[] {
  return specialists.flatMap(({ person, channel }, j) => {
    const at = (key: string) => ({ path: ['units', index, 'specialists', j, key] });
    return [
      ...unknownReference(peopleFile, 'our-person', person, at('person'), people),
      ...(channel === undefined || specialChannels.includes(channel)
        ? []
        : [
            finding('unknown-channel', peopleFile, at('channel'), {
              unit: name,
              channel,
              nearest: nearest(channel, specialChannels),
              known: specialChannels,
            }),
          ]),
    ];
  });
}
