import { describe, expect, test } from 'vitest';
import { relationLevels, teamMember } from '../../schemas/team.ts';
import { personOf, planOf, shown } from '../cases.ts';
import { checkCounterpartLevels, peopleToMatch, relationSteps } from './matching.ts';

const member = (id: string, written: object = {}) =>
  teamMember.parse({ id, name: id, function: 'technical', ...written });

describe('layers of those who talk to each other', () => {
  const found = (person: object, ...team: object[]) =>
    shown(
      checkCounterpartLevels(
        planOf('bank', {
          stakeholders: [{ id: 'vp', title: '副总裁', ...person }],
          team: team.map((one, n) => ({ id: `u${n}`, name: `u${n}`, function: 'technical' as const, ...one })),
        }),
      ),
    );
  const meets = { counterparts: ['vp'] };
  test.each([
    ['match', [{ ...meets, layer: 'decision' }], []],
    ['do not match', [{ ...meets, layer: 'execution' }], ['counterpart-level team/0/counterparts/0']],
    [
      'match for one of two',
      [
        { ...meets, layer: 'execution' },
        { ...meets, layer: 'decision' },
      ],
      [],
    ],
    ['are unknown on our side', [meets], []],
    ['are unknown for one of two', [{ ...meets, layer: 'execution' }, meets], []],
    ['do not matter where nobody talks', [{ layer: 'execution' }], []],
    [
      'do not match for both: said once, at the first',
      [{ layer: 'decision' }, { counterparts: ['x', 'vp'], layer: 'execution' }, { ...meets, layer: 'management' }],
      ['counterpart-level team/1/counterparts/1'],
    ],
  ])('%s', (_what, team, expected) => {
    expect(found({ layer: 'decision' }, ...team)).toEqual(expected);
  });

  test('of a person whose layer is unknown, or who has left, nothing is said', () => {
    expect(found({}, { ...meets, layer: 'execution' })).toEqual([]);
    expect(found({ layer: 'decision', status: 'left' }, { ...meets, layer: 'execution' })).toEqual([]);
  });
});

describe('steps of a relation', () => {
  const steps = (relation: object | null) =>
    relationSteps(member('u', relation ? { relations: [{ stakeholder: 'vp', ...relation }] } : {}), { id: 'vp' });
  test.each([
    [
      { today: 'vendor', wanted: 'trusted-advisor' },
      { today: 1, wanted: 4, gap: 3 },
    ],
    [
      { today: 'problem-solver', wanted: 'problem-solver' },
      { today: 3, wanted: 3, gap: 0 },
    ],
    [
      { today: 'trusted-advisor', wanted: 'vendor' },
      { today: 4, wanted: 1, gap: 0 },
    ],
    [{ wanted: 'credible-source' }, { today: null, wanted: 2, gap: 2 }],
    [{ today: 'credible-source' }, { today: 2, wanted: null, gap: 0 }],
    [{}, null],
    [null, null],
  ])('%j', (relation, expected) => {
    expect(steps(relation)).toEqual(expected);
  });

  test('with what is reached the gap makes up what is wanted, or nothing is left to go', () => {
    for (const today of [undefined, ...relationLevels])
      for (const wanted of relationLevels) {
        const result = steps({ ...(today ? { today } : {}), wanted });
        expect(Math.max(result?.today ?? 0, result?.wanted ?? 0)).toBe((result?.today ?? 0) + (result?.gap ?? 0));
      }
  });
});

test('who has most influence on the sale stands first, and who is gone or of no account not at all', () => {
  const people = [
    personOf('nobody'),
    personOf('met'),
    personOf('low', { influence: 'low', role: 'user' }),
    personOf('gone', { influence: 'high', role: 'decider', status: 'moved' }),
    personOf('high', { influence: 'high', keyDepartment: true }),
    personOf('wanted', { influence: 'medium' }),
  ];
  const team = [member('u', { counterparts: ['met'], relations: [{ stakeholder: 'wanted', wanted: 'vendor' }] })];
  expect(peopleToMatch({ stakeholders: people, team }, new Map()).map(({ id }) => id)).toEqual([
    'high',
    'wanted',
    'low',
    'met',
  ]);
  const visited = new Map([['nobody', '2026-11-01']]);
  expect(peopleToMatch({ stakeholders: people, team }, visited).map(({ id }) => id)).toContain('nobody');
});
