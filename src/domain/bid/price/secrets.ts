import type { Bid } from '../bid.ts';
import { lineTotal, priceTotal } from './amounts.ts';
import { figuresOf, leaksIn, type Secret } from './find-amounts.ts';

/** What we know or think and never print, in any volume: our cost, and prices of rivals. */
export interface InnerFigure extends Secret {
  of: 'cost' | 'rival';
  /** Name of the rival, or its id; null for our cost. */
  rival: string | null;
}

/** The total first, then totals of lines and unit prices; each amount once. Nothing that costs nothing is a secret. */
export function secretPrices({ data: { price } }: Bid): Secret[] {
  if (price === undefined) return [];
  return once([
    ...[priceTotal(price), price.total].flatMap((amount) => (amount == null ? [] : [{ amount, item: null }])),
    ...price.items.flatMap((item) => [
      { amount: lineTotal(item), item: item.title },
      { amount: item.unitPrice, item: item.title },
    ]),
  ]);
}

/** Our cost and what we think rivals bid. An amount that the tender or our price has too, or that is as round as many others, tells nothing. */
export function innerFigures(bid: Bid): InnerFigure[] {
  const { price, tender } = bid.data;
  if (price === undefined) return [];
  const known = new Set([tender.budget, tender.ceiling, ...secretPrices(bid).map(({ amount }) => amount)]);
  const rivals = price.rivals.flatMap(({ name, competitor, low, likely, high }) =>
    [low, likely, high].map((amount): InnerFigure => {
      return { amount, item: null, of: 'rival', rival: name ?? competitor ?? '' };
    }),
  );
  const cost = price.cost === undefined ? [] : [{ amount: price.cost, item: null, of: 'cost', rival: null } as const];
  return once<InnerFigure>([...cost, ...rivals]).filter(
    ({ amount }) => amount >= 1000 && figuresOf(amount) >= 3 && !known.has(amount),
  );
}

/**
 * Of secrets those that words of the tender do not say themselves: a limit of theirs for a unit is none of our prices, even where we ask for just that. Nor is
 * their budget or ceiling our total.
 */
export function unsaidByTender(
  secrets: readonly Secret[],
  { data: { tender } }: Bid,
  words: readonly string[],
): Secret[] {
  const said = new Set(words.flatMap((text) => leaksIn(text, secrets).map(({ secret }) => secret)));
  return secrets.filter((one) => !said.has(one) && one.amount !== tender.ceiling && one.amount !== tender.budget);
}

const once = <Of extends Secret>(all: readonly Of[]): Of[] =>
  [
    ...Map.groupBy(
      all.filter(({ amount }) => amount > 0),
      ({ amount }) => amount,
    ).values(),
  ].flatMap(([first]) => (first ? [first] : []));
