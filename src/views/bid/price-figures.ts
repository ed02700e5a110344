import type { PriceGame, Standing } from '../../domain/bid/price/game.ts';
import { likelyPrices, sensitivityOf } from '../../domain/bid/price/simulate.ts';
import type { Text } from '../../text/index.ts';
import type { SiteBid } from '../site.ts';
import { pointsFigure, signed } from './points.ts';
import type { PriceView } from './price.ts';
import { threatOf } from './price-answer.ts';

/** Our price as a share of what is allowed, and over our cost. */
export function ourPrice(
  total: number,
  { tender, price }: SiteBid['bid']['data'],
  { ui, format }: Text,
): PriceView['figures'][number] {
  const words = ui.bidPrice;
  const of = tender.ceiling === undefined ? 'budget' : 'ceiling';
  const limit = tender.ceiling ?? tender.budget;
  const over = limit !== undefined && total > limit;
  const cost = price?.cost;
  const notes = [
    ...(limit === undefined || limit === 0
      ? []
      : [over ? words.over[of] : words.ofLimit[of](format.percent(total / limit))]),
    ...(over || cost === undefined || cost === 0
      ? []
      : [total < cost ? words.belowCost : words.aboveCost(format.percent(total / cost - 1))]),
  ];
  return {
    label: words.price,
    value: format.number(total),
    note: notes.length === 0 ? null : format.list(notes),
    bad: over || (cost !== undefined && total < cost),
  };
}

/** Points, break-even, threat and sensitivity at the likely prices; without the points of all bidders those that are known. */
export function gameFigures(
  game: PriceGame,
  standings: readonly Standing[],
  breakEven: number | null,
  outlook: { low: number; high: number } | null,
  { ui, format }: Text,
): PriceView['figures'] {
  const words = ui.bidPrice;
  const [ours] = standings;
  const number = format.number;
  const known = game.rule === null || standings.every(({ total, valid }) => !valid || total !== null);
  const { dearer, cheaper } = sensitivityOf(game, likelyPrices(game));
  const threat = threatOf(game, standings);
  const room = breakEven === null ? 0 : breakEven - game.ours.price;
  return [
    ...(ours?.points
      ? [
          {
            label: words.points,
            value: pointsFigure(ours.points.expected),
            note:
              outlook &&
              words.range(
                pointsFigure(outlook.low * game.share),
                pointsFigure(outlook.high * game.share),
                number(game.max * game.share),
              ),
            bad: false,
          },
        ]
      : []),
    ...(ours?.total != null
      ? [
          {
            label: words.total,
            value: pointsFigure(ours.total),
            note: words.totalNote(pointsFigure(game.ours.otherPoints ?? 0)),
            bad: false,
          },
        ]
      : []),
    ...(known
      ? [
          {
            label: words.breakEven,
            value:
              breakEven === null ? words.unknown : breakEven === game.ceiling ? words.breakEvenAny : number(breakEven),
            note:
              breakEven === null
                ? words.breakEvenNone
                : breakEven === game.ceiling
                  ? words.breakEvenLimit
                  : room >= 0
                    ? words.breakEvenRoom(number(room))
                    : words.breakEvenCut(number(-room)),
            bad: breakEven === null || room < 0,
          },
        ]
      : []),
    ...(threat === null
      ? []
      : [
          {
            label: words.threat,
            value: threat.name,
            note:
              threat.margin === null
                ? words.threatPrice(number(threat.price))
                : threat.margin < 0
                  ? words.threatBehind(pointsFigure(-threat.margin))
                  : words.threatLead(pointsFigure(threat.margin)),
            bad: threat.margin !== null && threat.margin < 0,
          },
        ]),
    ...(dearer === null || cheaper === null
      ? []
      : [
          {
            label: words.sensitivity,
            value: words.sensitivityValue(signed(dearer)),
            note: words.sensitivityNote(signed(cheaper)),
            bad: false,
          },
        ]),
  ];
}
