import { finding } from '../../problem.ts';
import { isUnmet } from '../people/contact.ts';
import { onlyThread } from '../people/team-interface.ts';
import type { RedFlagRule } from './rule.ts';

/** All contact runs through one of us, although several of them have been met [SSM B6]. */
export const singleThread: RedFlagRule = {
  id: 'single-thread',
  severity: 'medium',
  looksAt: 'team',
  find: ({ file, data, people, visited, settings }) => {
    const contacted = people.filter(({ person }) => !isUnmet(person, visited)).length;
    const alone = onlyThread(data);
    if (alone === null || contacted < settings.redFlagLimits.metPeople) return [];
    const member = data.team.find(({ id }) => id === alone);
    return [finding('single-thread', file, { path: ['team'], key: true }, { member: member?.name ?? alone })];
  },
};
