import type { EChartsCoreOption } from 'echarts/core';
import type { ChartWords } from './chart.ts';
import { away, placeLabels } from './place-labels.ts';
import { axisLine, colour, gridLine, label, mutedLabel, still, wrapped } from './style.ts';

/** Two measures against each other, 0 to `max`, with a third as the area of the bubble; dashed lines halve the plot. */
export interface BubbleChart extends ChartWords {
  kind: 'bubble';
  max: number;
  xName: string;
  yName: string;
  /** `size`: 0 or more; null, drawn as a small diamond, where it is unknown. `sparse`: x and y rest on little, drawn hollow and dashed. */
  points: { name: string; x: number; y: number; size: number | null; sparse: boolean }[];
}

export const bubbleSize = { width: 720, height: 440 };
const grid = { left: 52, right: 48, top: 32, bottom: 48 };
const plot = {
  width: bubbleSize.width - grid.left - grid.right,
  height: bubbleSize.height - grid.top - grid.bottom,
};
/** More names than this cannot be read; the biggest bubbles have theirs, the table has all. */
const mostNames = 40;
/** Right of one axis and above the other. */
const free = { x: 0, y: -grid.top, width: plot.width + grid.right, height: plot.height + grid.top };
const inDrawing = {
  x: 2 - grid.left,
  y: 2 - grid.top,
  width: bubbleSize.width - 4,
  height: bubbleSize.height - 4,
};
const largest = 26;
const smallest = 6;

export function bubbleOption({ max, xName, yName, points }: BubbleChart): EChartsCoreOption {
  const most = Math.max(0, ...points.map(({ size }) => size ?? 0));
  const placed = points
    .map((point) => ({
      ...point,
      text: wrapped(point.name, 120, 2),
      radius: point.size === null || most === 0 ? smallest : Math.max(smallest, largest * Math.sqrt(point.size / most)),
      at: { x: (point.x / max) * plot.width, y: (1 - point.y / max) * plot.height },
    }))
    // The biggest first: smaller ones lie on top of them.
    .sort((a, b) => b.radius - a.radius || b.y - a.y || b.x - a.x || (a.name < b.name ? -1 : 1));
  const sides = placeLabels(placed, mostNames, free, inDrawing);
  const scale = {
    type: 'value',
    min: 0,
    max,
    interval: max / 4,
    nameLocation: 'middle',
    nameTextStyle: label,
    axisLine,
    axisLabel: mutedLabel,
    splitLine: gridLine,
  };
  return {
    grid,
    xAxis: { ...scale, name: xName, nameGap: 28 },
    yAxis: { ...scale, name: yName, nameGap: 34 },
    series: [
      {
        type: 'scatter',
        ...still,
        clip: false,
        data: placed.map(({ x, y, radius, size, sparse, text }, index) => ({
          value: [x, y],
          symbol: size === null ? 'diamond' : 'circle',
          symbolSize: radius * 2,
          itemStyle: {
            color: sparse ? 'none' : colour.accent,
            opacity: sparse ? 1 : 0.35,
            borderColor: colour.accent,
            borderWidth: 1.5,
            borderType: sparse ? 'dashed' : 'solid',
          },
          label: {
            show: index < mostNames,
            position: sides[index] ?? 'right',
            distance: away,
            formatter: () => text,
            ...label,
            opacity: 1,
          },
        })),
        markLine: {
          silent: true,
          animation: false,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: colour.axis, type: 'dashed' },
          data: [{ xAxis: max / 2 }, { yAxis: max / 2 }],
        },
      },
    ],
  };
}
