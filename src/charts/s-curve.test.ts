import { expect, test } from 'vitest';
import type { SCurveChart } from './chart.ts';
import { renderChart } from './render.ts';

const chart: SCurveChart = {
  kind: 's-curve',
  title: '完工日期',
  description: '一半把握 2026-12-10',
  points: ['2026-12-08', '2026-12-10', '2026-12-14', '2026-12-16'].map((date, index) => ({
    date,
    share: [0.1, 0.5, 0.8, 1][index] as number,
  })),
  marks: [
    { date: '2026-12-10', share: 0.5, name: 'P50 <b>' },
    { date: '2026-12-14', share: 0.8, name: 'P80' },
  ],
  deadline: { date: '2026-12-18', name: '期限 2026-12-18' },
};

const words = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, one]) => one as string);

test('a curve with its marks, its deadline and days on the axis that reach beyond both', async () => {
  const svg = await renderChart(chart, 'c');
  expect(words(svg)).toEqual(
    expect.arrayContaining(['P50 &lt;b&gt;', 'P80', '期限 2026-12-18', '0%', '100%', '2026-12-07']),
  );
  const days = words(svg).filter((one) => /^2026-12-\d\d$/.test(one));
  expect(days).toHaveLength(6);
  expect(days.at(-1)).toBe('2026-12-22');
});

test('no deadline, and a finish that varies by one day', async () => {
  const svg = await renderChart({ ...chart, points: chart.points.slice(0, 1), marks: [], deadline: null }, 'c');
  expect(svg).not.toMatch(/NaN|undefined|stroke-dasharray/);
  expect(words(svg)).toContain('2026-12-08');
});
