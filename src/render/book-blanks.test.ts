import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withBlanks } from './book-blanks.ts';

const size = { width: 595, height: 842 };
const layoutOf = (pages: number, begins: readonly (readonly [string, number])[]) => ({
  pages: Array.from({ length: pages }, () => size),
  spots: Object.fromEntries(begins.map(([id, page]) => [id, { page, y: 800 }])),
  links: {},
});

test('a blank page stands before what would begin on a left page, and only there', () => {
  const layout = layoutOf(6, [
    ['front', 1],
    ['c1', 2],
    ['note', 3],
    ['c2', 4],
  ]);
  const { shown, pages, spots } = withBlanks({ blanks: ['front', 'c1', 'c2'], shown: [], layout });
  expect(shown).toEqual([true, true, false]);
  expect(pages).toBe(8);
  expect(Object.entries(spots).map(([id, { page }]) => [id, page])).toEqual([
    ['front', 2],
    ['c1', 4],
    ['note', 5],
    ['c2', 6],
  ]);
});

/** A print of parts with these numbers of pages, with some blank pages. */
function printed(lengths: readonly number[], shown: readonly boolean[]) {
  const begins: [string, number][] = [];
  let page = 0;
  for (const [at, length] of lengths.entries()) {
    if (shown[at] === true) page += 1;
    begins.push([`p${at}`, page]);
    page += length;
  }
  return { blanks: begins.map(([id]) => id), shown: [...shown], layout: layoutOf(page, begins) };
}

test('whatever blank pages a print had, the next has those that are needed and stands as foretold', () => {
  const part = fc.record({ length: fc.integer({ min: 1, max: 9 }), shown: fc.boolean() });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      const lengths = parts.map(({ length }) => length);
      const first = printed(
        lengths,
        parts.map(({ shown }) => shown),
      );
      const { shown, pages, spots } = withBlanks(first);
      const next = printed(lengths, shown);
      expect(withBlanks(next)).toEqual({ shown, pages, spots });
      expect(next.layout.spots).toEqual(spots);
      expect(next.layout.pages.length).toBe(pages);
      expect(Object.values(spots).every(({ page }) => page % 2 === 0)).toBe(true);
    }),
  );
});
