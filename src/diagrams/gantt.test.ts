import { afterAll, describe, expect, test } from 'vitest';
import { lazyBrowser } from '../render/browser.ts';
import { renderDiagrams } from '../render/mermaid.ts';
import { mermaidConfig } from '../render/mermaid-config.ts';
import { packageFolder } from '../render/mermaid-page.ts';
import { contextFor, startServer } from '../render/server.ts';
import { defaultSettings } from '../settings.ts';
import { textFor } from '../text/index.ts';
import { buildGantts } from '../views/schedule/gantts.ts';
import { scheduleOfSize, writtenSchedule } from './cases.ts';
import { type GanttTask, gantt, ganttSize } from './gantt.ts';

const browser = lazyBrowser({ env: process.env });
afterAll(() => browser.close());

async function draw(texts: string[]): Promise<string[]> {
  const drawn = await renderDiagrams(
    texts.map((text) => ({ text, title: 't', description: 'd' })),
    { browser: () => browser.get(), cache: { read: () => null, write: () => undefined } },
  );
  return drawn.map((one) => (one.ok ? one.svg : `${one.reason}: ${one.message}`));
}

/** What stands where, as a browser lays it out. */
interface Place {
  kind: 'bar' | 'name' | 'section' | 'line';
  words: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Laid out with the font that the drawing was measured with. */
async function placesOf(svg: string): Promise<Place[]> {
  const style = `<link rel="stylesheet" href="/fonts/400.css"><style>body { margin: 0; width: ${ganttSize.width}px }</style>`;
  const server = await startServer({
    mounts: {
      '/': { body: `<!doctype html><meta charset="utf-8">${style}${svg}`, type: 'text/html' },
      '/fonts': packageFolder('@fontsource/noto-sans-sc'),
    },
    contentSecurityPolicy: "default-src 'self'; style-src 'self' 'unsafe-inline'",
  });
  const page = await (await contextFor(await browser.get(), server)).newPage();
  await page.setViewport({ width: 1300, height: 800 });
  await page.goto(`${server.origin}/`);
  const places = await page.evaluate(async () => {
    await document.fonts.ready;
    const at = (selector: string, kind: string) =>
      [...document.querySelectorAll(selector)].map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { kind, words: one.textContent ?? '', left, right, top, bottom };
      });
    return [
      ...at('rect.task:not(.vert)', 'bar'),
      ...at('text[class*="taskText"]:not(.vertText)', 'name'),
      ...at('text.sectionTitle', 'section'),
      ...at('text.vertText', 'line'),
    ];
  });
  await server.close();
  return places as Place[];
}

const overlaps = (a: Place, b: Place): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;

const task = (name: string, rest: Partial<GanttTask> = {}): GanttTask => ({
  code: '1.1',
  name,
  start: '2026-11-02',
  finish: '2026-11-06',
  state: 'open',
  critical: false,
  milestone: false,
  ...rest,
});
const chart = (tasks: GanttTask[], section = '1 甲') =>
  gantt({ sections: [{ name: section, tasks }], markers: [], daysOff: [] });

test('dates are ours, both days worked; what a bar is stands before its name too', () => {
  const text = chart([
    task('调研', { state: 'done', critical: true }),
    task('方案', { state: 'running' }),
    task('签约', { milestone: true, start: '2026-11-09', finish: '2026-11-09' }),
  ]);
  expect(text.split('\n').slice(-3)).toEqual([
    '▲● 1.1 调研 :crit, done, t1, 2026-11-02, 2026-11-06',
    '◐ 1.1 方案 :active, t2, 2026-11-02, 2026-11-06',
    '1.1 签约 :milestone, t3, 2026-11-09, 2026-11-09',
  ]);
  expect(text).toContain('todayMarker off');
  expect(text).toContain('inclusiveEndDates');
});

test('today and the deadline are lines at given days; the words of two that are close stand together; one far away is not drawn', () => {
  const marked = (deadline: string) =>
    gantt({
      sections: [{ name: '1 甲', tasks: [task('调研', { finish: '2026-12-31' })] }],
      markers: [
        { kind: 'today', date: '2026-11-20', label: '今天' },
        { kind: 'deadline', date: deadline, label: '期限' },
      ],
      daysOff: ['2026-11-07', '2030-01-01'],
    });
  expect(marked('2026-12-20')).toContain(
    '今天 :vert, today, 2026-11-20, 2026-11-20\n期限 :vert, deadline, 2026-12-21, 2026-12-21',
  );
  expect(marked('2026-11-22')).toContain('今天 · 期限 :vert, today');
  expect(marked('2028-12-20')).not.toContain('deadline');
  expect(marked('2026-12-20')).toContain('excludes 2026-11-07\n');
});

