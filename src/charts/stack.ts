import type { EChartsCoreOption } from 'echarts/core';
import type { ChartWords } from './chart.ts';
import { axisLine, colour, gridLine, label, mutedLabel, still, textWidth, wrapped } from './style.ts';

/**
 * A forecast by month (columns) or by owner and product (rows): what is won, what we stand for, the best case and the rest on top of each other, with a
 * line across where the target is. The safer the fuller: full, light, hollow, hollow with a broken edge.
 */
export interface StackChart extends ChartWords {
  kind: 'stack';
  shape: 'columns' | 'rows';
  /** Won, commit, best case, pipeline, each at least 0. `figure` stands beside a row. */
  bars: { name: string; parts: readonly [number, number, number, number]; target: number | null; figure: string }[];
  /** The figures of the scale and their words, least first, from 0. */
  ticks: { value: number; name: string }[];
}

const width = 820;
const row = 40;
const gap = 12;
const widest = 210;

export const stackSize = ({ shape, bars }: StackChart) => ({
  width,
  height: shape === 'columns' ? 280 : 44 + row * Math.max(1, bars.length),
});

const styles = [
  { color: colour.accent, borderColor: colour.accent, borderWidth: 1 },
  { color: colour.accentFill, borderColor: colour.accent, borderWidth: 1 },
  { color: colour.ground, borderColor: colour.accent, borderWidth: 1 },
  { color: colour.ground, borderColor: colour.axis, borderWidth: 1, borderType: 'dashed' },
] as const;

export function stackOption({ shape, bars, ticks }: StackChart): EChartsCoreOption {
  const isColumns = shape === 'columns';
  const room = (words: string[]): number => Math.min(widest, Math.max(...words.map((one) => textWidth(one)), 20)) + gap;
  const left = room(isColumns ? ticks.map(({ name }) => name) : bars.map(({ name }) => name));
  const right = isColumns ? 16 : room(bars.map(({ figure }) => figure));
  const top = ticks.at(-1)?.value ?? 1;
  const inner = isColumns ? (width - left - right) / bars.length : left;
  const names = {
    type: 'category',
    inverse: !isColumns,
    data: bars.map(({ name }) => wrapped(name, inner - gap / 2, 2)),
    axisLine,
    axisTick: { show: false },
    axisLabel: { ...label, interval: 0 },
  };
  const scale = {
    type: 'value',
    min: 0,
    max: top,
    interval: ticks[1]?.value ?? top,
    axisLabel: {
      ...mutedLabel,
      formatter: (value: number) => ticks.find((tick) => Math.abs(tick.value - value) < 1e-6)?.name ?? '',
    },
    splitLine: gridLine,
  };
  const figures = {
    ...names,
    data: bars.map(({ figure }) => figure),
    position: 'right',
    axisLine: { show: false },
    axisLabel: { ...mutedLabel, interval: 0, margin: gap },
  };
  const barWidth = isColumns ? 30 : 18;
  const at = (index: number, value: number): [number, number] => (isColumns ? [index, value] : [value, index]);
  return {
    grid: { left, right, top: 16, bottom: 30 },
    xAxis: isColumns ? names : scale,
    yAxis: isColumns ? scale : [names, figures],
    series: [
      ...styles.map((itemStyle, part) => ({
        type: 'bar',
        ...still,
        barWidth,
        stack: 'all',
        // A part of nothing would be a line.
        data: bars.map(({ parts }) => parts[part] || '-'),
        itemStyle,
      })),
      {
        type: 'scatter',
        ...still,
        symbol: 'rect',
        symbolSize: isColumns ? [barWidth + 14, 3] : [3, barWidth + 12],
        data: bars.flatMap(({ target }, index) => (target === null ? [] : [at(index, target)])),
        itemStyle: { color: colour.ink, opacity: 1 },
      },
    ],
  };
}
