import { isBefore, marginOf, type PriceGame, type Standing, standingsAt, winnerOf } from './game.ts';

/** The prices of rivals that are looked at, and what they make of our points. */
export interface Scenario {
  /**
   * `likely`, `low` or `high`: all rivals together; `rival`: one alone, the others at their likely prices; `worst`, `worst-low`: our other points at the
   * worst, with all rivals at their likely or at their low prices.
   */
  kind: 'likely' | 'low' | 'high' | 'rival' | 'worst' | 'worst-low';
  /** Index of the rival that moves alone, and where to. */
  rival: { index: number; to: 'low' | 'high' } | null;
  prices: number[];
  standings: Standing[];
  /** Index of the winner, 0 is us; null where that is not known. */
  winner: number | null;
  /** Our total less that of the best rival; null where one is not known. */
  margin: number | null;
}

export const likelyPrices = ({ rivals }: PriceGame): number[] => rivals.map(({ likely }) => likely);

/**
 * All likely, all low, all high, then each rival alone at its low and its high price where they differ from the likely one, then our other points at the
 * worst where that is less than expected.
 */
export function scenariosOf(game: PriceGame): Scenario[] {
  const likely = likelyPrices(game);
  const scenario = (
    kind: Scenario['kind'],
    prices: number[],
    rival: Scenario['rival'] = null,
    played = game,
  ): Scenario => {
    const standings = standingsAt(played, game.ours.price, prices);
    return { kind, rival, prices, standings, winner: winnerOf(played, standings), margin: marginOf(standings) };
  };
  const low = game.rivals.map((rival) => rival.low);
  const { otherPoints, otherPointsLow = otherPoints } = game.ours;
  const isUnsure =
    game.rule !== null && otherPoints !== null && otherPointsLow !== null && otherPointsLow < otherPoints;
  const worst = { ...game, ours: { ...game.ours, otherPoints: otherPointsLow } };
  if (game.rivals.length === 0) return [];
  return [
    scenario('likely', likely),
    scenario('low', low),
    scenario(
      'high',
      game.rivals.map(({ high }) => high),
    ),
    // With one rival, moving it alone is moving all.
    ...(game.rivals.length === 1 ? [] : game.rivals).flatMap((rival, index) =>
      (['low', 'high'] as const).flatMap((to) =>
        rival[to] === rival.likely ? [] : [scenario('rival', likely.with(index, rival[to]), { index, to })],
      ),
    ),
    ...(isUnsure ? [scenario('worst', likely, null, worst), scenario('worst-low', low, null, worst)] : []),
  ];
}

/** The mesh on which break-evens are looked for, between 0 and the highest price that makes sense. */
const mesh = 400;

/**
 * The highest price at which we still stand before each rival, and before all of them, at these prices of theirs; null where there is none or it is not known.
 * To the cent. A price that wins only within less than a 400th of the range may be missed.
 */
export function breakEvensOf(
  game: PriceGame,
  rivalPrices: readonly number[],
): { each: (number | null)[]; all: number | null } {
  const top = game.ceiling ?? 2 * Math.max(game.ours.price, ...rivalPrices);
  // All rivals are looked at on the same mesh.
  const seen = new Map<number, Standing[]>();
  const beats = (price: number, rivals: readonly number[]): boolean => {
    const standings = seen.get(price) ?? standingsAt(game, price, rivalPrices);
    seen.set(price, standings);
    const [ours, ...others] = standings;
    return ours !== undefined && rivals.every((at) => isBefore(game, ours, others[at] as Standing) === true);
  };
  const indexes = rivalPrices.map((_, at) => at);
  return {
    each: indexes.map((at) => highest(top, (price) => beats(price, [at]))),
    all: indexes.length === 0 ? null : highest(top, (price) => beats(price, indexes)),
  };
}

function highest(top: number, wins: (price: number) => boolean): number | null {
  if (!(top > 0)) return null;
  if (wins(top)) return top;
  for (let at = mesh - 1; at > 0; at -= 1) {
    let [won, lost] = [Math.floor((top * at * 100) / mesh), Math.ceil((top * (at + 1) * 100) / mesh)];
    if (!wins(won / 100)) continue;
    while (lost - won > 1) {
      const middle = Math.floor((won + lost) / 2);
      if (wins(middle / 100)) won = middle;
      else lost = middle;
    }
    return won / 100;
  }
  return null;
}

/** Points that the total loses by 1 % more and gains by 1 % less of price, at these prices of rivals; null without points. */
export function sensitivityOf(
  game: PriceGame,
  rivalPrices: readonly number[],
): { dearer: number | null; cheaper: number | null } {
  const pointsAt = (price: number): number | null => standingsAt(game, price, rivalPrices)[0]?.points?.expected ?? null;
  const now = pointsAt(game.ours.price);
  const change = (price: number): number | null => {
    const then = pointsAt(price);
    return now === null || then === null ? null : Math.round((then - now) * 1e6) / 1e6;
  };
  return { dearer: change(game.ours.price * 1.01), cheaper: change(game.ours.price * 0.99) };
}

/** A point of the course of our points over our price. */
export interface CoursePoint {
  price: number;
  points: number | null;
  margin: number | null;
}

/** Our points and our margin at `steps` + 1 prices from one to another, at these prices of rivals. */
export const courseOf = (
  game: PriceGame,
  rivalPrices: readonly number[],
  from: number,
  to: number,
  steps: number,
): CoursePoint[] =>
  Array.from({ length: steps + 1 }, (_, at) => pointAt(game, rivalPrices, from + ((to - from) * at) / steps));

export function pointAt(game: PriceGame, rivalPrices: readonly number[], price: number): CoursePoint {
  const standings = standingsAt(game, price, rivalPrices);
  return { price, points: standings[0]?.points?.expected ?? null, margin: marginOf(standings) };
}
