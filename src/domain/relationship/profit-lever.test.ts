import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profitLever } from './profit-lever.ts';

const earnings = (figures: Parameters<typeof profitLever>[0]) => profitLever(figures).map(({ earning }) => earning);

test("the training's example: one percent of price is worth ten times one percent of units", () => {
  const rows = profitLever({ price: 1000, material: 800, otherVariable: 100, units: 100 });
  expect(rows.map(({ case: of, price, units, earning }) => [of, price, units, earning])).toEqual([
    ['today', 1000, 100, 10_000],
    ['units-up', 1000, 101, 10_100],
    ['price-up', 1010, 100, 11_000],
    ['price-down', 990, 100, 9_000],
  ]);
  expect(rows.map(({ share }) => share)).toEqual([0, 0.01, 0.1, -0.1]);
});

test('a price at or below the cost has no shares to show, and no NaN', () => {
  for (const price of [900, 800, 0]) {
    const rows = profitLever({ price, material: 800, otherVariable: 100, units: 100 });
    for (const { earning, change, share } of rows) {
      expect(Number.isFinite(earning) && Number.isFinite(change)).toBe(true);
      expect(share).toBeNull();
    }
  }
  expect(earnings({ price: 800, material: 800, otherVariable: 100, units: 100 })[0]).toBe(-10_000);
  expect(profitLever({ price: 1000, material: 1, otherVariable: 0, units: 0 })[1]?.share).toBeNull();
});

test('where a unit earns anything, price moves the result at least as much as units', () => {
  const figure = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(figure, figure, figure, fc.integer({ min: 1, max: 100_000 }), (margin, material, other, units) => {
      const price = material + other + margin;
      const [today, more, dearer, cheaper] = earnings({ price, material, otherVariable: other, units }) as number[];
      const slack = 1e-6 * Math.max(1, price * units);
      expect((dearer as number) - (today as number)).toBeGreaterThanOrEqual(
        (more as number) - (today as number) - slack,
      );
      expect(Math.abs((dearer as number) - (today as number) - ((today as number) - (cheaper as number)))).toBeLessThan(
        slack + 1e-3,
      );
    }),
  );
});
