import { comparedPrice, type PointsRange, type PriceRule, pointsRange } from './formula.ts';

/** Everything that decides who wins by the price: plain data, so that the browser works with the same as the build. Amounts in the site's currency. */
export interface PriceGame {
  /** Null where the lowest compared price wins and there are no points [Order 87 art. 54]. */
  rule: PriceRule | null;
  /** Full marks of the price, in the scale of its criterion. */
  max: number;
  /** What a point of the criterion adds to the total: 1, or its weight / 100 where criteria are weighted. */
  share: number;
  /** Highest price allowed; null where there is none. */
  ceiling: number | null;
  ours: OurBid;
  rivals: Rival[];
}

export interface Bidder {
  price: number;
  policyPercent: number;
  /** Points beside the price, in the scale of the total; null where nobody has estimated them. */
  otherPoints: number | null;
}

export interface OurBid extends Bidder {
  /** Points beside the price at the worst; absent where only one figure is known. */
  otherPointsLow?: number | null;
}

export interface Rival extends Omit<Bidder, 'price'> {
  name: string;
  low: number;
  likely: number;
  high: number;
}

/** How a bidder stands when all prices are known. */
export interface Standing {
  price: number;
  compared: number;
  /** Not over the ceiling, and a price at all; an invalid offer has no points and can't win. */
  valid: boolean;
  /** Of the price, in the scale of the total; null without a formula or for an invalid offer. */
  points: PointsRange | null;
  /** With the points beside the price; null where one of them is not known. */
  total: number | null;
}

/** Us first, then the rivals in their order, at these prices. */
export function standingsAt(game: PriceGame, ourPrice: number, rivalPrices: readonly number[]): Standing[] {
  const { rule, max, share, ceiling } = game;
  const bidders = [game.ours, ...game.rivals].map((bidder, at) => {
    const price = at === 0 ? ourPrice : (rivalPrices[at - 1] ?? 0);
    const compared = comparedPrice(rule ?? { policyAdjusted: true }, { price, policyPercent: bidder.policyPercent });
    return { bidder, price, compared, valid: price > 0 && (ceiling === null || price <= ceiling) };
  });
  const prices = bidders.filter(({ valid }) => valid).map(({ compared }) => compared);
  return bidders.map(({ bidder, price, compared, valid }) => {
    const own = rule !== null && valid ? pointsRange(rule, max, prices, compared) : null;
    const points = own && {
      low: tidy(own.low * share),
      expected: tidy(own.expected * share),
      high: tidy(own.high * share),
    };
    const total = points === null || bidder.otherPoints === null ? null : tidy(points.expected + bidder.otherPoints);
    return { price, compared, valid, points, total };
  });
}

/**
 * Whether one stands before the other: the higher total, between equal ones the lower price [Order 87 art. 57]; where there are no points, the lower compared
 * price. Null where that is not known, or both are equal.
 */
export function isBefore(game: PriceGame, one: Standing, other: Standing): boolean | null {
  if (!one.valid || !other.valid) return one.valid === other.valid ? null : one.valid;
  if (game.rule === null) return one.compared === other.compared ? null : one.compared < other.compared;
  if (one.total === null || other.total === null) return null;
  if (one.total !== other.total) return one.total > other.total;
  return one.price === other.price ? null : one.price < other.price;
}

/** Index of who stands before all others; null where that is not known, or two are equal. */
export function winnerOf(game: PriceGame, standings: readonly Standing[]): number | null {
  const first = standings.findIndex((one) =>
    standings.every((other) => other === one || isBefore(game, one, other) === true),
  );
  return first === -1 || !standings[first]?.valid ? null : first;
}

/** Our total less the highest of the valid rivals; null where one of them is not known. */
export function marginOf(standings: readonly Standing[]): number | null {
  const [ours, ...others] = standings;
  const rivals = others.filter(({ valid }) => valid);
  if (ours === undefined || ours.total === null || rivals.length === 0) return null;
  const totals = rivals.flatMap(({ total }) => (total === null ? [] : [total]));
  return totals.length < rivals.length ? null : tidy(ours.total - Math.max(...totals));
}

/** Sums of binary fractions, to the millionth. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;
