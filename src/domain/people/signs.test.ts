import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contacts, relations, roles, styles } from '../../schemas/stakeholder.ts';
import { example } from '../cases.ts';
import { type Analysis, isAnalysed, parseSigns, signsOf } from './signs.ts';

test.each(example.map(({ person, signs }) => [person.title, signs, person] as const))(
  'the training prints %s as "%s"',
  (_title, signs, person) => {
    expect(signsOf(person)).toBe(signs);
  },
);

const orNothing = <Key extends string, Value>(key: Key, values: readonly Value[]): Record<Key, Value>[] =>
  [{}, ...values.map((value) => ({ [key]: value }))] as Record<Key, Value>[];

const everybody: Analysis[] = orNothing('role', roles).flatMap((role) =>
  orNothing('style', styles).flatMap((style) =>
    orNothing('relation', relations).flatMap((relation) =>
      orNothing('contact', contacts).map((contact) => ({ ...role, ...style, ...relation, ...contact })),
    ),
  ),
);

test('the signs of everybody who can be written down say who it was', () => {
  expect(everybody).toHaveLength(5 * 5 * 6 * 5);
  for (const person of everybody) expect(parseSigns(signsOf(person))).toStrictEqual(person);
});

test('two people who differ have different signs', () => {
  expect(new Set(everybody.map(signsOf)).size).toBe(everybody.length);
});

test.each([
  [{ role: 'decider' }, 'D ? ? ?'],
  [{ style: 'driver' }, '? D ? ?'],
  [{ contact: 'none' }, '? ? ? 0'],
  [{ relation: 'opponent', contact: 'deep' }, '? ? / F'],
] as const)('what is not known of %j is a question mark', (person, signs) => {
  expect(signsOf(person)).toBe(signs);
});

test.each([
  ' ',
  'A',
  'A D =',
  'A D = 0 ',
  ' A D = 0',
  'A D = 0 0',
  'A  D = 0',
  'A\tD\t=\t0',
  'a d = 0',
  'D K A 0',
  'A D = 2',
  '? ? ? ?',
  '？ D = 0',
  'A D ＝ 0',
  'undefined',
  'constructor D = 0',
  '__proto__ __proto__ __proto__ __proto__',
  'A D = 0\n',
])("%j are nobody's signs", (signs) => {
  expect(parseSigns(signs)).toBeNull();
});

test('a string is either exactly the signs of somebody or refused', () => {
  const likely = fc.string({ unit: fc.constantFrom(...'ADEUKNF*+=-/01?  '), maxLength: 9 });
  fc.assert(
    fc.property(fc.oneof(likely, fc.string()), (signs) => {
      const person = parseSigns(signs);
      if (person !== null) expect(signsOf(person)).toBe(signs);
    }),
    { numRuns: 2000 },
  );
});

test('a person of whom nothing is known is not a key person', () => {
  expect(isAnalysed({})).toBe(false);
  expect(isAnalysed({ contact: 'none' })).toBe(true);
});
