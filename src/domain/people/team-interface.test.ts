import { expect, test } from 'vitest';
import { type TeamFunction, teamMember } from '../../schemas/team.ts';
import { personOf } from '../cases.ts';
import { onlyThread, teamInterface } from './team-interface.ts';

/** `['technical', 'a', 'b']`: our technical colleague talks to a and b. */
const team = (...members: [TeamFunction, ...string[]][]) =>
  members.map(([name, ...counterparts], n) =>
    teamMember.parse({ id: `m${n}`, name: `成员${n}`, function: name, counterparts }),
  );

const stakeholders = ['a', 'b', 'c'].map((id) => personOf(id));

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
  expect(teamInterface({ team: members, stakeholders })).toMatchObject({ shape, onlyThroughManager: through });
});

test.each([
  ['one of us talks', team(['account-manager', 'a', 'b', 'c'], ['technical']), 'm0'],
  ['the one is not the account manager', team(['account-manager'], ['technical', 'a', 'b', 'c']), 'm1'],
  ['two of us talk', team(['account-manager', 'a', 'b'], ['technical', 'a']), null],
  ['nobody talks', team(['account-manager']), null],
] as const)('the only thread is seen where there is one: %s', (_what, members, member) => {
  expect(onlyThread({ team: members, stakeholders })).toBe(member);
});

test('whoever talks only to people who are gone talks to nobody', () => {
  const members = team(['account-manager', 'a'], ['technical', 'gone'], ['business', 'ghost']);
  const people = [...stakeholders, personOf('gone', { status: 'left', statusSince: '2026-10-01' })];
  expect(teamInterface({ team: members, stakeholders: people })).toEqual({
    shape: 'bow-tie',
    onlyThroughManager: ['technical', 'business'],
  });
  expect(onlyThread({ team: members, stakeholders: people })).toBe('m0');
});
