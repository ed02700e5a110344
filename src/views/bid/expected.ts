import { priceCriterionOf } from '../../domain/bid/price/criterion.ts';
import { priceOutlook } from '../../domain/bid/price/outlook.ts';
import { type Expected, expectedPoints, type Outlook } from '../../domain/bid/scoring/expected.ts';
import type { Settings } from '../../settings.ts';
import type { SiteBid } from '../site.ts';

/** The points that a bid may expect, its price as the simulator sees it; null without criteria, or where words alone are given. */
export function expectedOf({ bid }: Pick<SiteBid, 'bid'>, settings: Settings): Expected | null {
  const { scoring } = bid.data;
  if (scoring.criteria.length === 0 || scoring.scale === 'adjectival') return null;
  return expectedPoints(scoring, settings.bids, pricePoints(bid));
}

/** Points of the price in points of the total; null where nothing is assumed of rivals. */
function pricePoints(bid: SiteBid['bid']): Outlook | null {
  const outlook = priceOutlook(bid);
  const share = priceCriterionOf(bid.data.scoring)?.share;
  if (outlook === null || share === undefined) return null;
  return { low: outlook.low * share, likely: outlook.likely * share, high: outlook.high * share };
}
