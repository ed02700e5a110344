import type { ProfitLever } from '../../schemas/relationship.ts';

/**
 * The profit lever [KAD D4]: what one percent more units and one percent more or less of price do to what we earn.
 * Price 1000, material 800, other variable cost 100: 100 units earn 10 000; 1 % more units 10 100; 1 % more price 11 000.
 */
export const leverCases = ['today', 'units-up', 'price-up', 'price-down'] as const;
export type LeverCase = (typeof leverCases)[number];

export interface LeverRow {
  case: LeverCase;
  price: number;
  units: number;
  /** Money, negative for a loss. */
  earning: number;
  /** Against today. */
  change: number;
  /** The same as a share of today's earning; null where nothing is earned today. */
  share: number | null;
}

/** Cost of one unit that would not arise without it. */
export const variableCost = ({ material, otherVariable }: Pick<ProfitLever, 'material' | 'otherVariable'>): number =>
  round(material + otherVariable);

/** The four cases, today's first. */
export function profitLever(figures: ProfitLever): LeverRow[] {
  const cost = variableCost(figures);
  const earn = (price: number, units: number): number => round((price - cost) * units);
  const today = earn(figures.price, figures.units);
  const row = (of: LeverCase, price: number, units: number): LeverRow => {
    const earning = earn(price, units);
    const change = round(earning - today);
    return {
      case: of,
      price: round(price),
      units: round(units),
      earning,
      change,
      share: today > 0 ? change / today : null,
    };
  };
  const { price, units } = figures;
  return [
    row('today', price, units),
    row('units-up', price, units * 1.01),
    row('price-up', price * 1.01, units),
    row('price-down', price * 0.99, units),
  ];
}

/** Money may have decimals: 0.1 + 0.2 must be 0.3. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
