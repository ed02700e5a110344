import fc from 'fast-check';
import { expect, test } from 'vitest';
import { degrees, relations, roles } from '../../schemas/stakeholder.ts';
import { defaultSettings, settings } from '../../settings.ts';
import { example, personOf } from '../cases.ts';
import { balance, personLabel, weightOf } from './relations.ts';

const { weights } = defaultSettings.influence;
const boss = personOf('boss', { role: 'approver', relation: 'supporter' });
const user = personOf('user', { role: 'user', relation: 'champion' });
const sceptic = personOf('sceptic', { role: 'evaluator', relation: 'nonsupporter' });

test('people weigh by their role, as the settings say', () => {
  expect(balance([boss, user, sceptic], weights)).toEqual({ supporters: 4, opponents: 2 });
  expect(balance([personOf('x', { relation: 'opponent' })], weights)).toEqual({ supporters: 0, opponents: 1 });
  expect(
    balance(
      example.map(({ person }) => person),
      weights,
    ),
  ).toEqual({ supporters: 3 + 1 + 2, opponents: 2 + 1 });
  expect(
    balance([boss], settings.parse({ influence: { weights: { approver: 9 } } }).influence.weights).supporters,
  ).toBe(9);
});

test.each([
  ['an approver of low influence', { role: 'approver', influence: 'low' }, 1],
  ['a user of high influence', { role: 'user', influence: 'high' }, 3],
  ['somebody of medium influence and no known role', { influence: 'medium' }, 2],
  ['a decider of unknown influence', { role: 'decider' }, 3],
  ['somebody of whom neither is known', {}, 1],
] as const)('%s weighs by the degree of influence on this sale, else by the role', (_who, written, weight) => {
  expect(weightOf(personOf('x', written), weights)).toBe(weight);
});

test('high influence weighs like the weightier of approver and decider', () => {
  const own = settings.parse({ influence: { weights: { approver: 4, decider: 6 } } }).influence.weights;
  expect(weightOf(personOf('x', { influence: 'high' }), own)).toBe(6);
});

test('who left or moved weighs nothing', () => {
  const gone = { ...boss, status: 'left' as const };
  expect(balance([gone, { ...sceptic, status: 'moved' }, user], weights)).toEqual({ supporters: 1, opponents: 0 });
});

test('the balance does not depend on the order of the people', () => {
  const person = fc.record({
    role: fc.constantFrom(...roles, undefined),
    relation: fc.constantFrom(...relations, undefined),
    influence: fc.constantFrom(...degrees, undefined),
  });
  const decimals = settings.parse({
    influence: { weights: { approver: 0.1, decider: 0.2, evaluator: 0.3, user: 0.7 } },
  }).influence.weights;
  fc.assert(
    fc.property(fc.array(person, { maxLength: 12 }), (some) => {
      const people = some.map((one, index) => ({ ...personOf(`p${index}`), ...one }) as ReturnType<typeof personOf>);
      expect(balance(people.toReversed(), decimals)).toEqual(balance(people, decimals));
    }),
  );
});

test('a person is called by title, and by name where the plan has one', () => {
  expect(personLabel(personOf('a', { title: '市场总监' }))).toBe('市场总监');
  expect(personLabel(personOf('a', { title: '市场总监', name: '蒋蔚' }))).toBe('市场总监 蒋蔚');
});
