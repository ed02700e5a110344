import type { EChartsCoreOption } from 'echarts/core';
import type { ChartWords } from './chart.ts';
import { axisLine, colour, gridLine, label, mutedLabel, still } from './style.ts';

/** How sure a project is to be finished by a day: rises from 0 to 1. */
export interface SCurveChart extends ChartWords {
  kind: 's-curve';
  /** By day (`YYYY-MM-DD`), rising. */
  points: { date: string; share: number }[];
  /** Points on the curve that are named, as P50 and P80. */
  marks: { date: string; share: number; name: string }[];
  /** Promised day, as a line with its words; null where there is none. */
  deadline: { date: string; name: string } | null;
}

export const sCurveSize = { width: 620, height: 280 };

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;
const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

export function sCurveOption({ points, marks, deadline }: SCurveChart): EChartsCoreOption {
  const days = [...points.map(({ date }) => dayOf(date)), ...(deadline ? [dayOf(deadline.date)] : [])];
  const first = Math.min(...days) - 1;
  const step = Math.max(1, Math.ceil((Math.max(...days) + 1 - first) / 5));
  const last = first + 5 * step;
  // Left of the curve and right of it there is room, but for its ends.
  const isLeft = (date: string, share: number): boolean =>
    share < 0.65 ? dayOf(date) > first + 1.3 * step : dayOf(date) > first + 3.7 * step;
  return {
    grid: { left: 52, right: 40, top: 34, bottom: 30 },
    xAxis: {
      type: 'value',
      min: first,
      max: last,
      interval: step,
      axisLine,
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { ...mutedLabel, formatter: (day: number) => dateOf(day) },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.2,
      axisLabel: { ...mutedLabel, formatter: (share: number) => `${Math.round(share * 100)}%` },
      splitLine: gridLine,
    },
    series: [
      {
        type: 'line',
        ...still,
        data: points.map(({ date, share }) => [dayOf(date), share]),
        color: colour.accent,
        symbol: 'none',
        lineStyle: { width: 2 },
        ...(deadline && {
          markLine: {
            silent: true,
            animation: false,
            symbol: 'none',
            data: [{ xAxis: dayOf(deadline.date) }],
            lineStyle: { color: colour.ink, type: 'dashed', width: 1.5 },
            label: { ...label, position: 'end', formatter: () => deadline.name },
          },
        }),
      },
      {
        type: 'scatter',
        ...still,
        symbol: 'circle',
        symbolSize: 9,
        itemStyle: { color: colour.ground, borderColor: colour.accent, borderWidth: 2 },
        data: marks.map(({ date, share }) => ({
          value: [dayOf(date), share],
          label: { position: isLeft(date, share) ? 'left' : 'right' },
        })),
        label: {
          show: true,
          distance: 8,
          formatter: ({ dataIndex }: { dataIndex: number }) => marks[dataIndex]?.name ?? '',
          ...label,
        },
      },
    ],
  };
}
