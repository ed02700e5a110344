import type { CourseChart, StackChart } from '../../charts/chart.ts';
import type { Deal } from '../../domain/funnel/deals.ts';
import { type Forecast, forecastOf } from '../../domain/funnel/forecast.ts';
import type { Text } from '../../text/index.ts';
import type { Site } from '../site.ts';
import { type Amounts, amountsOf, barOf, type Difference, differenceOf, lengthOf } from './figures.ts';
import type { Names } from './names.ts';
import { buildParts, type PartsView } from './parts.ts';
import { figureOf, scaleOf } from './scale.ts';

/** One year: by month, and broken down as its target is [PM: POS]. */
export interface YearView {
  year: number;
  title: string;
  months: MonthsView;
  parts: PartsView[];
}

export interface MonthsView {
  caption: string;
  /** Null where there is nothing to draw. */
  chart: StackChart | null;
  course: CourseChart | null;
  hasTarget: boolean;
  /** Whether the year has begun: nothing is won in one to come. */
  hasBegun: boolean;
  rows: (Amounts & { name: string; target: string; soFar: string; cumulated: string; difference: Difference | null })[];
  total: Amounts & { target: string; difference: Difference | null };
}

export function buildYear(year: number, deals: readonly Deal[], site: Site, names: Names, text: Text): YearView {
  const { targets } = site.workspace.people;
  const forecast = forecastOf(deals, targets, year);
  return {
    year,
    title: text.ui.funnel.year(year),
    months: buildMonths(forecast, site.workspace.today, text),
    parts: buildParts(year, deals, targets, names, text),
  };
}

function buildMonths({ year, target, sum, gap, months }: Forecast, today: string, text: Text): MonthsView {
  const words = text.ui.funnel;
  const nameOf = (month: string): string => words.monthName(Number(month.slice(5)));
  const amountOf = (amount: number | null): string => (amount === null ? '' : figureOf(amount, text));
  const most = Math.max(...months.map((one) => Math.max(lengthOf(one.sum), one.target ?? 0)));
  const end = Math.max(...months.map(({ cumulated }) => Math.max(cumulated.expected, cumulated.target ?? 0)));
  const thisMonth = today.slice(0, 7);
  return {
    caption: words.monthsCaption(year),
    hasTarget: target !== null,
    hasBegun: `${year}-01` <= thisMonth,
    chart:
      most === 0
        ? null
        : {
            kind: 'stack',
            shape: 'columns',
            title: words.monthsTitle(year),
            description: words.monthsDescription,
            ticks: scaleOf(most, text),
            bars: months.map((one) => ({
              name: nameOf(one.month),
              parts: barOf(one.sum),
              target: one.target,
              figure: '',
            })),
          },
    course:
      end === 0
        ? null
        : {
            kind: 'course',
            title: words.courseTitle(year),
            description: words.courseDescription,
            names: months.map(({ month }) => nameOf(month)),
            ticks: scaleOf(end, text),
            lines: [
              ...(target === null
                ? []
                : [{ look: 'planned' as const, values: months.map(({ cumulated }) => cumulated.target) }]),
              { look: 'expected' as const, values: months.map(({ cumulated }) => cumulated.expected) },
              ...(`${year}-01` <= thisMonth
                ? [
                    {
                      look: 'done' as const,
                      values: months.map(({ month, cumulated }) => (month <= thisMonth ? cumulated.won : null)),
                    },
                  ]
                : []),
            ],
          },
    rows: months.map((one) => ({
      name: nameOf(one.month),
      target: amountOf(one.target),
      ...amountsOf(one.sum, text),
      soFar: one.month <= thisMonth ? figureOf(one.cumulated.won, text) : '',
      cumulated: figureOf(one.cumulated.expected, text),
      difference: differenceOf(
        one.cumulated.target === null ? null : one.cumulated.target - one.cumulated.expected,
        text,
      ),
    })),
    total: { target: amountOf(target), ...amountsOf(sum, text), difference: differenceOf(gap, text) },
  };
}
