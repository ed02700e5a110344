import { finding } from '../../problem.ts';
import { teamInterface } from '../people/team-interface.ts';
import type { RedFlagRule } from './rule.ts';

/** All contact runs through one of us, although at least three of them have been met [SSM B6]. */
export const singleThread: RedFlagRule = {
  id: 'single-thread',
  severity: 'medium',
  looksAt: 'team',
  find: ({ file, data, people }) => {
    const contacted = people.filter(({ person }) => person.contact !== undefined && person.contact !== 'none').length;
    const { singleThread: alone } = teamInterface(data.team, contacted);
    if (alone === null) return [];
    const member = data.team.find(({ id }) => id === alone);
    return [finding('single-thread', file, { path: ['team'], key: true }, { member: member?.name ?? alone })];
  },
};
