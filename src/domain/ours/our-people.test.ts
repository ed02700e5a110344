import { expect, test } from 'vitest';
import { ourPeople } from '../../schemas/our-people.ts';
import { shown } from '../cases.ts';
import { type PlaybookPage, playbookOf } from '../playbook/playbook.ts';
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

test('ids twice, and roles, courses and specialists that do not exist', () => {
  const found = checkOurPeople(people, playbookOf([role, curriculum]));
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

test('a playbook without roles and courses asks for none', () => {
  expect(shown(checkOurPeople(people, playbookOf([])))).toEqual([
    'duplicate-id people/1/id',
    'unknown-reference units/0/specialists/1/person',
  ]);
});