test('our measures are those of the configuration', () => {
  expect(mermaidConfig.gantt).toMatchObject({
    useWidth: ganttSize.width,
    leftPadding: ganttSize.left,
    rightPadding: ganttSize.right,
    barHeight: ganttSize.bar,
    barGap: ganttSize.gap,
    fontSize: ganttSize.font,
  });
});

const hostile = [
  ['a colon', '交付:done, crit, t9, 2030-01-01, 9d', '交付：done, crit, t9, 2030-01-01, 9d'],
  ['signs of the grammar', 'a;b#c%%d', 'a；b＃c％％d'],
  ['a comment', '%% 注释', '％％ 注释'],
  ['a directive', '%%{init: {"theme":"dark"}}%%', '％％｛init： ｛"theme"："dark"｝｝％％'],
  ['words of the grammar', 'section done crit milestone', 'section done crit milestone'],
  ['an element', '<b onload=x>&amp;</b>', '＜b onload=x＞＆amp；＜/b＞'],
  ['an entity', '#60;script#62;', '＃60；script＃62；'],
  ['a line break', 'a\nsection b', 'a section b'],
  ['an emoji', '🚀 上线 ✅', '🚀 上线 ✅'],
  ['click', 'click t1 href "https://evil.example"', 'click t1 href "https：//evil.example"'],
] as const;

test('hostile names are drawn as they read and change nothing beside them', async () => {
  const plain = chart([
    task('甲', { code: '1' }),
    task('乙', { code: '2', start: '2026-11-09', finish: '2026-11-13' }),
  ]);
  const texts = hostile.flatMap(([, name]) => [
    chart([task(name, { code: '1' }), task('乙', { code: '2', start: '2026-11-09', finish: '2026-11-13' })]),
    chart(
      [task('甲', { code: '1' }), task('乙', { code: '2', start: '2026-11-09', finish: '2026-11-13' })],
      `1 ${name}`,
    ),
  ]);
  const [base = '', ...drawn] = await draw([plain, ...texts]);
  const bars = (svg: string) =>
    [...svg.matchAll(/<rect[^>]* class="task[^>]*>/g)].map(([one]) => one.replace(/ id="[^"]*"/, ''));
  const words = (svg: string) =>
    svg
      .replace(/<[^>]*>/g, '')
      .replace(/&quot;/g, '"')
      .replaceAll('&amp;', '&');
  expect(bars(base)).toHaveLength(2);
  for (const [index, [what, , reads]] of hostile.entries()) {
    const [named = '', sectioned = ''] = [drawn[2 * index], drawn[2 * index + 1]];
    expect(bars(named), what).toEqual(bars(base));
    expect(bars(sectioned), what).toEqual(bars(base));
    const start = reads.replace(/\s+/g, ' ').slice(0, 20);
    expect(words(named).replace(/\s+/g, ' '), what).toContain(start);
    expect(named).not.toMatch(/<script|onload=x"/);
  }
});

describe('readable', () => {
  const { ui } = textFor('zh-CN', defaultSettings.site.currency);
  const long = (index: number) =>
    `${index % 4 === 0 ? '与信息技术部及规划与预算处逐条核对迁移方案、回退标准与验收口径' : 'Review'} ${'长'.repeat((index * 13) % 70)}`;

  test.each([[8], [40], [150]])('%i tasks: no name runs into another, a section or the edge', async (count) => {
    const { tasks } = scheduleOfSize(count, long);
    const charts = buildGantts({ name: '甲', tasks, schedule: writtenSchedule, today: '2026-11-20', ui });
    expect(charts.length).toBe(count === 150 ? 6 : 1);
    for (const svg of await draw(charts.map(({ diagram }) => diagram.text))) {
      const places = await placesOf(svg);
      const names = places.filter(({ kind }) => kind !== 'bar');
      expect(names.length).toBeGreaterThan(4);
      const clashes = names.flatMap((a, at) =>
        names
          .slice(at + 1)
          .filter((b) => overlaps(a, b))
          .map((b) => [a.words, b.words]),
      );
      expect(clashes).toEqual([]);
      expect(names.filter(({ left, right }) => left < 0 || right > ganttSize.width)).toEqual([]);
      expect(Math.max(...places.map(({ bottom }) => bottom))).toBeLessThan(1900);
    }
  });
});
