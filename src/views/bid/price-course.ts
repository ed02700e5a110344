import type { PriceGame } from '../../domain/bid/price/game.ts';
import { courseOf, likelyPrices, pointAt } from '../../domain/bid/price/simulate.ts';
import type { Text } from '../../text/index.ts';
import { pointsFigure, signed } from './points.ts';
import type { PriceView } from './price.ts';

/** Where the scale begins without a cost: this share of the ceiling. */
const shareOfCeiling = 0.8;
/** Points of the drawn line, and about how many rows the table has. */
const fine = 60;
const coarse = 10;

/** Our points and our lead from our cost (or 80 % of the ceiling) to the ceiling; without a ceiling to a tenth above all prices. */
export function buildPriceCourse(
  game: PriceGame,
  cost: number | null,
  breakEven: number | null,
  { ui, format }: Text,
): Pick<PriceView, 'chart' | 'course'> {
  const words = ui.bidPrice;
  const prices = likelyPrices(game);
  const limit = game.ceiling ?? 1.1 * Math.max(game.ours.price, ...prices);
  const bottom = Math.min(cost ?? shareOfCeiling * limit, game.ours.price);
  // Over the ceiling there are no points to draw.
  if (game.ours.price > limit || bottom >= limit) return { chart: null, course: [] };
  const { from, to, step } = scale(bottom, limit, 5);
  const drawn = courseOf(game, prices, bottom, limit, fine);
  const rows = scale(bottom, limit, coarse);
  const inside = Array.from({ length: coarse + 2 }, (_, index) => rows.from + index * rows.step).filter(
    (price) => price > bottom && price < limit,
  );
  const listed = [...new Set([bottom, ...inside, game.ours.price, limit])].sort((a, b) => a - b);
  const known = drawn.some(({ margin }) => margin !== null);
  return {
    chart: {
      kind: 'price-course',
      title: words.curveTitle,
      description: words.curveDescription(format.money(bottom), format.money(limit)),
      points: drawn.flatMap(({ price, points, margin }) => (points === null ? [] : [{ price, points, margin }])),
      names: { points: words.curvePoints, margin: words.curveMargin },
      ticks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => ({
        value: from + index * step,
        name: format.money(from + index * step),
      })),
      now: { price: game.ours.price, name: `${words.nowMark} ${format.money(game.ours.price)}` },
      breakEven:
        breakEven === null || breakEven === game.ceiling || breakEven < from || breakEven > to
          ? null
          : { price: breakEven, name: `${words.breakEvenMark} ${format.money(breakEven)}` },
    },
    course: listed.map((price) => {
      const point = pointAt(game, prices, price);
      return {
        price: price === game.ours.price ? words.nowPrice(format.number(price)) : format.number(price),
        points: point.points === null ? words.unknown : pointsFigure(point.points),
        margin: known ? (point.margin === null ? words.unknown : signed(point.margin)) : null,
      };
    }),
  };
}

/** Round figures around a range, at most one more than `parts` inside it. */
function scale(low: number, high: number, parts: number): { from: number; to: number; step: number } {
  const rough = (high - low) / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  return { from: Math.floor(low / step) * step, to: Math.ceil(high / step) * step, step };
}
