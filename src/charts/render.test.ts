import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../diagrams/label.ts';
import type { Chart } from './chart.ts';
import { renderChart } from './render.ts';

const words = { title: '价值与实力', description: '各客户一个圆。' };
const bar = (name: string, value: number, cumulated: number) => ({
  name,
  value,
  figure: `${value}万元`,
  cumulated,
  inside: cumulated < 0.8,
});
const long = '湖南省汇澜银行股份有限公司衡阳市分行信息科技部';
const months = Array.from({ length: 12 }, (_, n) => `${n + 1}月`);
const ticks = [0, 1, 2, 3].map((n) => ({ value: n * 500, name: `${n * 500}万元` }));
const charts: Record<string, Chart> = {
  funnel: {
    kind: 'funnel',
    ...words,
    stages: [long, '初步接触 25%', 'Technical breakthrough 50%', '商务突破 80%'].map((name, n) => ({
      name,
      value: n * 400,
      weighted: n * 100,
      figure: `${n} 个 · ${n * 400}万元 · 加权 ${n * 100}万元`,
    })),
  },
  columns: {
    kind: 'stack',
    shape: 'columns',
    ...words,
    ticks,
    bars: months.map((name, n) => ({ name, parts: [n * 10, 50, 0, 1000], target: n === 0 ? null : 1400, figure: '' })),
  },
  rows: {
    kind: 'stack',
    shape: 'rows',
    ...words,
    ticks,
    bars: [long, '陈静', 'Felix Tao'].map((name) => ({
      name,
      parts: [100, 50, 0, 1000],
      target: 1500,
      figure: '1,150万元 / 1,500万元',
    })),
  },
  course: {
    kind: 'course',
    ...words,
    ticks,
    names: months,
    lines: [
      { look: 'planned', values: months.map((_, n) => n * 100) },
      { look: 'expected', values: months.map((_, n) => n * 130) },
      { look: 'done', values: months.map((_, n) => (n < 9 ? n * 90 : null)) },
    ],
  },
  radar: {
    kind: 'radar',
    ...words,
    axes: ['当前价值 72', `${long} 65`, 'Strategic value of the customer 40', '服务成本 80', '合作 20'],
    max: 100,
    values: [72, 65, 40, 80, 20],
    before: [60, 65, 50, 70, 20],
  },
  trend: {
    kind: 'trend',
    ...words,
    max: 100,
    points: ['2025-05-01', '2025-11-01', '2026-05-01'].map((name, n) => ({ name, value: n * 50, figure: `${n * 50}` })),
  },
  bubble: {
    kind: 'bubble',
    ...words,
    max: 100,
    xName: '我方实力',
    yName: '客户吸引力',
    points: [
      { name: long, x: 0, y: 100, size: 5_000_000, sparse: false },
      { name: long, x: 100, y: 0, size: 9_000_000, sparse: true },
      { name: '钧岳装备', x: 50, y: 50, size: null, sparse: false },
      { name: '凌东电网', x: 52, y: 51, size: 1_000_000, sparse: false },
    ],
  },
  pareto: {
    kind: 'pareto',
    ...words,
    cut: 0.8,
    total: 1000,
    cutName: '80% 的销售额',
    valueName: '我方销售额',
    shareName: '累计占比',
    bars: [bar(long, 500, 0.5), bar('钧岳装备', 300, 0.8), bar('Brandtner China', 150, 0.95), bar('江畔出租', 50, 1)],
  },
};

/** Where each line of text lies, by the width that a Chinese font gives it. */
function textsOf(svg: string): { text: string; left: number; right: number; top: number; bottom: number }[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const of = (pattern: RegExp): number[] => (pattern.exec(attributes) ?? []).slice(1).map(Number);
    const [e = 0, f = 0] = of(/transform="translate\(([-\d.]+) ([-\d.]+)\)"/);
    const [x = 0] = of(/ x="([-\d.]+)"/);
    const [y = 0] = of(/ y="([-\d.]+)"/);
    const [size = 13] = of(/font-size="([\d.]+)"/);
    const width = widthOf(text) * size * 0.5;
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
    const left = e + x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    return { text, left, right: left + width, top: f + y - size / 2, bottom: f + y + size / 2 };
  });
}

