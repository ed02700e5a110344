import type { EChartsCoreOption } from 'echarts/core';
import { bubbleOption, bubbleSize } from './bubble.ts';
import type { Chart } from './chart.ts';
import { clean } from './clean.ts';
import { courseOption, courseSize } from './course.ts';
import { funnelOption, funnelSize } from './funnel.ts';
import { paretoOption, paretoSize } from './pareto.ts';
import { priceCourseOption, priceCourseSize } from './price-course.ts';
import { radarOption, radarSize } from './radar.ts';
import { sCurveOption, sCurveSize } from './s-curve.ts';
import { stackOption, stackSize } from './stack.ts';
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

interface Size {
  width: number;
  height: number;
}

/** Charts that hold a list are as high as it is long. */
const sizes = {
  radar: radarSize,
  trend: trendSize,
  bubble: bubbleSize,
  pareto: paretoSize,
  course: courseSize,
  's-curve': sCurveSize,
};

/** Size of the drawing in CSS pixels. */
export function chartSize(chart: Chart): Size {
  switch (chart.kind) {
    case 'funnel':
      return funnelSize(chart);
    case 'stack':
      return stackSize(chart);
    case 'price-course':
      return priceCourseSize(chart);
    default:
      return sizes[chart.kind];
  }
}

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
    case 'funnel':
      return funnelOption(chart);
    case 'stack':
      return stackOption(chart);
    case 'course':
      return courseOption(chart);
    case 's-curve':
      return sCurveOption(chart);
    case 'price-course':
      return priceCourseOption(chart);
  }
}
