import { type Deal, isCounted } from '../../domain/funnel/deals.ts';
import type { Text } from '../../text/index.ts';
import { nameLang } from '../name-lang.ts';
import type { Site } from '../site.ts';
import type { DealLink, Names } from './names.ts';
import { reachedBy } from './reached.ts';
import { figureOf } from './scale.ts';

/** All opportunities, open ones first, the next to close first; then those that ended, the newest first. Of very many only the largest. */
export interface DealsView {
  caption: string;
  rows: DealRow[];
  /** What is left out, in words; null where all are there. */
  more: string | null;
  /** Values that occur, each once, sorted; one with a single value is left out by the page. */
  filters: { key: 'owner' | 'stage' | 'state'; label: string; options: { value: string; label: string }[] }[];
}

export interface DealRow {
  deal: DealLink;
  owner: { id: string; name: string; lang: string | null };
  /** Empty where it is not written. */
  product: string;
  stage: { id: string; name: string; order: number };
  /** `已通过“…”，实处“…”（赢率 50%）`; null where the evidence carries the declared stage. */
  ahead: string | null;
  value: { label: string; amount: number };
  /** A word where the playbook gives none, empty for deals that ended. */
  probability: { label: string; percent: number | null };
  /** A word where there is no probability or the deal does not count, empty for deals that ended. */
  weighted: { label: string; amount: number | null };
  day: string;
  isPassed: boolean;
  /** Forecast category of an open deal, else how it ended. */
  state: { id: string; label: string };
  reviewed: string;
}

/** Rows of a table that still loads at once: more than half of a page of 250 KB. */
const shown = 200;

export function buildDeals(deals: readonly Deal[], site: Site, names: Names, text: Text): DealsView {
  const { today, playbook } = site.workspace;
  const { ui, labels, format } = text;
  const words = ui.funnel;
  const order = new Map(playbook.pages.map(({ id }, index) => [id, index]));
  const row = (deal: Deal): DealRow => {
    const isOpen = deal.state === 'open';
    const percent = isOpen ? deal.probability : null;
    const unknown = isOpen ? words.unknown : '';
    const weighted = isCounted(deal) ? deal.weighted : null;
    return {
      deal: names.deal(deal),
      owner: { id: deal.owner, name: names.person(deal.owner), lang: nameLang(names.person(deal.owner)) },
      product: deal.product ?? '',
      stage: { id: deal.stage, name: names.page(deal.stage), order: order.get(deal.stage) ?? order.size },
      ahead: isOpen && deal.ahead ? reachedBy(deal, names, text) : null,
      value: { label: figureOf(deal.value, text), amount: deal.value },
      probability: { label: percent === null ? unknown : format.percent(percent / 100), percent },
      weighted: {
        label: weighted === null ? (isCounted(deal) ? unknown : '') : figureOf(weighted, text),
        amount: weighted,
      },
      day: deal.day,
      isPassed: isOpen && deal.day < today,
      state:
        deal.state === 'open'
          ? { id: deal.forecast, label: labels.forecastCategory[deal.forecast] }
          : { id: deal.state, label: labels.resultState[deal.state] },
      reviewed: deal.opportunity.data.updated,
    };
  };
  const isOpen = ({ state }: Deal): boolean => state === 'open';
  const byDay = (a: Deal, b: Deal): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);
  const largest = deals.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.value - a.value).slice(0, shown);
  const rows = [
    ...largest.filter(isOpen).toSorted(byDay),
    ...largest.filter((deal) => !isOpen(deal)).toSorted((a, b) => byDay(b, a)),
  ].map(row);
  const options = (of: (row: DealRow) => { value: string; label: string }) =>
    [...new Map(rows.map(of).map(({ value, label }) => [value, label]))]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, text.locale));
  return {
    caption: words.dealsCaption(rows.length),
    rows,
    more: deals.length > shown ? words.dealsMore(shown, deals.length) : null,
    filters: [
      { key: 'owner', label: words.owner, options: options(({ owner }) => ({ value: owner.id, label: owner.name })) },
      { key: 'stage', label: words.stage, options: options(({ stage }) => ({ value: stage.id, label: stage.name })) },
      { key: 'state', label: words.state, options: options(({ state }) => ({ value: state.id, label: state.label })) },
    ],
  };
}
