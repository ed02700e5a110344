import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byPlace, type Located, severityOf } from './problem.ts';

const found = fc
  .record({
    file: fc.constantFrom('a', 'b'),
    line: fc.integer({ min: 1, max: 3 }),
    column: fc.integer({ min: 1, max: 3 }),
    id: fc.constantFrom('no-coach', 'bad-id'),
    where: fc.constantFrom('', 'x'),
  })
  .map((one) => one as unknown as Located);

test('findings come in the order of files and lines, whoever finds them first', () => {
  fc.assert(
    fc.property(
      fc
        .array(found, { maxLength: 12 })
        .chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
      ([some, shuffled]) => {
        const sorted = some.toSorted(byPlace);
        expect(shuffled.toSorted(byPlace)).toEqual(sorted);
        sorted.forEach((one, index) => {
          const next = sorted[index + 1];
          if (next?.file === one.file) expect(next.line).toBeGreaterThanOrEqual(one.line);
        });
      },
    ),
  );
});

test('what may be legitimate warns, what is wrong stops the build', () => {
  expect(
    ['no-coach', 'action-overdue', 'buying-power-unknown', 'designation-unmet'].map((id) =>
      severityOf(id as 'no-coach'),
    ),
  ).toEqual(Array(4).fill('warning'));
  expect(
    ['bad-id', 'compliance-missing', 'reporting-cycle', 'buying-power-zero', 'tree-cycle', 'mdx-import'].map((id) =>
      severityOf(id as 'bad-id'),
    ),
  ).toEqual(Array(6).fill('error'));
});
