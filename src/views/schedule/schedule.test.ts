import { describe, expect, test } from 'vitest';
import { opportunityOf, planOf, workspaceOf } from '../../domain/cases.ts';
import type { WrittenTask } from '../../schemas/task.ts';
import { defaultSettings } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { buildSite } from '../site.ts';
import { buildSchedule, type PlanView, type ScheduleView } from './schedule.ts';

const today = '2026-11-20';

function viewOf(written: Parameters<typeof opportunityOf>[2], locale: 'zh-CN' | 'en' = 'zh-CN'): ScheduleView {
  const opportunities = new Map([['huabei', [opportunityOf('huabei', 'renewal', written)]]]);
  const site = buildSite(workspaceOf([planOf('huabei')], defaultSettings, today, { opportunities }), []);
  const account = site.byId.get('huabei') as NonNullable<ReturnType<typeof site.byId.get>>;
  const one = account.opportunities[0] as (typeof account.opportunities)[number];
  return buildSchedule(one, account, site, textFor(locale, defaultSettings.site.currency));
}
const schedule = { start: '2026-11-02', calendar: 'weekdays' as const };
const planned = (tasks: WrittenTask[], rest: object = {}): PlanView =>
  viewOf({ tasks, schedule: { ...schedule, ...rest } }).plan as PlanView;
const figure = (plan: PlanView, label: string) => plan.headline.figures.find((one) => one.label === label);

describe('what is not there is said, never drawn', () => {
  test.each([
    ['no task', {}, ['tasks', 'schedule']],
    ['no calendar', { tasks: [{ id: 'a', name: '调研', duration: 2 }] }, ['schedule']],
    [
      'a cycle',
      {
        schedule,
        tasks: [
          { id: 'a', name: '甲', duration: 1, after: ['b'] },
          { id: 'b', name: '乙', duration: 1, after: ['a'] },
        ],
      },
      [],
    ],
  ])('%s', (_, written, keys) => {
    const view = viewOf(written);
    expect(view.plan).toBeNull();
    expect(view.missing).not.toBe('');
    expect(view.gaps.map(({ key }) => key)).toEqual(keys);
  });

  test('one task: a chart and a table, no network, no tree', () => {
    const plan = planned([{ id: 'a', name: '调研', duration: 2 }]);
    expect(plan.gantts).toHaveLength(1);
    expect([plan.network, plan.wbs, plan.load, plan.simulation, plan.costHead]).toEqual([null, null, null, null, null]);
    expect(plan.rows.map(({ code, start, finish, tf, sign }) => [code, start, finish, tf, sign])).toEqual([
      ['1', '2026-11-02', '2026-11-03', '0', '▲'],
    ]);
    expect(JSON.stringify(viewOf({ tasks: [{ id: 'a', name: '调研', duration: 2 }], schedule }))).not.toMatch(
      /NaN|undefined|Infinity/,
    );
  });
});

describe('the headline', () => {
  const tasks: WrittenTask[] = [
    { id: 'a', name: '调研', duration: 5, done: '2026-11-06' },
    { id: 'b', name: '方案', duration: 20, after: ['a'], deadline: '2026-11-27' },
    { id: 'c', name: '样机', duration: 17, after: ['a'] },
    { id: 'd', name: '旧事', duration: 3, after: ['a'] },
    { id: 'e', name: '签约', milestone: true, after: ['b', 'c'] },
  ];

  test('says when it will be finished, by how much it misses the deadline, what drives it and what comes next', () => {
    const plan = planned(tasks, { deadline: '2026-12-02' });
    expect(figure(plan, '计划完成')?.value).toBe('2026-12-04');
    expect(figure(plan, '期限')).toMatchObject({ value: '2026-12-02', note: '比期限晚 2 天', tone: 'bad' });
    const { chains, milestones, late, missed } = plan.headline;
    expect(chains[0]?.first.map(({ name }) => name)).toEqual(expect.arrayContaining(['方案', '签约']));
    expect(milestones.map(({ name, date }) => [name, date])).toEqual([['签约', '2026-12-04']]);
    expect(late.map(({ name, note }) => [name, note])).toEqual([['旧事', '应于 2026-11-11 完成，已逾期 9 天']]);
    expect(missed.map(({ name }) => name)).toContain('方案');
    expect(plan.rows.find(({ name }) => name === '旧事')?.stateLabel).toBe('× 逾期');
  });

  test('a deadline that is kept', () => {
    expect(figure(planned(tasks.slice(0, 1), { deadline: '2026-11-10' }), '期限')).toMatchObject({
      note: '比期限早 4 天',
      tone: 'good',
    });
    expect(figure(planned(tasks.slice(0, 1), { deadline: '2026-11-06' }), '期限')?.note).toBe('正是期限当天');
  });

  test('a project of which everything is done has no critical path', () => {
    const plan = planned(tasks.slice(0, 1));
    expect(figure(plan, '已全部完成于')?.value).toBe('2026-11-06');
    expect(figure(plan, '关键路径')?.value).toBe('没有未完成的任务');
    expect(plan.headline.chains).toEqual([]);
  });

  test('a plan whose finish is past is never early, nor are its chances', () => {
    const estimate = { o: 3, m: 5, p: 12 };
    const plan = planned([{ id: 'a', name: '调研', estimate }], { deadline: '2027-06-30', start: '2026-09-07' });
    expect(figure(plan, '计划完成')).toMatchObject({ note: '计划完成日已过，尚有 1 项未完成', tone: 'bad' });
    expect(figure(plan, '期限')).toMatchObject({ note: null, tone: null });
    expect(figure(plan, '八成把握（P80）')).toBeUndefined();
    expect(plan.simulation).toBeNull();
  });

  test('long paths show their ends, and what they share at their end once', () => {
    const line = (id: string, count: number, first: string[] = []): WrittenTask[] =>
      Array.from({ length: count }, (_, index) => ({
        id: `${id}${index}`,
        name: `${id}${index} ${'长'.repeat(30)}`,
        duration: 2,
        after: index === 0 ? first : [`${id}${index - 1}`],
      }));
    const plan = planned([...line('a', 9), ...line('b', 9), ...line('c', 4, ['a8', 'b8'])]);
    const [one, two] = plan.headline.chains;
    expect([one?.first.length, one?.between, one?.last.length, one?.onwards]).toEqual([3, '… 8 项 …', 2, null]);
    expect([two?.first.length, two?.between, two?.last.length]).toEqual([3, '… 4 项 …', 2]);
    expect(two?.onwards).toBe('此后与关键路径 1 相同，从 19 起');
    expect(one?.first[0]).toMatchObject({ full: `a0 ${'长'.repeat(30)}` });
  });
});

