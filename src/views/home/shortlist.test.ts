import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortlist } from './shortlist.ts';

const rows = fc.array(fc.record({ who: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }) }), {
  maxLength: 40,
});

test('the first rows are the first, and everybody has at least so many of his own, if there are any', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 5 }), (all, most, each) => {
      const numbered = all.map((row, n) => ({ ...row, n }));
      const list = shortlist(numbered, most, each);
      expect(list.filter(({ first }) => first).map(({ n }) => n)).toEqual(numbered.slice(0, most).map(({ n }) => n));
      expect(list.map(({ n }) => n)).toEqual(list.map(({ n }) => n).toSorted((a, b) => a - b));
      for (const id of ['a', 'b', 'c'] as const) {
        const own = numbered.filter(({ who }) => who.includes(id)).slice(0, each);
        expect(list.filter(({ who }) => who.includes(id)).map(({ n }) => n)).toEqual(
          expect.arrayContaining(own.map(({ n }) => n)),
        );
      }
    }),
  );
});

test('it does not grow with the rows of few people', () => {
  expect(shortlist(Array(1000).fill({ who: ['a'] }), 12, 6)).toHaveLength(12);
});
