import { expect, test } from 'vitest';
import { type TeamFunction, teamMember } from '../../schemas/team.ts';
import { teamInterface } from './team-interface.ts';

/** `['technical', 'a', 'b']`: our technical colleague talks to a and b. */
const team = (...members: [TeamFunction, ...string[]][]) =>
  members.map(([name, ...counterparts], n) =>
    teamMember.parse({ id: `m${n}`, name: `成员${n}`, function: name, counterparts }),
  );

test.each([
  ['nobody talks to anybody', team(['account-manager'], ['technical']), 'none', ['technical']],
  [
    'only the account manager talks',
    team(['account-manager', 'a', 'b'], ['technical'], ['business']),
    'bow-tie',
    ['technical', 'business'],
  ],
  ['everybody talks but the account manager', team(['account-manager'], ['technical', 'a']), 'mixed', []],
  ['the account manager is alone', team(['account-manager', 'a']), 'bow-tie', []],
  [
    'technical has its own contact, business has not',
    team(['account-manager', 'a'], ['technical', 'b'], ['business']),
    'mixed',
    ['business'],
  ],
  [
    'every function has its own contact',
    team(['account-manager', 'a'], ['technical', 'b'], ['business', 'c']),
    'diamond',
    [],
  ],
  [
    'one of two technical colleagues talks for both',
    team(['account-manager', 'a'], ['technical'], ['technical', 'b']),
    'diamond',
    [],
  ],
  [
    'two functions of three go through the manager',
    team(['account-manager', 'a'], ['sponsor'], ['technical', 'b'], ['sponsor'], ['logistics']),
    'mixed',
    ['sponsor', 'logistics'],
  ],
] as const)('where %s the shape is seen', (_what, members, shape, through) => {
  expect(teamInterface(members, 0)).toMatchObject({ shape, onlyThroughManager: through });
});

test.each([
  ['one of us knows three of them', team(['account-manager', 'a', 'b', 'c'], ['technical']), 3, 'm0'],
  ['the one is not the account manager', team(['account-manager'], ['technical', 'a', 'b', 'c']), 5, 'm1'],
  ['one of us knows two of them', team(['account-manager', 'a', 'b']), 2, null],
  ['two of us talk', team(['account-manager', 'a', 'b'], ['technical', 'a']), 3, null],
  ['nobody talks', team(['account-manager']), 3, null],
] as const)('a single thread is seen where it is one: %s', (_what, members, contacted, member) => {
  expect(teamInterface(members, contacted).singleThread).toBe(member);
});
