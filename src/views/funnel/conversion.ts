import { conversionOf, type ForAndAgainst } from '../../domain/funnel/conversion.ts';
import type { Deal } from '../../domain/funnel/deals.ts';
import type { Text } from '../../text/index.ts';

/** How deals ended, and why [KAE]. */
export interface ConversionView {
  summary: string;
  /** Null where no deal was won or lost. */
  rate: string | null;
  /** Null where nothing is left out. */
  unreviewed: string | null;
  /** Most often named first; */
  rows: { factor: string; won: ForAndAgainst; notWon: ForAndAgainst }[];
}

/** Null where no deal has ended. */
export function buildConversion(deals: readonly Deal[], { ui, labels, format }: Text): ConversionView | null {
  const words = ui.funnel;
  const { won, lost, dropped, rate, valueRate, factors, unreviewed } = conversionOf(deals);
  if (won.count + lost.count + dropped.count === 0) return null;
  return {
    summary: words.conversionSummary(won.count, lost.count, dropped.count),
    rate: rate === null ? null : words.rate(format.percent(rate), format.percent(valueRate ?? rate)),
    unreviewed: unreviewed > 0 ? words.unreviewed(unreviewed) : null,
    rows: factors.map(({ factor, won: inWon, notWon }) => ({
      factor: labels.reasonFactor[factor],
      won: inWon,
      notWon,
    })),
  };
}
