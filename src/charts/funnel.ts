import type { EChartsCoreOption } from 'echarts/core';
import type { ChartWords } from './chart.ts';
import { colour, label, still, textWidth, wrapped } from './style.ts';

/**
 * Open deals by stage, the first stage on top: the outline is the value, the full part what the probability leaves of it. Bars are centred, so that a
 * healthy pipeline looks like the funnel that it is called after.
 */
export interface FunnelChart extends ChartWords {
  kind: 'funnel';
  /** Values of at least 0; `figure` stands at the right. */
  stages: { name: string; value: number; weighted: number; figure: string }[];
}

const row = 38;
const width = 820;
const gap = 12;
/** Widest that names and figures may grow: a figure has a number, a value and a weighted value. */
const widest = { name: 260, figure: 340 };

export const funnelSize = ({ stages }: FunnelChart) => ({ width, height: 16 + row * Math.max(1, stages.length) });

export function funnelOption({ stages }: FunnelChart): EChartsCoreOption {
  const room = (words: string[], most: number): number =>
    Math.min(most, Math.max(...words.map((one) => textWidth(one)), 40)) + gap;
  const [left, right] = [
    room(
      stages.map(({ name }) => name),
      widest.name,
    ),
    room(
      stages.map(({ figure }) => figure),
      widest.figure,
    ),
  ];
  const most = Math.max(...stages.map(({ value }) => value), 1);
  const bar = { type: 'bar', ...still, barWidth: 22, barGap: '-100%' } as const;
  const centred = (name: string, size: (stage: FunnelChart['stages'][number]) => number, style: object) => [
    { ...bar, stack: name, data: stages.map((stage) => (most - size(stage)) / 2), itemStyle: { color: 'none' } },
    { ...bar, stack: name, data: stages.map((stage) => size(stage) || '-'), itemStyle: style },
  ];
  const axis = (words: string[], room: number) => ({
    type: 'category',
    inverse: true,
    // Half the gap is slack: the widest must not break because its width was rounded down to whole letters.
    data: words.map((one) => wrapped(one, room - gap / 2, 2)),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { ...label, interval: 0, margin: gap },
  });
  return {
    grid: { left, right, top: 8, bottom: 8 },
    xAxis: { type: 'value', min: 0, max: most, show: false },
    yAxis: [
      axis(
        stages.map(({ name }) => name),
        left,
      ),
      {
        ...axis(
          stages.map(({ figure }) => figure),
          right,
        ),
        position: 'right',
      },
    ],
    series: [
      ...centred('value', ({ value }) => value, {
        color: colour.accentFill,
        borderColor: colour.accent,
        borderWidth: 1,
      }),
      ...centred('weighted', ({ weighted }) => weighted, { color: colour.accent }),
    ],
  };
}
