import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributions, grades, sizes } from '../../schemas/screening.ts';
import { byBigness, type Screened, workingOrder } from './screening.ts';

const of = (
  id: string,
  size: (typeof sizes)[number] | undefined,
  level: 0 | 1 | 2 | 3 | null,
  rest: { contribution?: (typeof contributions)[number][]; relationship?: (typeof grades)[number] } = {},
): Screened => ({
  id,
  screening: { contribution: [], ...(size && { size }), ...rest },
  radp: level === null ? null : { level, buyingPower: level * 2_000_000 },
});
const order = (...all: Screened[]) => workingOrder(all).map(({ id }) => id);

describe('proposed working order', () => {
  test.each([
    ['size first, whatever the buying power', [of('b', 'medium', 3), of('a', 'large', 0)]],
    ['then the level of buying power', [of('b', 'large', 1, { contribution: ['margin'] }), of('a', 'large', 2)]],
    ['an unknown buying power stands behind the lowest', [of('b', 'large', null), of('a', 'large', 0)]],
    ['an unknown size stands behind the smallest', [of('b', undefined, 3), of('a', 'small', null)]],
    ['size and buying power first', [of('b', 'small', 1, { contribution: ['margin'] }), of('a', 'large', 3)]],
    [
      'then contribution',
      [of('b', 'large', 3, { relationship: 'good' }), of('a', 'large', 3, { contribution: ['revenue'] })],
    ],
    [
      'margin before revenue',
      [of('b', 'large', 3, { contribution: ['revenue'] }), of('a', 'large', 3, { contribution: ['margin'] })],
    ],
    [
      'then relationship',
      [of('b', 'large', 3, { relationship: 'poor' }), of('a', 'large', 3, { relationship: 'good' })],
    ],
    ['what is known stands before what is not', [of('b', undefined, null), of('a', 'small', 0)]],
    ['then the id', [of('b', 'large', 3), of('a', 'large', 3)]],
  ])('%s', (_what, all) => {
    expect(order(...all)).toEqual(['a', 'b']);
  });

  test('thirds are near, middle and far; without size and buying power there is no proposal', () => {
    const all = [of('a', 'large', 3), of('b', 'medium', 2), of('c', 'small', 0), of('d', undefined, null)];
    expect(workingOrder(all).map(({ place, horizon }) => `${place} ${horizon}`)).toEqual([
      '1 near',
      '2 mid',
      '3 far',
      'null null',
    ]);
  });

  test('nobody rises by what is not known', () => {
    const anySize = fc.constantFrom(...sizes);
    const level = fc.constantFrom(0, 1, 2, 3);
    fc.assert(
      fc.property(fc.array(fc.tuple(anySize, level), { minLength: 1, maxLength: 8 }), fc.nat(7), (some, at) => {
        const all = some.map(([size, one], n) => of(`c${n}`, size, one as 0));
        const index = at % all.length;
        const one = all[index] as Screened;
        const placeIn = (list: Screened[]): number => workingOrder(list).findIndex(({ id }) => id === one.id);
        const less = [
          { ...one, radp: null },
          { ...one, screening: undefined },
        ];
        for (const poorer of less) expect(placeIn(all.with(index, poorer))).toBeGreaterThanOrEqual(placeIn(all));
      }),
    );
  });

  test('does not depend on the order in which the accounts come', () => {
    const one = fc.record({
      size: fc.constantFrom(...sizes, undefined),
      level: fc.constantFrom(0, 1, 2, 3, null),
      contribution: fc.subarray([...contributions]),
      relationship: fc.constantFrom(...grades),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (some) => {
        const all = some.map(({ size, level, ...rest }, n) => of(`c${n}`, size, level as 0 | null, rest));
        expect(workingOrder(all.toReversed())).toEqual(workingOrder(all));
        expect(workingOrder(all).flatMap(({ place }) => place ?? [])).toEqual(
          some.flatMap(({ size, level }) => (size === undefined && level === null ? [] : [0])).map((_, n) => n + 1),
        );
      }),
    );
  });
});

test('the worksheet stands biggest first, unknown last', () => {
  const all = [of('d', undefined, 3), of('c', 'small', 3), of('b', 'large', 1), of('a', 'large', 2)];
  expect(all.toSorted(byBigness).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
