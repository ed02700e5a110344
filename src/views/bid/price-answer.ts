import { marginOf, type PriceGame, type Standing, winnerOf } from '../../domain/bid/price/game.ts';
import { scenariosOf } from '../../domain/bid/price/simulate.ts';
import type { Text } from '../../text/index.ts';
import { pointsFigure } from './points.ts';

/** Who wins at the likely prices, in a sentence. */
export function answerOf(game: PriceGame, standings: readonly Standing[], { ui }: Text): string {
  const words = ui.bidPrice.answer;
  const [ours] = standings;
  const winner = winnerOf(game, standings);
  const margin = marginOf(standings);
  const nameOf = (at: number): string => game.rivals[at - 1]?.name ?? '';
  if (!ours?.valid) return words.invalid;
  if (game.rivals.length === 0) return words.alone;
  if (game.rule === null)
    return winner === null ? words.draw : winner === 0 ? words.cheapest : words.dearer(nameOf(winner));
  if (margin === null) {
    return winner === 0 ? words.draw : words.pointsOnly(pointsFigure(ours.points?.expected ?? 0));
  }
  const threat = threatOf(game, standings)?.name ?? '';
  if (winner === null) return words.draw;
  if (margin === 0) return words.tie(threat);
  return winner === 0 ? words.lead(pointsFigure(margin), threat) : words.behind(nameOf(winner), pointsFigure(-margin));
}

/** In how many cases we come first, who passes us if our other points turn out worst, and what is a guess; nothing where winners are not known. */
export function robustness(game: PriceGame, { ui }: Text): string[] {
  const words = ui.bidPrice.answer;
  const scenarios = scenariosOf(game);
  const winners = scenarios.map(({ winner }) => winner);
  if (winners.length === 0 || winners.includes(null)) return [];
  const lost = scenarios.filter(({ kind, winner }) => kind.startsWith('worst') && winner !== null && winner > 0);
  const passing = [...new Set(lost.map(({ winner }) => game.rivals[(winner ?? 0) - 1]?.name ?? ''))];
  const [likely] = scenarios;
  return [
    words.scenarios(winners.filter((winner) => winner === 0).length, winners.length),
    ...(likely?.winner === 0 && passing.length > 0 ? [words.worst(passing.join(words.and))] : []),
    ...(game.rule === null ? [] : [words.guess]),
  ];
}

/** The rival with the highest total, else with the lowest compared price, among the valid ones; `margin`: our total less theirs. */
export function threatOf(game: PriceGame, [ours, ...others]: readonly Standing[]) {
  const valid = others.flatMap((standing, at) =>
    standing.valid ? [{ standing, name: game.rivals[at]?.name ?? '' }] : [],
  );
  const known = game.rule !== null && valid.every(({ standing }) => standing.total !== null);
  const [first] = valid.toSorted((a, b) =>
    known
      ? (b.standing.total ?? 0) - (a.standing.total ?? 0) || a.standing.price - b.standing.price
      : a.standing.compared - b.standing.compared,
  );
  if (first === undefined || ours === undefined) return null;
  const { total, price } = first.standing;
  return {
    name: first.name,
    price,
    margin: known && ours.total !== null && total !== null ? ours.total - total : null,
  };
}

/** What the draw of a random reference may change. */
export function spreadOf(
  ours: Standing | undefined,
  { rule }: PriceGame,
  words: (low: string, high: string) => string,
): string[] {
  if (rule?.type !== 'random-reference' || !ours?.points) return [];
  return [words(pointsFigure(ours.points.low), pointsFigure(ours.points.high))];
}
