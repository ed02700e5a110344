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
  const { option, size } = optionOf(chart);
  return clean(draw(option, size), id, chart);
}

/** What ECharts is asked to draw, and the size of the drawing in CSS pixels. */
function optionOf(chart: Chart): { option: EChartsCoreOption; size: { width: number; height: number } } {
  switch (chart.kind) {
    case 'radar':
      return { option: radarOption(chart), size: radarSize };
    case 'trend':
      return { option: trendOption(chart), size: trendSize };
    case 'bubble':
      return { option: bubbleOption(chart), size: bubbleSize };
    case 'pareto':
      return { option: paretoOption(chart), size: paretoSize };
  }
}
