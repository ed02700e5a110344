import type { EChartsCoreOption } from 'echarts/core';
import type { ChartWords } from './chart.ts';
import { axisLine, colour, gridLine, label, mutedLabel, still } from './style.ts';

/** A measure over time, one point per day on which it was taken. */
export interface TrendChart extends ChartWords {
  kind: 'trend';
  /** Oldest first; `figure` is what stands at the point. */
  points: { name: string; value: number; figure: string }[];
  max: number;
}

export const trendSize = { width: 420, height: 220 };

export const trendOption = ({ points, max }: TrendChart): EChartsCoreOption => ({
  grid: { left: 44, right: 24, top: 24, bottom: 30 },
  xAxis: {
    type: 'category',
    data: points.map(({ name }) => name),
    axisLine,
    axisTick: { show: false },
    axisLabel: { ...mutedLabel, hideOverlap: true },
  },
  yAxis: {
    type: 'value',
    min: 0,
    max,
    interval: max % 4 === 0 ? max / 4 : max / 5,
    axisLabel: mutedLabel,
    splitLine: gridLine,
  },
  series: [
    {
      type: 'line',
      ...still,
      data: points.map(({ value }) => value),
      color: colour.accent,
      symbol: 'circle',
      symbolSize: 8,
      lineStyle: { width: 2 },
      label: {
        show: points.length <= 10,
        position: 'top',
        formatter: ({ dataIndex }: { dataIndex: number }) => points[dataIndex]?.figure ?? '',
        ...label,
      },
    },
  ],
});
