import { expect, test } from 'vitest';
import { defaultSettings, settings } from '../settings.ts';
import { example, least, personOf, planOf, shown, type Written } from './cases.ts';
import { balance, checkRelations, personLabel } from './relations.ts';

const known = { style: 'driver', contact: 'brief' } as const;
const boss = personOf('boss', { role: 'approver', relation: 'supporter', ...known, buyingInfluences: ['economic'] });
const coach = personOf('coach', { role: 'user', relation: 'champion', ...known, buyingInfluences: ['coach'] });
const sceptic = personOf('sceptic', { role: 'evaluator', relation: 'nonsupporter', ...known });
const team = [
  { id: 'chen-jing', name: '陈静', function: 'account-manager', counterparts: ['boss', 'coach'] },
  { id: 'lin-yue', name: '林玥', function: 'technical', counterparts: ['sceptic'] },
] as const satisfies Written['team'];
const check = (written: Written, rules = defaultSettings) =>
  checkRelations(
    planOf('bank', { team: team.map((member) => ({ ...member, counterparts: [...member.counterparts] })), ...written }),
    rules,
  );
const people = (...stakeholders: ReturnType<typeof personOf>[]) => ({ stakeholders });

test('sound relations give no finding', () => {
  expect(shown(check(people(boss, coach, sceptic)))).toEqual([]);
});

test.each([
  ['nobody decides', people({ ...boss, role: 'evaluator' }, coach, sceptic), ['no-decider stakeholders']],
  [
    'a decider was never met',
    people(boss, { ...coach, role: 'decider', contact: 'none' }, sceptic),
    ['decider-not-contacted stakeholders/1/contact'],
  ],
  [
    'an approver was never met',
    people({ ...boss, contact: 'none' }, coach, sceptic),
    ['decider-not-contacted stakeholders/0/contact'],
  ],
  [
    'a decider does not support us',
    people(boss, coach, { ...sceptic, role: 'decider' }),
    ['decider-opposes stakeholders/2/relation'],
  ],
  [
    'a decider opposes us',
    people(boss, coach, { ...sceptic, role: 'decider', relation: 'opponent' }),
    ['decider-opposes stakeholders/2/relation'],
  ],
  [
    'nobody holds the purse',
    people({ ...boss, buyingInfluences: [] }, coach, sceptic),
    ['no-economic-buyer stakeholders'],
  ],
  [
    'two hold the purse',
    people(boss, { ...coach, buyingInfluences: ['coach', 'economic'] }, sceptic),
    ['several-economic-buyers stakeholders'],
  ],
  ['there is no coach', people(boss, { ...coach, buyingInfluences: ['user'] }, sceptic), ['no-coach stakeholders']],
  [
    'nobody is against us',
    people(boss, coach, { ...sceptic, relation: 'neutral' }),
    ['no-opponent-recorded stakeholders'],
  ],
  [
    'the opponents weigh as much',
    people({ ...boss, relation: 'neutral' }, { ...coach, role: 'evaluator' }, sceptic),
    ['supporters-outweighed stakeholders'],
  ],
  [
    "a key person's style is unknown",
    people(boss, coach, { ...personOf('new', { role: 'user', relation: 'opponent', contact: 'brief' }) }),
    ['unanalysed-person stakeholders/2'],
  ],
  [
    'somebody in a key department is not analysed',
    people(boss, coach, sceptic, personOf('new', { keyDepartment: true })),
    ['unanalysed-person stakeholders/3'],
  ],
] as [string, Written, string[]][])('it is said where %s', (_what, written, findings) => {
  expect(shown(check(written))).toEqual(findings);
});

test.each([
  ['somebody who is not key', people(boss, coach, sceptic, personOf('clerk'))],
  ['an evaluator who was never met', people(boss, coach, { ...sceptic, contact: 'none' })],
  ['an evaluator who opposes us', people(boss, coach, { ...sceptic, relation: 'opponent' })],
  ['two analysed people without an opponent: too few to wonder', people(boss, coach)],
])('%s is no danger', (_what, written) => {
  expect(shown(check(written))).toEqual([]);
});

test('all contact through one of us is a danger once we know three of them', () => {
  const alone = [{ ...team[0], counterparts: ['boss', 'coach', 'sceptic'] }];
  expect(check({ ...people(boss, coach, sceptic), team: alone }).map(({ id, params }) => [id, params])).toEqual([
    ['single-thread', { member: '陈静' }],
  ]);
  expect(check({ ...people(boss, coach, { ...sceptic, contact: 'none' }), team: alone })).toEqual([]);
});

test('a plan without people is silent', () => {
  expect(check({ stakeholders: [] })).toEqual([]);
  expect(checkRelations(planOf('bank', least), defaultSettings)).toEqual([]);
});

test('a using unit is not asked for deciders, purse, coach and opponents', () => {
  const users = people(
    personOf('a', { role: 'user', relation: 'supporter', ...known }),
    personOf('b', { role: 'user', relation: 'neutral', ...known }),
    personOf('c', { role: 'user', relation: 'neutral', ...known }),
  );
  expect(shown(check({ ...users, unit: 'dmu' }))).toEqual([
    'no-decider stakeholders',
    'no-economic-buyer stakeholders',
    'no-coach stakeholders',
    'no-opponent-recorded stakeholders',
  ]);
  expect(shown(check({ ...users, unit: 'user' }))).toEqual([]);
});

test('what is missing of a person is named in the order of the steps', () => {
  expect(
    check(people(boss, coach, sceptic, personOf('new', { title: '新来的', name: '王五', relation: 'opponent' }))).find(
      ({ id }) => id === 'unanalysed-person',
    )?.params,
  ).toEqual({
    person: '新来的 王五',
    missing: ['role', 'style', 'contact'],
  });
});

test('people weigh by their role, as the settings say', () => {
  const { weights } = defaultSettings.influence;
  expect(balance([boss, coach, sceptic], weights)).toEqual({ supporters: 4, opponents: 2 });
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

test('equal weights with decimals do not outweigh each other', () => {
  const own = settings.parse({ influence: { weights: { approver: 0.1, decider: 0.2, evaluator: 0.3, user: 0 } } });
  const two = people(boss, { ...coach, role: 'decider' }, { ...sceptic, relation: 'opponent' });
  expect(check(two, own).map(({ id, params }) => [id, params])).toEqual([
    ['supporters-outweighed', { supporters: 0.3, opponents: 0.3 }],
  ]);
});

test('a person is called by title, and by name where the plan has one', () => {
  expect(personLabel(personOf('a', { title: '市场总监' }))).toBe('市场总监');
  expect(personLabel(personOf('a', { title: '市场总监', name: '蒋蔚' }))).toBe('市场总监 蒋蔚');
});
