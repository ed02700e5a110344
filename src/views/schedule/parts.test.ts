import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scheduleOfSize, writtenSchedule } from '../../diagrams/cases.ts';
import { opportunityOf } from '../../domain/cases.ts';
import { type ProjectSchedule, scheduleOf } from '../../domain/schedule/schedule.ts';
import type { WrittenTask } from '../../schemas/task.ts';
import { defaultSettings } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { buildGantts } from './gantts.ts';
import { networksOf } from './network.ts';
import { partsOf, shownTasks } from './parts.ts';

/** Any tree of tasks, three levels deep, with links backwards, also from and to groups. */
const plan = fc
  .array(fc.record({ level: fc.integer({ min: 1, max: 3 }), after: fc.array(fc.nat(400), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 160,
  })
  .map((rows) => {
    const top: WrittenTask[] = [];
    const open: WrittenTask[] = [];
    const above: string[][] = [];
    rows.forEach(({ level, after }, index) => {
      const depth = Math.min(level, open.length + 1);
      open.length = depth - 1;
      const parents = open.map(({ id }) => id);
      const inside = new Set(parents);
      // Only on what stands before and holds nothing of it, so that there is no cycle.
      const before = [...new Set(after.map((one) => one % (index + 1)))].filter(
        (one) => one < index && !inside.has(`t${one}`) && !parents.some((id) => above[one]?.includes(id)),
      );
      const task: WrittenTask = {
        id: `t${index}`,
        name: `任务${index}`,
        after: before.map((one) => `t${one}`),
        tasks: [],
      };
      above.push(parents);
      const parent = open.at(-1);
      if (parent) parent.tasks?.push(task);
      else top.push(task);
      open.push(task);
    });
    const durations = (tasks: WrittenTask[]): WrittenTask[] =>
      tasks.map((task) =>
        (task.tasks ?? []).length > 0 ? { ...task, tasks: durations(task.tasks ?? []) } : { ...task, duration: 1 },
      );
    return durations(top);
  });

const scheduled = (tasks: WrittenTask[]): ProjectSchedule | null =>
  scheduleOf(opportunityOf('huabei', 'renewal', { tasks, schedule: writtenSchedule }).data);

const leavesOf = ({ tasks }: ProjectSchedule): string[] =>
  tasks
    .filter(({ isGroup }) => !isGroup)
    .map(({ id }) => id)
    .sort();

test('every single task stands in one part, which is no larger than asked for', () => {
  fc.assert(
    fc.property(plan, fc.integer({ min: 1, max: 40 }), (tasks, most) => {
      const schedule = scheduled(tasks);
      if (schedule === null) return;
      const parts = partsOf(schedule.tasks, most);
      expect(parts.flatMap(({ leaves }) => leaves.map(({ id }) => id)).sort()).toEqual(leavesOf(schedule));
      expect(parts.filter(({ leaves }) => leaves.length > most || leaves.length === 0)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('every dependency stands in one network, with both its ends', () => {
  fc.assert(
    fc.property(plan, (tasks) => {
      const schedule = scheduled(tasks);
      if (schedule === null) return;
      const networks = networksOf(schedule.tasks, schedule.links);
      const drawn = networks.flatMap(({ links }) => links);
      expect(drawn).toHaveLength(schedule.links.length);
      expect(new Set(drawn)).toEqual(new Set(schedule.links));
      for (const { boxes, outside, links } of networks) {
        const here = [...boxes, ...outside].map(({ id }) => id);
        expect(new Set(here).size).toBe(here.length);
        expect(links.filter(({ from, to }) => !here.includes(from) || !here.includes(to))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

describe('Gantt charts', () => {
  const { ui } = textFor('zh-CN', defaultSettings.site.currency);
  const textsOf = (count: number): string[] =>
    buildGantts({
      name: '甲',
      tasks: scheduleOfSize(count).tasks,
      schedule: writtenSchedule,
      today: '2026-11-20',
      ui,
    }).map(({ diagram }) => diagram.text);

  test.each([[1], [8], [40], [54], [55], [150]])('%i tasks: each has its bar once, beside the overview', (count) => {
    const texts = textsOf(count);
    const details = texts.length === 1 ? texts : texts.slice(1);
    const bars = details.join('\n').match(/ :.*\bt\d+, \d{4}-/g) ?? [];
    expect(bars).toHaveLength(count);
    expect(texts.length > 1).toBe(count > 54);
  });

  test.each([
    ['2026-11-30', '竖虚线：期限'],
    ['2030-01-29', '期限 2030-01-29 在图外'],
  ])('the legend says what is drawn, and where the deadline %s is', (deadline, words) => {
    const schedule = { ...writtenSchedule, deadline };
    const [chart] = buildGantts({ name: '甲', tasks: scheduleOfSize(8).tasks, schedule, today: '2026-11-20', ui });
    expect(chart?.legend.split(' · ')).toContain(words);
    expect(chart?.diagram.text.includes('vert, deadline')).toBe(words.startsWith('竖'));
    expect(chart?.legend.includes('灰底')).toBe(chart?.diagram.text.includes('excludes'));
  });

  test('a plan without tasks has none', () => {
    expect(buildGantts({ name: '甲', tasks: [], schedule: writtenSchedule, today: '2026-11-20', ui })).toEqual([]);
  });
});

describe('what a page shows', () => {
  test('everything of a plan that fits', () => {
    const schedule = scheduleOfSize(150);
    expect(shownTasks(schedule, '2026-11-20')).toBe(schedule.tasks);
  });

  test('of a large one groups and what is critical, with the groups above it, and no more than fit', () => {
    const schedule = scheduleOfSize(1500);
    const shown = shownTasks(schedule, '2026-11-20');
    expect(shown.length).toBeLessThanOrEqual(300);
    expect(shown.filter(({ isGroup }) => isGroup)).toHaveLength(5);
    expect(
      shown.filter(
        ({ isGroup, critical, state, finish }) => !(isGroup || critical || (state !== 'done' && finish < '2026-11-20')),
      ),
    ).toEqual([]);
    expect(shown.filter(({ critical, isGroup }) => critical && !isGroup).length).toBeGreaterThan(5);
  });
});
