import { expect, test } from 'vitest';
import { personOf, planOf } from '../cases.ts';
import { influenceOn } from './project-influence.ts';

const project = (...influences: { stakeholder: string; influence: 'high' | 'medium' | 'low' }[]) =>
  planOf('bank', { projects: [{ id: 'p', name: '机房', influences }] }).data.projects[0] as never;

test('what the project says comes before what is said of the person; who has left and who is not judged is left out', () => {
  const people = [
    personOf('boss', { influence: 'high' }),
    personOf('it', { influence: 'low' }),
    personOf('user'),
    personOf('buyer'),
    personOf('gone', { influence: 'high', status: 'left' }),
  ];
  const found = influenceOn(
    project(
      { stakeholder: 'it', influence: 'high' },
      { stakeholder: 'user', influence: 'medium' },
      { stakeholder: 'gone', influence: 'high' },
    ),
    people,
  );
  expect(found.map(({ person, influence, general }) => [person.id, influence, general])).toEqual([
    ['boss', 'high', 'high'],
    ['it', 'high', 'low'],
    ['user', 'medium', null],
  ]);
});
