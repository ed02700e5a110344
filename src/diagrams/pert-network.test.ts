import { afterAll, expect, test } from 'vitest';
import type { ScheduledTask } from '../domain/schedule/schedule.ts';
import { lazyBrowser } from '../render/browser.ts';
import { renderDiagrams } from '../render/mermaid.ts';
import { networksOf } from '../views/schedule/network.ts';
import { scheduleOfSize } from './cases.ts';
import { daysFigure, linkWords, pertNetwork } from './pert-network.ts';
import { wbsTree } from './wbs-tree.ts';

const browser = lazyBrowser({ env: process.env });
afterAll(() => browser.close());
const draw = (texts: string[]) =>
  renderDiagrams(
    texts.map((text) => ({ text, title: 't', description: 'd' })),
    { browser: () => browser.get(), cache: { read: () => null, write: () => undefined } },
  );

const task = (id: string, rest: Partial<ScheduledTask> = {}): ScheduledTask => ({
  ...(scheduleOfSize(1).tasks[1] as ScheduledTask),
  id,
  code: '1.1',
  name: '调研',
  state: 'open',
  critical: false,
  isMilestone: false,
  ...rest,
});

test('a box holds the six figures, a critical one has its sign and class', () => {
  const boxes = [
    task('a', { critical: true, es: 0, ef: 2.5, ls: -1, lf: 1.5, tf: -1, duration: 2.5 }),
    task('b', { isMilestone: true }),
  ];
  const [head, first, second, line] = pertNetwork({
    boxes,
    outside: [],
    links: [{ from: 'a', to: 'b', kind: 'FF', lag: 2, critical: true }],
  }).split('\n');
  expect(head).toBe('flowchart LR');
  expect(first).toBe('  n0["▲ 1.1 调研<br/>ES 0\u2002D 2.5\u2002EF 2.5<br/>LS -1\u2002TF -1\u2002LF 1.5"]:::critical');
  expect(second).toMatch(/^ {2}n1\(".*"\):::planned$/);
  expect(line).toBe('  n0 ==>|"FF+2d"| n1');
});

test.each([
  [{ kind: 'FS', lag: 0 }, ''],
  [{ kind: 'FS', lag: 3 }, 'FS+3d'],
  [{ kind: 'SS', lag: 0 }, 'SS'],
  [{ kind: 'SF', lag: -1.5 }, 'SF−1.5d'],
] as const)('%o is written %s', (link, words) => {
  expect(linkWords(link)).toBe(words);
});

test('figures have one decimal at most and no negative nought', () => {
  expect([17.8333, 5, -0.01, -2].map(daysFigure)).toEqual(['17.8', '5', '0', '-2']);
});

test('a tree stops where it would be too large, and says how much is inside', () => {
  const small = wbsTree('项目', scheduleOfSize(8).tasks);
  expect(small.whole).toBe(true);
  expect(small.text.match(/ --- /g)).toHaveLength(9);
  const large = wbsTree('项目', scheduleOfSize(150).tasks);
  expect(large.whole).toBe(false);
  expect(large.text.match(/ --- /g)).toHaveLength(5);
  expect(large.text).toContain('+30');
});

const hostile = 'a"]; click n0 "javascript:alert(1)" %% <img src=x onerror=alert(1)> #quot; | end 🚀 `x`';

test('networks and trees of 8, 40 and 150 tasks are drawn, each box once; hostile names are words', {
  timeout: 40_000,
}, async () => {
  const sizes = [8, 40, 150].map((count) => scheduleOfSize(count, count === 8 ? () => hostile : undefined));
  // Of the largest, which has one per branch, the first.
  const networks = sizes.flatMap(({ tasks, links }) => networksOf(tasks, links).slice(0, 1));
  expect(networks.map(({ boxes }) => boxes.length)).toEqual([8, 40, 30]);
  const drawn = await draw([...networks.map(pertNetwork), ...sizes.map(({ tasks }) => wbsTree(hostile, tasks).text)]);
  expect(drawn.filter((one) => !one.ok)).toEqual([]);
  networks.forEach(({ boxes, outside }, index) => {
    const one = drawn[index];
    const svg = one?.ok ? one.svg : '';
    expect(svg.match(/<g class="node /g)).toHaveLength(boxes.length + outside.length);
    expect(svg).not.toMatch(/<(?:img|script|a)\b/);
    expect(svg).not.toMatch(/ (?:href|onerror)=/);
  });
});
