import { type Finding, finding } from '../../problem.ts';
import type { Workspace } from '../plan.ts';
import { pagesOfKind } from '../playbook/playbook.ts';
import { peopleFile } from './our-people.ts';
import { staffingOf } from './staffing.ts';

type Input = Pick<Workspace, 'people' | 'plans' | 'playbook' | 'settings'>;

/**
 * What our own people lack [KAE]: specialists of a sales unit, special channels without one, courses that a role asks for, and colleagues with more
 * accounts than they can look after. Warnings, at the line in content/people.yaml that says so.
 */
export const checkOurGaps = (input: Input): Finding[] => [
  ...checkStaffing(input),
  ...dueTraining(input),
  ...overCapacity(input),
];

/** Units with fewer specialists than the rule asks for, or fewer full time, and special channels that nobody looks after [KAE B9]. */
function checkStaffing({ people, settings }: Input): Finding[] {
  return people.units.flatMap((unit, i) => {
    const { needed, fullTime, missing, missingFullTime, channels } = staffingOf(unit, settings.staffing.step);
    const params = { unit: unit.name, needed, fullTime, missing, missingFullTime };
    return [
      ...(missing > 0 || missingFullTime > 0
        ? [finding('staffing-short', peopleFile, { path: ['units', i, 'yearlyUnits'] }, params)]
        : []),
      ...channels.flatMap((one) =>
        one.people.length > 0
          ? []
          : [
              finding(
                'channel-uncovered',
                peopleFile,
                { path: ['units', i, 'specialChannels', unit.specialChannels.indexOf(one.channel)] },
                { unit: unit.name, channel: one.channel },
              ),
            ],
      ),
    ];
  });
}

/** Courses that the role of a colleague asks for and nobody has recorded as done; one finding for each colleague. */
function dueTraining({ people, playbook }: Input): Finding[] {
  const courses = pagesOfKind(playbook, 'curriculum').flatMap(({ data }) => data.courses);
  const asked = new Map(pagesOfKind(playbook, 'roles').map(({ id, data }) => [id, data.courses]));
  return people.people.flatMap(({ name, role, training }, i) => {
    const wanted = role === undefined ? [] : (asked.get(role) ?? []);
    const due = courses.filter(({ id }) => wanted.includes(id) && training.every(({ course }) => course !== id));
    if (due.length === 0) return [];
    const titles = due.map(({ title, titleEn }) => ({ title, titleEn }));
    return [finding('training-due', peopleFile, { path: ['people', i, 'role'] }, { person: name, courses: titles })];
  });
}

function overCapacity({ people, plans }: Input): Finding[] {
  return people.people.flatMap(({ id, name, capacity }, i) => {
    const owned = plans.filter(({ data }) => data.owner === id).length;
    return capacity !== undefined && owned > capacity
      ? [finding('over-capacity', peopleFile, { path: ['people', i, 'capacity'] }, { person: name, owned, capacity })]
      : [];
  });
}
