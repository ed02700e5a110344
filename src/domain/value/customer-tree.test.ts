import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTree, checkTree, subtree } from './customer-tree.ts';

/** `{ branch: 'bank' }`: the branch's parent is the bank. */
const accounts = (parents: Record<string, string | null>) =>
  Object.entries(parents).map(([id, parent]) => ({
    id,
    file: `accounts/${id}/account.mdx`,
    data: parent === null ? {} : { parent },
  }));
const cyclesOf = (parents: Record<string, string | null>) =>
  checkTree(accounts(parents)).map(({ file, params }) => [file.split('/')[1], (params as { cycle: string[] }).cycle]);

test('bank, provincial branch and city branch stand below each other', () => {
  const tree = buildTree(accounts({ city: 'province', bank: null, province: 'bank', other: 'bank' }));
  expect(tree.roots).toEqual(['bank']);
  expect(tree.children.get('bank')).toEqual(['other', 'province']);
  expect(tree.ancestors.get('city')).toEqual(['bank', 'province']);
  expect(subtree(tree, 'bank')).toEqual(['bank', 'other', 'province', 'city']);
});

test('a tree may have hundreds of levels', () => {
  const tree = buildTree(
    accounts(Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`a${n}`, n === 0 ? null : `a${n - 1}`]))),
  );
  expect(subtree(tree, 'a0')).toHaveLength(600);
  expect(tree.ancestors.get('a599')).toHaveLength(599);
});

test.each([
  ['a tree', { a: null, b: 'a' }, []],
  ['a parent that does not exist', { a: 'nobody', b: 'a' }, []],
  ['its own parent', { a: 'a', b: null }, [['a', ['a']]]],
  ["two who are each other's parent", { b: 'a', a: 'b' }, [['a', ['a', 'b']]]],
  ['a long circle with a tail', { z: 'd', d: 'c', c: 'b', b: 'd', y: 'z' }, [['b', ['b', 'd', 'c']]]],
  [
    'two circles',
    { a: 'b', b: 'a', d: 'c', c: 'd' },
    [
      ['a', ['a', 'b']],
      ['c', ['c', 'd']],
    ],
  ],
] as [string, Record<string, string | null>, unknown][])(
  'circles in %s are said once each',
  (_what, parents, cycles) => {
    expect(cyclesOf(parents)).toEqual(cycles);
  },
);

test('all members of a circle still have a page, and their tails hang below them', () => {
  const tree = buildTree(accounts({ b: 'c', c: 'b', tail: 'b', end: 'tail' }));
  expect(tree.roots).toEqual(['b', 'c']);
  expect(subtree(tree, 'b')).toEqual(['b', 'tail', 'end']);
});

const anyAccounts = fc
  .integer({ min: 0, max: 25 })
  .chain((count) =>
    fc
      .array(fc.option(fc.integer({ min: 0, max: count + 3 }), { nil: null }), { minLength: count, maxLength: count })
      .map((parents) =>
        accounts(Object.fromEntries(parents.map((parent, n) => [`a${n}`, parent === null ? null : `a${parent}`]))),
      ),
  );

test('whatever parents are written, every account stands in the forest exactly once', () => {
  fc.assert(
    fc.property(anyAccounts, (plans) => {
      const tree = buildTree(plans);
      const all = tree.roots.flatMap((root) => subtree(tree, root));
      expect(all.toSorted()).toEqual(plans.map(({ id }) => id).sort());
      for (const { id } of plans) {
        const way = tree.ancestors.get(id) as string[];
        expect(tree.roots).toContain(way[0] ?? id);
        if (way.length > 0) expect(tree.children.get(way.at(-1) as string)).toContain(id);
      }
    }),
    { numRuns: 400 },
  );
});

test('the order of the files never matters to tree or circles', () => {
  fc.assert(
    fc.property(
      anyAccounts.chain((plans) =>
        fc.tuple(fc.constant(plans), fc.shuffledSubarray(plans, { minLength: plans.length })),
      ),
      ([plans, shuffled]) => {
        expect(buildTree(shuffled)).toEqual(buildTree(plans));
        expect(checkTree(shuffled)).toEqual(checkTree(plans));
      },
    ),
    { numRuns: 200 },
  );
});
