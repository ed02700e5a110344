import type { EChartsCoreOption } from 'echarts/core';
import { bubbleOption, bubbleSize } from './bubble.ts';
import type { Chart } from './chart.ts';
import { clean } from './clean.ts';
import { paretoOption, paretoSize } from './pareto.ts';
import { radarOption, radarSize } from './radar.ts';
import { trendOption, trendSize } from './trend.ts';

/**
 * A chart as one `<svg>` element, the same bytes for the same chart. The library is opened with the first chart only: most pages have none.
 *
 * @param id unique in the page
 */
export async function renderChart(chart: Chart, id: string): Promise<string> {
  const { draw } = await import('./draw.ts');
  return clean(draw(optionOf(chart), chartSize(chart)), id, chart);
}

const sizes = { radar: radarSize, trend: trendSize, bubble: bubbleSize, pareto: paretoSize };

/** Size of the drawing in CSS pixels. */
export const chartSize = ({ kind }: Chart): { width: number; height: number } => sizes[kind];

/** What ECharts is asked to draw. */
function optionOf(chart: Chart): EChartsCoreOption {
  switch (chart.kind) {
    case 'radar':
      return radarOption(chart);
    case 'trend':
      return trendOption(chart);
    case 'bubble':
      return bubbleOption(chart);
    case 'pareto':
      return paretoOption(chart);
  }
}