describe.each(Object.entries(charts))('%s', (_kind, chart) => {
  test('is the same for the same chart, with ids of its own place only', async () => {
    const svg = await renderChart(chart, 'here');
    expect(await renderChart(chart, 'here')).toBe(svg);
    const other = await renderChart(chart, 'there');
    expect(other).toBe(svg.replaceAll('here-', 'there-'));
    for (const [, id = ''] of other.matchAll(/(?:id="|url\(#)([^")]*)/g)) expect(id).toMatch(/^there-/);
  });

  test('brings no style, class, script or handler, and takes its colours from the page', async () => {
    const svg = await renderChart(chart, 'a');
    expect(svg).not.toMatch(/<style|<script|<!\[CDATA|\sstyle=|\sclass=|\son\w+=|font-family|ecmeta|pointer-events/);
    expect(svg.match(/#[0-9a-f]{3,6}\b|rgb/gi)?.filter((one) => one !== '#000') ?? []).toEqual([]);
  });

  test('keeps every word inside the drawing', async () => {
    const svg = await renderChart(chart, 'a');
    const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
    const texts = textsOf(svg);
    expect(texts.length).toBeGreaterThan(4);
    const outside = texts.filter(
      ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
    );
    // The name of the upright axis is turned.
    expect(outside.filter(({ text }) => text !== '客户吸引力')).toEqual([]);
  });

  test('lets no two words lie on each other', async () => {
    const texts = textsOf(await renderChart(chart, 'a')).filter(({ text }) => text.trim() !== '');
    const clashes = texts.flatMap((a, i) =>
      texts
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom)
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(clashes).toEqual([]);
  });

  test('says title and description to those who do not see it', async () => {
    const svg = await renderChart(chart, 'a');
    expect(svg).toMatch(
      /^<svg [^>]*role="img" aria-labelledby="a-title" aria-describedby="a-desc"><title id="a-title">价值与实力</,
    );
    expect(svg).toContain('<desc id="a-desc">各客户一个圆。</desc>');
  });
});

test("an author's text stays text", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        '<script>x</script>',
        '"><img src=x onerror=x>',
        '{a|b}',
        ' style="x" ',
        '&lt;',
        '</svg>',
        '${x}',
      ),
      async (name) => {
        const svg = await renderChart(
          {
            kind: 'bubble',
            title: name,
            description: name,
            max: 100,
            xName: name,
            yName: name,
            points: [{ name, x: 1, y: 2, size: 3, sparse: false }],
          },
          'a',
        );
        expect(svg).not.toMatch(/<script|<img|\sstyle="|<\/svg>./);
      },
    ),
  );
});

describe('a point of the bubble chart', () => {
  const of = async (point: { size: number | null; sparse: boolean }) =>
    renderChart(
      { ...(charts['bubble'] as Chart & { kind: 'bubble' }), points: [{ name: '甲', x: 50, y: 50, ...point }] },
      'a',
    );
  const hollow = /fill="none"[^>]*stroke="var\(--accent\)"[^>]*stroke-dasharray/;
  const diamond = /<path d="M0 -1L1 0L0 1L-1 0Z"/;

  test('that rests on few criteria is hollow, whatever its size', async () => {
    expect(await of({ size: 1, sparse: true })).toMatch(hollow);
    expect(await of({ size: null, sparse: true })).toMatch(hollow);
    expect(await of({ size: 1, sparse: false })).not.toMatch(hollow);
    expect(await of({ size: null, sparse: false })).not.toMatch(hollow);
  });

  test('of unknown size has another shape and is no point at zero', async () => {
    expect(await of({ size: null, sparse: false })).toMatch(diamond);
    expect(await of({ size: 0, sparse: false })).not.toMatch(diamond);
  });
});

test('bars and cumulated line of the Pareto chart share one scale: the first bar is as high as the first dot', async () => {
  const svg = await renderChart(charts['pareto'] as Chart, 'a');
  const [, bottom = 0, height = 0] = (/<path d="M[\d.]+ ([\d.]+)l[\d.]+ 0l0 -([\d.]+)/.exec(svg) ?? []).map(Number);
  const [, dot = 0] = (/matrix\(3,0,0,3,[\d.]+,([\d.]+)\)/.exec(svg) ?? []).map(Number);
  expect(height).toBeGreaterThan(50);
  // Edges of bars are put on whole pixels.
  expect(Math.abs(bottom - height - dot)).toBeLessThanOrEqual(1);
});

test('of very many points only the biggest forty are named', async () => {
  const points = Array.from({ length: 300 }, (_, n) => ({
    name: `客户${n}`,
    x: (n * 37) % 100,
    y: (n * 53) % 100,
    size: n,
    sparse: false,
  }));
  const svg = await renderChart({ ...(charts['bubble'] as Chart & { kind: 'bubble' }), points }, 'a');
  const names = [...svg.matchAll(/>客户(\d+)</g)].map(([, n]) => Number(n));
  expect(names.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => 260 + n));
});

describe('the stacked bars of a forecast', () => {
  const of = (parts: [number, number, number, number], target: number | null) =>
    renderChart(
      { kind: 'stack', shape: 'columns', ...words, ticks, bars: [{ name: '1月', parts, target, figure: '' }] },
      'a',
    );

  test('tell the parts apart without colour: full, light, hollow, and hollow with a broken edge', async () => {
    const looks = [
      /fill="var\(--accent\)" stroke="var\(--accent\)"/,
      /fill="var\(--diagram-accent-fill\)" stroke="var\(--accent\)"/,
      /fill="var\(--ground\)" stroke="var\(--accent\)"/,
      /fill="var\(--ground\)" stroke="var\(--line-strong\)" stroke-dasharray/,
    ];
    for (const [at, look] of looks.entries()) {
      const parts = [0, 1, 2, 3].map((n) => (n === at ? 700 : 0)) as [number, number, number, number];
      expect(await of(parts, null)).toMatch(look);
    }
  });

  test('show no target where there is none', async () => {
    const [none, some] = [await of([700, 0, 0, 0], null), await of([700, 0, 0, 0], 900)];
    expect(some.match(/<path/g)?.length).toBe((none.match(/<path/g)?.length ?? 0) + 1);
  });
});
