import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paretoOf } from './pareto.ts';

const sales = (...all: number[]) => all.map((one, index) => ({ id: `c${index}`, sales: one }));

describe('the Pareto cut', () => {
  test.each([
    ['four of ten bring 80 %', sales(40, 20, 10, 10, 5, 5, 4, 3, 2, 1), 4],
    ['one brings all', sales(0, 100, 0), 1],
    ['exactly at the cut', sales(8, 1, 1), 1],
    ['no sales at all', sales(0, 0), null],
    ['no accounts', [], null],
  ])('%s', (_what, all, cut) => {
    expect(paretoOf(all, 0.8).cut).toBe(cut);
  });

  test('is the smallest group that brings the share, whatever the order of the accounts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 1 }), fc.constantFrom(0.5, 0.8, 1), (figures, share) => {
        const all = sales(...figures);
        const { rows, total, cut } = paretoOf(all, share);
        expect(paretoOf(all.toReversed(), share).rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
        if (cut === null) {
          expect(total).toBe(0);
          return;
        }
        expect(rows[cut - 1]?.cumulated).toBeGreaterThanOrEqual(share - 1e-9);
        if (cut > 1) expect(rows[cut - 2]?.cumulated).toBeLessThan(share);
        expect(rows.at(-1)?.cumulated).toBeCloseTo(1);
        expect(rows.filter(({ inside }) => inside)).toHaveLength(cut);
      }),
    );
  });
});
