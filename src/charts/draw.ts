import { BarChart, LineChart, RadarChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, RadarComponent } from 'echarts/components';
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { lineHeight, textWidth } from './style.ts';

use([BarChart, LineChart, RadarChart, ScatterChart, GridComponent, MarkLineComponent, RadarComponent, SVGRenderer]);

// Without a browser there is no canvas to measure with.
setPlatformAPI({
  measureText: (text: string, font?: string) => {
    const size = Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? lineHeight);
    return { width: textWidth(text, size) };
  },
});

/** ECharts' own drawing of an option. */
export function draw(option: EChartsCoreOption, { width, height }: { width: number; height: number }): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...option });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
