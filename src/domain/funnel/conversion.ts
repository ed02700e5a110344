import { type ReasonFactor, reasonFactors } from '../../schemas/win-loss.ts';
import type { Deal } from './deals.ts';

/** How deals ended, and why [KAE]. Amounts in the site's currency. */
export interface Conversion {
  won: { count: number; value: number };
  lost: { count: number; value: number };
  dropped: { count: number; value: number };
  /** Won of won and lost, 0–1, by count and by value; null where none was decided. */
  rate: number | null;
  valueRate: number | null;
  /** Factors that reviews name, most often named first: how often for us and against us, in deals won and in those that were not. */
  factors: { factor: ReasonFactor; won: ForAndAgainst; notWon: ForAndAgainst }[];
  /** Deals that ended without a review. */
  unreviewed: number;
}

export interface ForAndAgainst {
  for: number;
  against: number;
}

export function conversionOf(deals: readonly Deal[]): Conversion {
  const ended = (state: Deal['state']) => {
    const some = deals.filter((deal) => deal.state === state);
    return { count: some.length, value: some.reduce((all, { value }) => all + value, 0) };
  };
  const [won, lost] = [ended('won'), ended('lost')];
  const share = (part: number, rest: number): number | null => (part + rest > 0 ? part / (part + rest) : null);
  const reviewed = deals.filter(({ state, opportunity }) => state !== 'open' && opportunity.data.review !== undefined);
  const count = (factor: ReasonFactor, isWin: boolean): ForAndAgainst => {
    const said = reviewed
      .filter(({ state }) => (state === 'won') === isWin)
      .flatMap(({ opportunity }) => opportunity.data.review?.reasons ?? [])
      .filter((reason) => reason.factor === factor);
    const against = said.filter(({ effect }) => effect === 'against').length;
    return { for: said.length - against, against };
  };
  return {
    won,
    lost,
    dropped: ended('dropped'),
    rate: share(won.count, lost.count),
    valueRate: share(won.value, lost.value),
    factors: reasonFactors
      .map((factor) => ({ factor, won: count(factor, true), notWon: count(factor, false) }))
      .filter((row) => named(row) > 0)
      .sort((a, b) => named(b) - named(a)),
    unreviewed: deals.filter(({ state }) => state !== 'open').length - reviewed.length,
  };
}

const named = ({ won, notWon }: Conversion['factors'][number]): number =>
  won.for + won.against + notWon.for + notWon.against;
