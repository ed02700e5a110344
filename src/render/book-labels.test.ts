import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelRanges, labelsOf, pageProfiles, roman } from './book-labels.ts';

const at = (front: number | null, body: number | null) => ({
  ...(front === null ? {} : { front: { page: front, y: 0 } }),
  ...(body === null ? {} : { body: { page: body, y: 0 } }),
});

describe('numbers of pages', () => {
  test.each([
    { profile: 'roman-front', front: 1, body: 4, labels: [null, 'i', 'ii', 'iii', '1', '2'] },
    { profile: 'roman-front', front: null, body: 1, labels: [null, '1', '2', '3', '4', '5'] },
    { profile: 'roman-front', front: 1, body: null, labels: [null, 'i', 'ii', 'iii', 'iv', 'v'] },
    { profile: 'roman-front', front: null, body: null, labels: ['1', '2', '3', '4', '5', '6'] },
    { profile: 'contents-first', front: 1, body: 4, labels: [null, '1', '2', '3', '4', '5'] },
    { profile: 'contents-first', front: null, body: 0, labels: ['1', '2', '3', '4', '5', '6'] },
    { profile: 'of-total', front: 1, body: 4, labels: ['1', '2', '3', '4', '5', '6'] },
    { profile: 'continuous', front: 1, body: 4, labels: ['1', '2', '3', '4', '5', '6'] },
    { profile: 'none', front: 1, body: 4, labels: [null, null, null, null, null, null] },
  ] as const)('$profile, contents on $front, body on $body', ({ profile, front, body, labels }) => {
    expect(labelsOf(labelRanges(profile, 6, at(front, body)), 6)).toEqual(labels);
  });

  test('no two pages have the same number, whatever the profile', () => {
    const book = fc.record({
      profile: fc.constantFrom(...pageProfiles),
      pages: fc.integer({ min: 1, max: 60 }),
      front: fc.option(fc.integer({ min: 0, max: 5 })),
      body: fc.option(fc.integer({ min: 0, max: 20 })),
    });
    fc.assert(
      fc.property(book, ({ profile, pages, front, body }) => {
        fc.pre(front === null || body === null || front <= body);
        fc.pre((front ?? 0) < pages && (body ?? 0) < pages);
        const labels = labelsOf(labelRanges(profile, pages, at(front, body)), pages).filter((one) => one !== null);
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });
});

test.each([
  [1, 'i'],
  [4, 'iv'],
  [9, 'ix'],
  [14, 'xiv'],
  [40, 'xl'],
  [99, 'xcix'],
  [1994, 'mcmxciv'],
])('%i is %s', (number, letters) => expect(roman(number)).toBe(letters));
