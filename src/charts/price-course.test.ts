import { expect, test } from 'vitest';
import type { PriceCourseChart } from './chart.ts';
import { chartSize, renderChart } from './render.ts';

const chart: PriceCourseChart = {
  kind: 'price-course',
  title: '我方报价与得分',
  description: '我方报价从 90 到 120',
  points: [90, 100, 110, 120].map((price, at) => ({ price, points: 30 - at * 2, margin: 2 - at })),
  names: { points: '价格分', margin: '我方领先' },
  ticks: [90, 100, 110, 120].map((value) => ({ value, name: `${value}万元` })),
  now: { price: 101, name: '现报价 <101>' },
  breakEven: { price: 108, name: '临界报价 108' },
};
const words = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, one]) => one as string);

test('two panels on one scale: points, and the lead with its zero', async () => {
  const found = words(await renderChart(chart, 'c'));
  expect(found).toEqual(
    expect.arrayContaining([
      '价格分',
      '我方领先',
      '现报价 &lt;101&gt;',
      '临界报价 108',
      '90万元',
      '120万元',
      '30',
      '0',
    ]),
  );
  expect(found.filter((one) => one === '100万元')).toHaveLength(1);
});

test('one panel where the lead is not known, with both prices named', async () => {
  const alone = { ...chart, points: chart.points.map((point) => ({ ...point, margin: null })) };
  const found = words(await renderChart(alone, 'c'));
  expect(found).not.toContain('我方领先');
  expect(found).toContain('临界报价 108');
  expect(chartSize(alone).height).toBeLessThan(chartSize(chart).height);
});

test('points that are all equal, and a single one, can be drawn', async () => {
  for (const points of [chart.points.map((point) => ({ ...point, points: 30, margin: 0 })), chart.points.slice(0, 1)])
    expect(await renderChart({ ...chart, points }, 'c')).not.toContain('NaN');
});
