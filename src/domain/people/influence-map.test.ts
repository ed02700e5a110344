import fc from 'fast-check';
import { expect, test } from 'vitest';
import { example, personOf } from '../cases.ts';
import { influenceMap } from './influence-map.ts';

const shownLines = (people: Parameters<typeof influenceMap>[0]) => {
  const { formal, informal, conflicts, people: drawn } = influenceMap(people);
  return {
    people: drawn.map(({ id }) => id),
    formal: formal.map(({ from, to }) => `${from} > ${to}`),
    informal: informal.map(({ from, to, mutual }) => `${from} ${mutual ? '<>' : '>'} ${to}`),
    conflicts: conflicts.map(({ from, to }) => `${from} x ${to}`),
  };
};

test('only people who matter are drawn: in a line, or key persons by what is said of them', () => {
  const people = [
    personOf('boss'),
    personOf('key', { keyDepartment: true, reportsTo: 'boss' }),
    personOf('known', { contact: 'none' }),
    personOf('worker', { influences: ['friend'] }),
    personOf('friend'),
    personOf('rival', { conflicts: ['enemy'] }),
    personOf('enemy'),
    personOf('nobody'),
    personOf('user', { buyingInfluences: ['user'] }),
  ];
  expect(shownLines(people)).toEqual({
    people: ['key', 'known', 'worker', 'friend', 'rival', 'enemy', 'user'],
    formal: [],
    informal: ['worker > friend'],
    conflicts: ['rival x enemy'],
  });
});

test('a line of command runs over people who are not drawn', () => {
  const people = [
    personOf('top', { role: 'approver' }),
    personOf('middle', { reportsTo: 'top' }),
    personOf('low', { reportsTo: 'middle', role: 'user' }),
  ];
  expect(shownLines(people).formal).toEqual(['top > low']);
});

test('who influence each other share one line, and a conflict is one whoever it is said of', () => {
  const people = [
    personOf('a', { influences: ['b', 'b', 'c'], conflicts: ['c'] }),
    personOf('b', { influences: ['a'] }),
    personOf('c', { conflicts: ['a'] }),
  ];
  expect(shownLines(people)).toMatchObject({ informal: ['a <> b', 'a > c'], conflicts: ['a x c'] });
});

test('lines to oneself and to nobody are left out', () => {
  const people = [personOf('a', { influences: ['a', 'ghost'], conflicts: ['a', 'ghost'], role: 'user' })];
  expect(shownLines(people)).toEqual({ people: ['a'], formal: [], informal: [], conflicts: [] });
});

test('all analysed people of the training are on the map', () => {
  const people = example.map(({ person }) => person);
  expect(shownLines(people).people.toSorted()).toEqual(
    example.flatMap(({ person, signs }) => (signs === '' ? [] : [person.id])).toSorted(),
  );
});

const crowd = fc.integer({ min: 0, max: 12 }).chain((count) => {
  const id = fc.integer({ min: 0, max: count + 1 }).map((n) => `p${n}`);
  const one = fc.record({
    reportsTo: fc.option(id, { nil: undefined }),
    influences: fc.array(id, { maxLength: 4 }),
    conflicts: fc.array(id, { maxLength: 3 }),
    keyDepartment: fc.boolean(),
  });
  return fc
    .array(one, { minLength: count, maxLength: count })
    .map((rows) =>
      rows.map(({ reportsTo, ...rest }, n) => personOf(`p${n}`, { ...(reportsTo ? { reportsTo } : {}), ...rest })),
    );
});

test('every person once, every line once, both ends drawn, nothing said lost', () => {
  fc.assert(
    fc.property(crowd, (people) => {
      const { people: drawn, formal, informal, conflicts } = influenceMap(people);
      const ids = drawn.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { from, to } of [...formal, ...informal, ...conflicts]) {
        expect(ids).toContain(from);
        expect(ids).toContain(to);
        expect(from).not.toBe(to);
      }
      const pair = ({ from, to }: { from: string; to: string }): string => [from, to].sort().join(' ');
      for (const lines of [informal.map(pair), conflicts.map(pair), formal.map(({ to }) => to)])
        expect(new Set(lines).size).toBe(lines.length);
      for (const person of people) {
        for (const to of person.influences.filter((id) => id !== person.id && people.some((one) => one.id === id)))
          expect(
            informal.some(
              (line) =>
                (line.from === person.id && line.to === to) ||
                (line.mutual && line.from === to && line.to === person.id),
            ),
          ).toBe(true);
        for (const to of person.conflicts.filter((id) => id !== person.id && people.some((one) => one.id === id)))
          expect(conflicts.map(pair)).toContain(pair({ from: person.id, to }));
      }
    }),
  );
});
