import type { Deal } from '../../domain/funnel/deals.ts';
import { type Doubt, doubtsOf } from '../../domain/funnel/doubts.ts';
import { sumOf } from '../../domain/funnel/sums.ts';
import type { Text } from '../../text/index.ts';
import { nameLang } from '../name-lang.ts';
import type { Site } from '../site.ts';
import type { DealLink, Names } from './names.ts';
import { figureOf } from './scale.ts';

/** Open deals that the forecast should not rest on. */
export interface DoubtsView {
  summary: string;
  /** Largest value first. */
  rows: {
    deal: DealLink;
    owner: string;
    ownerLang: string | null;
    value: string;
    closing: string;
    forecast: string;
    why: string[];
  }[];
}

/** Null without open deals. */
export function buildDoubts(deals: readonly Deal[], site: Site, names: Names, text: Text): DoubtsView | null {
  const { settings, today } = site.workspace;
  const { ui, labels, format } = text;
  const words = ui.funnel;
  const open = sumOf(deals);
  if (open.count === 0) return null;
  const doubts = doubtsOf(deals, today, settings);
  const value = doubts.reduce((all, { deal }) => all + deal.value, 0);
  const say = (deal: Deal, { reason, days }: Doubt['reasons'][number]): string => {
    switch (reason) {
      case 'slipping':
        return words.doubt.slipping(days);
      case 'unproven':
        return words.doubt.unproven(names.page(deal.stage), names.page(deal.provenStage ?? deal.stage));
      case 'stalled':
        return words.doubt.stalled(days);
    }
  };
  return {
    summary:
      doubts.length === 0
        ? words.noDoubts
        : words.doubtsSummary(
            doubts.length,
            format.money(value),
            format.percent(open.value > 0 ? value / open.value : 0),
          ),
    rows: doubts.map(({ deal, reasons }) => ({
      deal: names.deal(deal),
      owner: names.person(deal.owner),
      ownerLang: nameLang(names.person(deal.owner)),
      value: figureOf(deal.value, text),
      closing: deal.day,
      forecast: labels.forecastCategory[deal.forecast],
      why: reasons.map((reason) => say(deal, reason)),
    })),
  };
}
