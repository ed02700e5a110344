import type { EChartsCoreOption } from 'echarts/core';
import type { ChartWords } from './chart.ts';
import { axisLine, colour, gridLine, label, mutedLabel, still, textWidth } from './style.ts';

/** What our price does: our points above, our lead over the best rival below, on one scale of prices. */
export interface PriceCourseChart extends ChartWords {
  kind: 'price-course';
  /** By price, rising. `margin`: null in all of them where it is not known. */
  points: { price: number; points: number; margin: number | null }[];
  names: { points: string; margin: string };
  /** The figures of the scale of prices and their words, least first, evenly apart. */
  ticks: { value: number; name: string }[];
  /** Our price, named above the upper panel. */
  now: { price: number; name: string };
  /** The highest price that wins, named above the lower panel; null where there is none. */
  breakEven: { price: number; name: string } | null;
}

const [top, panel, between, foot] = [52, 130, 64, 30];
const hasMargin = ({ points }: PriceCourseChart): boolean => points.some(({ margin }) => margin !== null);

export const priceCourseSize = (chart: PriceCourseChart) => ({
  width: 720,
  height: top + panel + (hasMargin(chart) ? between + panel : 0) + foot,
});

/** Half steps of 1, 2 and 5, so that about four lines cross a panel. */
function scaleOf(values: readonly number[]): { min: number; max: number; interval: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const rough = Math.max((high - low) / 4, 1e-3);
  const power = 10 ** Math.floor(Math.log10(rough));
  const interval = ([1, 2, 5, 10].find((step) => step * power >= rough) ?? 10) * power;
  const min = Math.floor(low / interval + 1e-9) * interval;
  return { min, max: Math.max(Math.ceil(high / interval - 1e-9) * interval, min + interval), interval };
}

const figure = (value: number): string => String(Number(value.toFixed(3))).replace('-', '−');

export function priceCourseOption(chart: PriceCourseChart): EChartsCoreOption {
  const { points, names, ticks, now, breakEven } = chart;
  const panels = [
    {
      name: names.points,
      values: points.map(({ price, points: value }) => [price, value]),
      mark: now,
      other: breakEven,
    },
    ...(hasMargin(chart)
      ? [
          {
            name: names.margin,
            values: points.flatMap(({ price, margin }) => (margin === null ? [] : [[price, margin]])),
            mark: breakEven,
            other: now,
          },
        ]
      : []),
  ];
  const [first, second] = ticks;
  const scales = panels.map(({ values }, at) =>
    scaleOf([...values.map(([, value]) => value as number), ...(at === 1 ? [0] : [])]),
  );
  const widest = Math.max(...scales.flatMap(({ min, max }) => [min, max]).map((value) => textWidth(figure(value))), 20);
  return {
    grid: panels.map((_, at) => ({
      left: widest + 14,
      right: 34,
      top: top + at * (panel + between),
      height: panel,
    })),
    xAxis: panels.map((_, at) => ({
      type: 'value',
      gridIndex: at,
      min: first?.value,
      max: ticks.at(-1)?.value,
      interval: first && second ? second.value - first.value : undefined,
      axisLine: { ...axisLine, onZero: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        ...mutedLabel,
        show: at === panels.length - 1,
        formatter: (value: number) =>
          ticks.find((tick) => Math.abs(tick.value - value) <= Math.abs(value) * 1e-9)?.name ?? '',
      },
    })),
    yAxis: panels.map(({ name }, at) => ({
      type: 'value',
      gridIndex: at,
      ...scales[at],
      name,
      nameLocation: 'end',
      // Above the names of the prices.
      nameGap: 26,
      nameTextStyle: { ...label, align: 'left', padding: [0, 0, 0, -widest] },
      axisLabel: { ...mutedLabel, formatter: figure },
      splitLine: gridLine,
    })),
    series: panels.map(({ values, mark, other }, at) => ({
      type: 'line',
      ...still,
      xAxisIndex: at,
      yAxisIndex: at,
      data: values,
      color: colour.accent,
      symbol: 'none',
      lineStyle: { width: 2 },
      markLine: {
        silent: true,
        animation: false,
        symbol: 'none',
        data: [
          ...(mark ? [line(mark, mark === now, mark.name)] : []),
          ...(other ? [line(other, other === now, panels.length === 1 ? other.name : '')] : []),
          ...(at === 1
            ? [{ yAxis: 0, lineStyle: { color: colour.axis, type: 'solid', width: 1 }, label: { show: false } }]
            : []),
        ],
      },
    })),
  };
}

/** A price across a panel: ours drawn through, the break-even broken. */
const line = ({ price }: { price: number }, solid: boolean, name: string) => ({
  xAxis: price,
  lineStyle: { color: colour.ink, type: solid ? 'solid' : 'dashed', width: 1.25 },
  label: { ...label, show: name !== '', position: 'end', formatter: () => name },
});
