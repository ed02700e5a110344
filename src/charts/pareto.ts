import type { EChartsCoreOption } from 'echarts/core';
import type { ChartWords } from './chart.ts';
import { axisLine, colour, gridLine, label, mutedLabel, still, textWidth, wrapped } from './style.ts';

/**
 * Sales per account, largest first, with their cumulated share and the cut. Full bars lie before the cut, hollow ones behind it. Bars and line share one
 * scale: all sales are as high as 100 %.
 */
export interface ParetoChart extends ChartWords {
  kind: 'pareto';
  /** All sales, also those of accounts without a bar; more than 0. */
  total: number;
  bars: { name: string; value: number; figure: string; cumulated: number; inside: boolean }[];
  /** Share at which the cut is drawn, 0–1, and its words. */
  cut: number;
  cutName: string;
  /** What the two scales say. */
  valueName: string;
  shareName: string;
}

export const paretoSize = { width: 820, height: 340 };

export function paretoOption({ bars, total, cut, cutName, valueName, shareName }: ParetoChart): EChartsCoreOption {
  const width = paretoSize.width - 24 - 56;
  const cutWidth = textWidth(cutName);
  const name = { nameTextStyle: { ...mutedLabel, padding: 0 }, nameGap: 12 };
  return {
    grid: { left: 24, right: 56, top: 40, bottom: 46 },
    xAxis: {
      type: 'category',
      data: bars.map((bar) => wrapped(bar.name, width / bars.length - 6, 2)),
      axisLine,
      axisTick: { show: false },
      axisLabel: { ...label, interval: 0 },
    },
    yAxis: [
      {
        type: 'value',
        min: 0,
        max: total,
        name: valueName,
        ...name,
        nameTextStyle: { ...name.nameTextStyle, align: 'left' },
        axisLabel: { show: false },
        splitLine: { show: false },
      },
      {
        type: 'value',
        min: 0,
        max: 1,
        name: shareName,
        ...name,
        nameTextStyle: { ...name.nameTextStyle, align: 'right', padding: [0, -48, 0, 0] },
        interval: 0.2,
        axisLabel: { ...mutedLabel, formatter: (share: number) => `${Math.round(share * 100)}%` },
        splitLine: gridLine,
      },
    ],
    series: [
      {
        type: 'bar',
        ...still,
        barWidth: '60%',
        data: bars.map(({ value, inside }) => ({
          value,
          itemStyle: {
            color: inside ? colour.accentFill : colour.ground,
            borderColor: inside ? colour.accent : colour.axis,
            borderWidth: 1,
            borderType: inside ? 'solid' : 'dashed',
          },
        })),
        label: {
          show: true,
          position: 'insideBottom',
          formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.figure ?? '',
          ...label,
        },
      },
      {
        type: 'line',
        yAxisIndex: 1,
        ...still,
        data: bars.map(({ cumulated }) => cumulated),
        color: colour.ink,
        symbol: 'circle',
        symbolSize: 6,
        lineStyle: { width: 1.5 },
        markLine: {
          silent: true,
          animation: false,
          symbol: 'none',
          data: [{ yAxis: cut }],
          lineStyle: { color: colour.accent, type: 'dashed', width: 1.5 },
          label: {
            formatter: () => cutName,
            position: 'insideEndTop',
            distance: [0, 2],
            width: cutWidth,
            ...label,
            color: colour.accent,
          },
        },
      },
    ],
  };
}
