import { expect, test } from 'vitest';
import { ourPeople } from '../../schemas/our-people.ts';
import { shown, today } from '../cases.ts';
import { knownInPlaybook } from '../playbook/known.ts';
import type { PlaybookPage } from '../playbook/playbook.ts';
import { checkOurPeople } from './our-people.ts';

const common = { title: 'x', titleEn: 'x', summary: 'x', order: 1, related: [] };
const body = { pieces: [], headings: [], files: [], mentions: [] };
const role: PlaybookPage<'roles'> = {
  id: 'specialist',
  kind: 'roles',
  file: 'content/playbook/roles/specialist.mdx',
  data: { ...common, duties: ['x'], courses: [] },
  body,
};
const curriculum: PlaybookPage<'curriculum'> = {
  id: 'training',
  kind: 'curriculum',
  file: 'content/playbook/curriculum/training.mdx',
  data: { ...common, courses: [{ id: 'overview', day: 1, title: 'x', titleEn: 'x', text: 'x', pages: [] }] },
  body,
};
const people = ourPeople.parse({
  people: [
    { id: 'chen', name: '陈', role: 'specialist', training: [{ course: 'overview', done: '2026-01-01' }] },
    { id: 'chen', name: '程', role: 'specialst', training: [{ course: 'overveiw', done: '2026-01-01' }] },
  ],
  units: [{ id: 'a', name: '甲', yearlyUnits: 1, specialists: [{ person: 'chen' }, { person: 'chan' }] }],
});

const of = (
  written: typeof people,
  pages: readonly PlaybookPage[] = [role, curriculum],
  unread: string[] = [],
  partial: readonly PlaybookPage[] = [],
) =>
  checkOurPeople(
    written,
    knownInPlaybook(pages, [...[...pages, ...partial].map(({ id }) => id), ...unread], partial),
    today,
  );

test('ids twice, and roles, courses and specialists that do not exist', () => {
  const found = of(people);
  expect(shown(found)).toEqual([
    'duplicate-id people/1/id',
    'unknown-reference people/1/role',
    'unknown-reference people/1/training/0/course',
    'unknown-reference units/0/specialists/1/person',
  ]);
  expect(found.map(({ params }) => ('nearest' in params ? params.nearest : null))).toEqual([
    null,
    'specialist',
    'overview',
    'chen',
  ]);
});

const own = ['duplicate-id people/1/id', 'unknown-reference units/0/specialists/1/person'];
const roleToo = [own[0], 'unknown-reference people/1/role', own[1]];

test.each([
  ['a playbook without roles and courses asks for none', of(people, []), own],
  ['a page that could not be read may be the role and hold the course', of(people, [role], ['specialst']), own],
  ['a curriculum that could not be read may hold the course', of(people, [role], ['training']), roleToo],
  ['so may one that was read in part', of(people, [role], [], [curriculum]), roleToo],
  ['a role that was read in part is there', of(people, [curriculum], [], [role]), shown(of(people))],
])('%s', (_what, found, expected) => {
  expect(shown(found)).toEqual(expected);
});

test('nobody has finished a course tomorrow', () => {
  const done = (on: string) =>
    shown(of(ourPeople.parse({ people: [{ id: 'a', name: '甲', training: [{ course: 'overview', done: on }] }] })));
  expect(done(today)).toEqual([]);
  expect(done('2027-01-01')).toEqual(['date-in-future people/0/training/0/done']);
});

test('a specialist looks after a special channel that the unit has; a slip is told the nearest', () => {
  const unit = (channel: string, ...specialChannels: string[]) =>
    of(
      ourPeople.parse({
        people: [{ id: 'a', name: '甲' }],
        units: [{ id: 'u', name: '店', yearlyUnits: 1, specialChannels, specialists: [{ person: 'a', channel }] }],
      }),
    ).map(({ id, params }) => [id, 'nearest' in params && params.nearest]);
  expect(unit('出租车', '出租车')).toEqual([]);
  expect(unit('出租', '公务车', '出租车')).toEqual([['unknown-channel', '出租车']]);
  expect(unit('出租车')).toEqual([['unknown-channel', null]]);
});
