import type { EChartsCoreOption } from 'echarts/core';
import type { ChartWords } from './chart.ts';
import { axisLine, colour, gridLine, label, mutedLabel, still, textWidth } from './style.ts';

/** Figures that grow over a year: what is done is thick with full dots, what is expected thin with hollow ones, what is planned broken. */
export interface CourseChart extends ChartWords {
  kind: 'course';
  names: string[];
  /** One value per name. */
  lines: { look: 'done' | 'expected' | 'planned'; values: (number | null)[] }[];
  /** The figures of the scale and their words, least first, from 0. */
  ticks: { value: number; name: string }[];
}

export const courseSize = { width: 820, height: 280 };

const looks = {
  done: {
    symbol: 'circle',
    symbolSize: 7,
    itemStyle: { color: colour.accent },
    lineStyle: { width: 2.5, color: colour.accent },
  },
  expected: {
    symbol: 'circle',
    symbolSize: 7,
    itemStyle: { color: colour.ground, borderColor: colour.accent, borderWidth: 1.5 },
    lineStyle: { width: 1.5, color: colour.accent },
  },
  planned: { symbol: 'none', lineStyle: { width: 1.5, type: 'dashed', color: colour.ink } },
} as const;

export function courseOption({ names, lines, ticks }: CourseChart): EChartsCoreOption {
  const top = ticks.at(-1)?.value ?? 1;
  const left = Math.max(...ticks.map(({ name }) => textWidth(name)), 20) + 12;
  return {
    grid: { left, right: 16, top: 16, bottom: 30 },
    xAxis: {
      type: 'category',
      data: names,
      axisLine,
      axisTick: { show: false },
      axisLabel: { ...label, interval: 0 },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: top,
      interval: ticks[1]?.value ?? top,
      axisLabel: {
        ...mutedLabel,
        formatter: (value: number) => ticks.find((tick) => Math.abs(tick.value - value) < 1e-6)?.name ?? '',
      },
      splitLine: gridLine,
    },
    series: lines.map(({ look, values }) => ({ type: 'line', ...still, ...looks[look], data: values })),
  };
}
