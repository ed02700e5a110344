import type { StackChart } from '../../charts/chart.ts';
import type { Deal } from '../../domain/funnel/deals.ts';
import { cellsOf, dealsOfYear, type PartOfTarget, partsOf } from '../../domain/funnel/forecast.ts';
import { expected, type Sum, sumOf } from '../../domain/funnel/sums.ts';
import { type Dimension, dimensions, wholeTarget } from '../../domain/funnel/targets.ts';
import type { Target } from '../../schemas/our-people.ts';
import type { Text } from '../../text/index.ts';
import { nameLang } from '../name-lang.ts';
import { type Amounts, amountsOf, barOf, type Difference, differenceOf, lengthOf } from './figures.ts';
import type { Names } from './names.ts';
import { figureOf, scaleOf } from './scale.ts';

/** A year by product, unit or salesperson [PM: POS], or the targets that name several of them. */
export interface PartsView {
  id: string;
  title: string;
  caption: string;
  /** Head of the first column. */
  name: string;
  /** Null where a single row says all. */
  chart: StackChart | null;
  /** What the chart leaves out, in words; null where it shows all. */
  more: string | null;
  hasTarget: boolean;
  rows: PartRow[];
  /** Null for finer targets, which need not cover the whole. */
  total: PartRow | null;
}

export interface PartRow extends Amounts {
  name: string;
  /** Language of the name; null where its letters say nothing. */
  lang: string | null;
  count: number;
  /** Empty where none is written. */
  target: string;
  difference: Difference | null;
  resources: string;
  resourcesLang: string | null;
}

/** Rows of a chart that can be taken in at once. */
const shown = 12;

export function buildParts(
  year: number,
  deals: readonly Deal[],
  targets: readonly Target[],
  names: Names,
  text: Text,
): PartsView[] {
  const words = text.ui.funnel;
  const whole = sumOf(dealsOfYear(deals, year));
  const target = wholeTarget(targets, year)?.amount ?? null;
  const row = (name: string, sum: Sum, planned: number | null, resources = ''): PartRow => ({
    name,
    lang: nameLang(name),
    count: sum.count,
    target: planned === null ? '' : figureOf(planned, text),
    ...amountsOf(sum, text),
    difference: differenceOf(planned === null ? null : planned - expected(sum), text),
    resources,
    resourcesLang: nameLang(resources),
  });
  const byDimension = dimensions.flatMap((by): PartsView[] => {
    const parts = partsOf(deals, targets, year, by);
    // Where nobody has said any, there is nothing to break down by.
    if (parts.every(({ key }) => key === null)) return [];
    const title = words.by[by];
    return [
      {
        id: `by-${by}-${year}`,
        title,
        caption: words.partsCaption(title, year),
        name: words.dimension[by],
        chart: chartOf(parts, by, names, text),
        more: parts.length > shown ? words.partsMore(shown, parts.length) : null,
        hasTarget: parts.some((part) => part.target !== null),
        rows: parts.map((part) =>
          row(names.part(by, part.key), part.sum, part.target?.amount ?? null, part.target?.resources),
        ),
        total: row(words.total, whole, target),
      },
    ];
  });
  const cells = cellsOf(deals, targets, year);
  if (cells.length === 0) return byDimension;
  return [
    ...byDimension,
    {
      id: `by-cell-${year}`,
      title: words.byCells,
      caption: words.partsCaption(words.byCells, year),
      name: words.byCells,
      chart: null,
      more: null,
      hasTarget: true,
      rows: cells.map((cell) =>
        row(
          cell.named.map(({ by, key }) => names.part(by, key)).join(' · '),
          cell.sum,
          cell.target.amount,
          cell.target.resources,
        ),
      ),
      total: null,
    },
  ];
}

function chartOf(parts: readonly PartOfTarget[], by: Dimension, names: Names, text: Text): StackChart | null {
  const { ui, format } = text;
  const words = ui.funnel;
  const most = Math.max(...parts.map(({ sum, target }) => Math.max(lengthOf(sum), target?.amount ?? 0)));
  if (parts.length < 2 || most === 0) return null;
  return {
    kind: 'stack',
    shape: 'rows',
    title: words.partsTitle[by],
    description: words.partsDescription,
    ticks: scaleOf(most, text),
    bars: parts.slice(0, shown).map(({ key, sum, target }) => ({
      name: names.part(by, key),
      parts: barOf(sum),
      target: target?.amount ?? null,
      figure: [expected(sum), ...(target === null ? [] : [target.amount])]
        .map((amount) => format.money(Math.round(amount)))
        .join(' / '),
    })),
  };
}
