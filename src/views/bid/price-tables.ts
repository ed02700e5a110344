import { type PriceGame, type Standing, winnerOf } from '../../domain/bid/price/game.ts';
import { type Scenario, scenariosOf } from '../../domain/bid/price/simulate.ts';
import type { Text } from '../../text/index.ts';
import { pointsFigure, signed } from './points.ts';

/** A bidder at the likely prices. Without a script the table stands as it is; with one its prices and other points can be changed. */
export interface BidderRow {
  name: string;
  ours: boolean;
  price: string;
  /** `low–likely–high`. */
  assumed: string;
  deduction: string;
  compared: string;
  points: string;
  otherPoints: string;
  total: string;
  /** The highest price of ours that stands before this rival. */
  breakEven: string;
  first: boolean;
  /** What the fields of the form are called. */
  labels: { price: string; otherPoints: string };
}

export interface ScenarioRow {
  name: string;
  points: string;
  total: string;
  winner: string;
  margin: string;
  lost: boolean;
}

export function bidderRows(
  game: PriceGame,
  standings: readonly Standing[],
  breakEvens: readonly (number | null)[],
  { ui, format }: Text,
): BidderRow[] {
  const words = ui.bidPrice;
  const winner = winnerOf(game, standings);
  const orDash = (value: number | null | undefined): string => (value == null ? words.unknown : format.number(value));
  const limitOf = (value: number | null | undefined): string =>
    value != null && value === game.ceiling ? words.breakEvenAny : orDash(value);
  const pointsOr = (value: number | null | undefined): string => (value == null ? words.unknown : pointsFigure(value));
  return standings.map(({ price, compared, valid, points, total }, at) => {
    const rival = at === 0 ? undefined : game.rivals[at - 1];
    const name = rival?.name ?? words.ours;
    const { policyPercent, otherPoints } = rival ?? game.ours;
    return {
      name,
      ours: at === 0,
      price: format.number(price),
      assumed: rival
        ? [rival.low, rival.likely, rival.high].map((each) => format.number(each)).join('–')
        : words.unknown,
      deduction: policyPercent === 0 ? words.unknown : format.percent(policyPercent / 100),
      compared: format.number(compared),
      points: valid ? pointsOr(points?.expected) : words.invalid,
      otherPoints: pointsOr(otherPoints),
      total: pointsOr(total),
      breakEven: rival ? limitOf(breakEvens[at - 1]) : words.unknown,
      first: winner === at,
      labels: { price: words.form.priceOf(name), otherPoints: words.form.otherOf(name) },
    };
  });
}

/** The scenarios, all rivals together before each alone. */
export function scenarioRows(game: PriceGame, { ui }: Text): ScenarioRow[] {
  const words = ui.bidPrice;
  const nameOf = ({ kind, rival }: Scenario): string =>
    kind === 'rival' && rival ? words.rivalAt[rival.to](game.rivals[rival.index]?.name ?? '') : words[kind as 'likely'];
  return scenariosOf(game).map((scenario) => {
    const { standings, winner, margin } = scenario;
    const points = standings[0]?.points;
    const total = standings[0]?.total;
    return {
      name: nameOf(scenario),
      points: points ? pointsFigure(points.expected) : words.unknown,
      total: total == null ? words.unknown : pointsFigure(total),
      winner: winner === null ? words.undecided : winner === 0 ? words.ours : (game.rivals[winner - 1]?.name ?? ''),
      margin: margin === null ? words.unknown : signed(margin),
      lost: winner !== null && winner > 0,
    };
  });
}
