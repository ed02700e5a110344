import type { EChartsCoreOption } from 'echarts/core';
import type { ChartWords } from './chart.ts';
import { colour, label, still, wrapped } from './style.ts';

/** Several measures on one scale; at least three axes. A measure that is missing is not an axis: a radar cannot leave a value out. */
export interface RadarChart extends ChartWords {
  kind: 'radar';
  /** One name per axis, with its value where readers want it. */
  axes: string[];
  max: number;
  /** A value per axis: today's, and those of the time before where all of them are known. */
  values: number[];
  before: number[] | null;
}

export const radarSize = { width: 420, height: 290 };

export const radarOption = ({ axes, max, values, before }: RadarChart): EChartsCoreOption => ({
  radar: {
    indicator: axes.map((name) => ({ name: wrapped(name, 104, 2), max })),
    radius: 94,
    center: ['50%', '51%'],
    splitNumber: 5,
    axisName: label,
    axisNameGap: 8,
    axisLine: { lineStyle: { color: colour.axis } },
    splitLine: { lineStyle: { color: colour.grid } },
    splitArea: { show: false },
  },
  series: [
    {
      type: 'radar',
      ...still,
      // Today's lies on top; line and symbol tell the two apart where colour does not.
      data: [
        ...(before === null ? [] : [shape(before, colour.before, 'rect', 'dashed')]),
        { ...shape(values, colour.accent, 'circle', 'solid'), areaStyle: { color: colour.accent, opacity: 0.14 } },
      ],
    },
  ],
});

const shape = (value: readonly number[], color: string, symbol: string, type: string) => ({
  value,
  symbol,
  symbolSize: 7,
  itemStyle: { color },
  lineStyle: { color, width: 2, type },
});