test('load: a cell per week, over-allocation with its sign, the names of people', () => {
  const plan = planned([
    { id: 'a', name: '调研', duration: 5, resources: [{ resource: 'chen-jing', units: 0.8 }] },
    { id: 'b', name: '方案', duration: 5, resources: [{ resource: 'chen-jing', units: 0.5 }] },
    { id: 'c', name: '样机', duration: 2, after: ['b FS+5d'], resources: [{ resource: 'chen-jing' }] },
  ]);
  expect(plan.load?.blocks[0]?.weeks).toEqual([
    { label: '2026-11-02', isNow: false },
    { label: '11-09', isNow: false },
    { label: '11-16', isNow: true },
  ]);
  expect(plan.load?.blocks[0]?.rows).toEqual([
    {
      name: '陈静',
      cells: [{ figure: '6.5/5', over: true, heat: 4 }, null, { figure: '2/5', over: false, heat: 2 }],
      total: '8.5',
    },
  ]);
  expect(plan.load?.over).toEqual([{ name: '陈静', overloads: '超负荷 1 周' }]);
});

test('simulation: figures, curve and table agree; both probabilities stand beside each other', () => {
  const estimate = { o: 3, m: 5, p: 12 };
  const plan = planned(
    [
      { id: 'a', name: '甲', estimate },
      { id: 'b', name: '乙', estimate },
      { id: 'c', name: '丙', milestone: true, after: ['a', 'b'] },
    ],
    { start: '2026-11-23', deadline: '2026-12-01' },
  );
  const simulation = plan.simulation as NonNullable<PlanView['simulation']>;
  expect(simulation.figures.map(({ label }) => label)).toEqual([
    '五成把握（P50）',
    '八成把握（P80）',
    '按期把握（模拟）',
    '按期把握（PERT）',
  ]);
  const by = new Map(simulation.quantiles.map(({ share, date }) => [share, date]));
  expect([by.get('50%'), by.get('80%')]).toEqual(simulation.figures.slice(0, 2).map(({ value }) => value));
  const dates = simulation.quantiles.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted());
  expect(simulation.chart?.marks).toHaveLength(2);
  expect(simulation.criticality.map(({ name }) => name)).toEqual(expect.arrayContaining(['甲', '乙']));
});

test('2000 tasks make no huge page: rows are few, and the page says where all are', () => {
  const tasks = Array.from({ length: 40 }, (_group, group) => ({
    id: `g${group}`,
    name: `组${group}`,
    tasks: Array.from({ length: 48 }, (_task, index) => ({
      id: `t${group}-${index}`,
      name: `任务${index}`,
      duration: 1 + ((index * 7 + group) % 9),
    })),
  }));
  const plan = planned(tasks);
  expect(plan.rows.length).toBeLessThanOrEqual(300);
  expect(plan.reduced).toContain('1960');
  expect(plan.csv).toContain('renewal-tasks.csv');
  expect(plan.gantts.length).toBeLessThan(12);
});
