import type { PriceCourseChart } from '../../charts/chart.ts';
import { priceTotal } from '../../domain/bid/price/amounts.ts';
import { priceCriterionOf } from '../../domain/bid/price/criterion.ts';
import { type PriceGame, standingsAt } from '../../domain/bid/price/game.ts';
import { otherPointsOf } from '../../domain/bid/price/other-points.ts';
import { priceGameOf, priceOutlook } from '../../domain/bid/price/outlook.ts';
import { breakEvensOf, likelyPrices } from '../../domain/bid/price/simulate.ts';
import type { Text } from '../../text/index.ts';
import { type Gap, gapsOf } from '../gap.ts';
import type { Site, SiteBid } from '../site.ts';
import { answerOf, robustness, spreadOf } from './price-answer.ts';
import { buildPriceCourse } from './price-course.ts';
import { gameFigures, ourPrice } from './price-figures.ts';
import { type BidderRow, bidderRows, type ScenarioRow, scenarioRows } from './price-tables.ts';

/** Our price against those of the rivals. Confidential: no print page may show any of it. */
export interface PriceView {
  /** What follows from it, in a sentence; null where our price is not known. */
  answer: string | null;
  figures: { label: string; value: string; note: string | null; bad: boolean }[];
  /** How points come about, and what is compared; null where nothing can be worked out. */
  notes: string | null;
  /** Us first, then the rivals as the author lists them. Empty where nothing can be worked out. */
  bidders: BidderRow[];
  scenarios: ScenarioRow[];
  /** Whether prices give points; without, the lowest compared price decides. */
  scored: boolean;
  /** Whether anybody has a policy deduction. */
  deductions: boolean;
  chart: PriceCourseChart | null;
  /** The chart as figures. `margin`: null in all of them where it is not known. */
  course: { price: string; points: string; margin: string | null }[];
  /** What the browser works with; null where nothing can be worked out. */
  game: PriceGame | null;
  gaps: Gap[];
}

export function buildPriceView({ bid, account }: SiteBid, { workspace }: Site, text: Text): PriceView {
  const words = text.ui.bidPrice;
  const { price, tender, scoring } = bid.data;
  const criterion = priceCriterionOf(scoring);
  const total = price === undefined ? null : priceTotal(price);
  const others = otherPointsOf(scoring, workspace.settings.bids);
  const game = priceGameOf(bid, account?.plan, others.points, others.low);
  const rivals = game ? likelyPrices(game) : [];
  const standings = game ? standingsAt(game, game.ours.price, rivals) : [];
  const breakEvens = game ? breakEvensOf(game, rivals) : { each: [], all: null };
  const hasRivals = rivals.length > 0;
  return {
    answer: game ? [answerOf(game, standings, text), ...robustness(game, text)].reduce(words.followed) : null,
    figures: [
      ...(total === null ? [] : [ourPrice(total, bid.data, text)]),
      ...(game && hasRivals ? gameFigures(game, standings, breakEvens.all, priceOutlook(bid), text) : []),
    ],
    notes: game
      ? [
          words.amounts(workspace.settings.site.currency),
          words.formula[game.rule?.type ?? 'none'],
          ...(game.rule && criterion?.expression != null ? [words.expression(criterion.expression)] : []),
          (game.rule?.policyAdjusted ?? true) ? words.policy : words.noPolicy,
          ...spreadOf(standings[0], game, words.spread),
        ].reduce(words.followed)
      : null,
    bidders: game && hasRivals ? bidderRows(game, standings, breakEvens.each, text) : [],
    scenarios: game ? scenarioRows(game, text) : [],
    scored: game?.rule != null,
    deductions: game !== null && [game.ours, ...game.rivals].some(({ policyPercent }) => policyPercent > 0),
    ...(game?.rule && hasRivals && price
      ? buildPriceCourse(game, price.cost ?? null, breakEvens.all, text)
      : { chart: null, course: [] }),
    game: hasRivals ? game : null,
    gaps: gapsOf([
      [total === null, 'price.items', words.gap.price],
      [(price?.rivals ?? []).length === 0, 'price.rivals', words.gap.rivals],
      [price?.cost === undefined, 'price.cost', words.gap.cost],
      [tender.method === 'comprehensive' && criterion === null, 'scoring', words.gap.formula],
      [game?.rule != null && others.open > 0, 'claimed', words.gap.own(others.open)],
      [
        game?.rule != null && game.rivals.some(({ otherPoints }) => otherPoints === null),
        'price.rivals.otherPoints',
        words.gap.otherPoints,
      ],
    ]),
  };
}
