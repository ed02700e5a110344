import { type Deal, isCounted } from '../../domain/funnel/deals.ts';
import { type DoubtReason, doubtsOf } from '../../domain/funnel/doubts.ts';
import { sumOf } from '../../domain/funnel/sums.ts';
import type { Text } from '../../text/index.ts';
import { nameLang } from '../name-lang.ts';
import type { Site } from '../site.ts';
import type { DealLink, Names } from './names.ts';
import { reachedBy } from './reached.ts';
import { figureOf } from './scale.ts';

/** Open deals that the forecast should not rest on, of all years. */
export interface DoubtsView {
  summary: string;
  /** What could not be checked; null where all could. */
  unchecked: string | null;
  /** Those of this quarter first, then the largest value. */
  rows: DoubtRow[];
  /** How many rows are left out, in words; null where none is. */
  more: string | null;
  /** Of all of them, also of rows that are left out; null for a single one. */
  total: DoubtAmounts | null;
}

export interface DoubtRow extends DoubtAmounts {
  deal: DealLink;
  owner: string;
  ownerLang: string | null;
  closing: string;
  /** Whether it is to close this quarter. */
  isDue: boolean;
  forecast: string;
  why: string[];
}

/** Weighted as declared, by the evidence, and the difference; a word where a stage has no probability. */
interface DoubtAmounts {
  value: string;
  weighted: string;
  provenWeighted: string;
  less: string;
}

/** Rows that somebody reads. */
const shown = 40;

/** Null without open deals. */
export function buildDoubts(deals: readonly Deal[], site: Site, names: Names, text: Text): DoubtsView | null {
  const { settings, today } = site.workspace;
  const { ui, labels, format } = text;
  const words = ui.funnel;
  const open = sumOf(deals);
  if (open.count === 0) return null;
  const doubts = doubtsOf(deals, today, settings);
  const sum = sumOf(doubts.map(({ deal }) => deal));
  const less = doubts.reduce((all, { unprovenWeighted }) => all + (unprovenWeighted ?? 0), 0);
  const unchecked = deals.filter((deal) => isCounted(deal) && deal.provenStage === null).length;
  const amount = (one: number | null): string => (one === null ? words.unknown : figureOf(one, text));
  return {
    summary:
      doubts.length === 0
        ? words.noDoubts(percentOf(settings.projects.commitFrom, text), settings.review.planDays)
        : words.doubtsSummary(
            doubts.length,
            format.money(sum.value),
            format.percent(open.value > 0 ? sum.value / open.value : 0),
            less >= 1 ? format.money(Math.round(less)) : null,
          ),
    unchecked: unchecked > 0 ? words.unchecked(unchecked, null) : null,
    rows: doubts.slice(0, shown).map(({ deal, reasons, dueThisQuarter, unprovenWeighted }) => ({
      deal: names.deal(deal),
      owner: names.person(deal.owner),
      ownerLang: nameLang(names.person(deal.owner)),
      value: figureOf(deal.value, text),
      weighted: amount(deal.weighted),
      provenWeighted: amount(deal.provenWeighted),
      less: amount(unprovenWeighted),
      closing: deal.day,
      isDue: dueThisQuarter,
      forecast: labels.forecastCategory[deal.forecast],
      why: reasons.map((reason) => say(deal, reason, names, text)),
    })),
    more: doubts.length > shown ? words.doubtsMore(shown, doubts.length) : null,
    total:
      doubts.length < 2
        ? null
        : {
            value: figureOf(sum.value, text),
            weighted: figureOf(sum.weighted, text),
            provenWeighted: figureOf(sum.provenWeighted, text),
            less: figureOf(less, text),
          },
  };
}

function say(deal: Deal, doubt: DoubtReason, names: Names, text: Text): string {
  const words = text.ui.funnel.doubt;
  switch (doubt.reason) {
    case 'slipping':
      return words.slipping(doubt.days);
    case 'unproven':
      return words.unproven(names.page(deal.stage), reachedBy(deal, names, text));
    case 'unproven-commit':
      return words['unproven-commit'](percentOf(doubt.probability, text), percentOf(doubt.limit, text));
    case 'stalled':
      return words.stalled(doubt.days);
  }
}

const percentOf = (percent: number, { format }: Text): string => format.percent(percent / 100);
