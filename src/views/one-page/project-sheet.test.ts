import { describe, expect, test } from 'vitest';
import { opportunityOf, planOf, workspaceOf } from '../../domain/cases.ts';
import { defaultSettings } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { buildSite } from '../site.ts';
import { buildCommunicationSheet } from './communication-sheet.ts';
import { buildProjectSheet } from './project-sheet.ts';
import { timeAxis } from './time-axis.ts';

const text = textFor('zh-CN', 'CNY');
const day = '2026-11-20';

function sheetsOf(written: Parameters<typeof opportunityOf>[2], plan: Parameters<typeof planOf>[1] = {}) {
  const account = planOf('bank', plan);
  const opportunities = new Map([['bank', [opportunityOf('bank', 'deal', written)]]]);
  const site = buildSite(workspaceOf([account], defaultSettings, day, { opportunities }), []);
  const [one] = site.accounts;
  const deal = one?.opportunities[0];
  if (!one || !deal) throw new Error('no deal');
  return {
    project: buildProjectSheet(deal, one, site, text),
    communication: buildCommunicationSheet(deal, one, site, text),
  };
}

const schedule = { start: '2026-11-02', calendar: 'every-day', deadline: '2026-12-31' } as const;

describe('the one-page project plan', () => {
  test('is none without tasks, and the communication plan none without communications', () => {
    expect(sheetsOf({})).toEqual({ project: null, communication: null });
    expect(sheetsOf({ schedule }).project).toBeNull();
  });

  test('tells what is done, under way, late and to come, and who does it', () => {
    const { project } = sheetsOf({
      schedule: { ...schedule, asOf: day },
      tasks: [
        { id: 'a', name: '调研', duration: 5, owner: 'chen-jing', started: '2026-11-02', done: '2026-11-06' },
        { id: 'b', name: '测试', duration: 30, started: '2026-11-10' },
        { id: 'c', name: '报价', duration: 5, deadline: '2026-11-22' },
        { id: 'd', name: '签约', milestone: true, after: ['b'] },
      ],
    });
    const rows = project?.chart.rows ?? [];
    expect(rows.map(({ state }) => state)).toEqual(['done', 'running', 'late', 'open']);
    expect(rows.map(({ owner }) => owner)).toEqual(['陈静', null, null, null]);
    expect(rows.map(({ kind }) => kind)).toEqual(['task', 'task', 'task', 'milestone']);
    expect(rows[0]?.critical).toBe(false);
    for (const { at, width } of rows) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at + width).toBeLessThanOrEqual(100.02);
    }
  });

  test('keeps the last milestone to the end and lets go of those that are reached first', () => {
    const { project } = sheetsOf({
      schedule: { ...schedule, asOf: day },
      tasks: [
        { id: 'a', name: '入围', milestone: true, done: '2026-11-06' },
        { id: 'b', name: '测试', duration: 10 },
        { id: 'c', name: '报价', milestone: true, after: ['b'] },
        { id: 'd', name: '谈判', duration: 5, after: ['c'] },
        { id: 'e', name: '签约', milestone: true, after: ['d'] },
      ],
    });
    const byRank = project?.milestones.toSorted((x, y) => x.rank - y.rank).map(({ text: name }) => name);
    expect(byRank).toEqual(['签约', '报价', '入围']);
  });

  test('says of a plan that is wholly done when it was done', () => {
    const { project } = sheetsOf({
      schedule: { ...schedule, asOf: day },
      tasks: [{ id: 'a', name: '调研', duration: 5, started: '2026-11-02', done: '2026-11-06' }],
    });
    expect(project?.verdict[0]).toBe('全部任务已于 2026-11-06 完成，比期限 2026-12-31 早 55 天。');
  });

  test('lets go of what is done before what is critical, late or a branch', () => {
    const { project } = sheetsOf({
      schedule: { ...schedule, asOf: day },
      tasks: [
        {
          id: 'branch',
          name: '分支',
          tasks: [
            { id: 'done', name: '完成', duration: 5, started: '2026-11-02', done: '2026-11-06' },
            { id: 'critical', name: '关键', duration: 40 },
            { id: 'late', name: '延误', duration: 5, deadline: '2026-11-22' },
          ],
        },
      ],
    });
    const byRank = project?.chart.rows.toSorted((a, b) => a.rank - b.rank).map(({ name }) => name);
    expect(byRank).toEqual(['分支', '关键', '延误', '完成']);
  });

  test('says that a plan whose end is over needs an update, instead of how sure it is', () => {
    const { project } = sheetsOf({
      schedule: { ...schedule, start: '2026-09-01' },
      tasks: [{ id: 'a', name: '调研', estimate: { o: 2, m: 3, p: 9 } }],
    });
    expect(project?.verdict[0]).toContain('仍有 1 项未完成');
    expect(project?.figures.find(({ label }) => label === '按期把握')?.value).toBe('–');
  });

  test('counts the people beyond those taken in at a glance', () => {
    const stakeholders = Array.from({ length: 12 }, (_, n) => ({
      id: `p${n}`,
      title: `处长 ${n}`,
      role: n === 11 ? ('decider' as const) : ('user' as const),
    }));
    const tasks = [{ id: 'a', name: '调研', duration: 5 }];
    const { project } = sheetsOf({ schedule, tasks }, { stakeholders });
    expect(project?.people[0]?.name).toBe('处长 11');
    expect((project?.people.length ?? 0) + (project?.peopleBeyond ?? 0)).toBe(12);
  });
});

test('the communication plan speaks to those of high influence first and names whom it forgets', () => {
  const { communication } = sheetsOf(
    {
      tasks: [{ id: 'a', name: '调研', duration: 5 }],
      communications: [
        {
          id: 'all',
          audience: '全体使用者',
          purpose: '培训',
          message: '何时上线',
          channel: 'mail',
          frequency: 'weekly',
          owner: 'chen-jing',
        },
        {
          id: 'cio',
          people: ['cio'],
          purpose: '放心',
          message: '演练结果',
          channel: 'visit',
          date: '2026-12-01',
          owner: 'chen-jing',
        },
      ],
    },
    {
      stakeholders: [
        { id: 'cio', title: '首席信息官', influence: 'high' },
        { id: 'cfo', title: '财务总监', influence: 'high' },
      ],
    },
  );
  expect(communication?.rows.map(({ purpose }) => purpose)).toEqual(['放心', '培训']);
  expect(communication?.missing.map(({ name }) => name)).toEqual(['财务总监']);
  expect(communication?.verdict.join('')).toContain('财务总监');
  // As on the page of the project. One channel: between the officer and the owner of the deal and its rows.
  expect(communication?.figures.find(({ label }) => label === '沟通渠道数')?.value).toBe('1');
  expect(communication?.figures.find(({ label }) => label === '下一次')?.value).toBe('2026-12-01');
});

test('a communication plan tells what is overdue, and that nobody is known to be of high influence', () => {
  const row = { purpose: '周报', message: '进展', channel: 'mail' as const, people: ['cio'], owner: 'chen-jing' };
  const { communication } = sheetsOf(
    { communications: [{ id: 'a', ...row, frequency: 'weekly', done: '2026-11-06' }] },
    { stakeholders: [{ id: 'cio', title: '首席信息官' }] },
  );
  const verdict = communication?.verdict.join('');
  expect(verdict).toContain('1 项已逾期，最久的逾期 7 天：周报');
  expect(verdict).toContain('还没有写明谁对本单影响大');
  expect(verdict).not.toContain('都有沟通安排');
  expect(communication?.figures.find(({ label }) => label === '下一次')?.value).toBe('–');
});

describe('the time axis', () => {
  test.each([
    ['2026-11-02', '2026-11-02', 1],
    ['2026-11-02', '2026-12-31', 9],
    ['2026-09-01', '2027-06-30', 10],
    ['2026-09-01', '2036-06-30', 10],
  ])('from %s to %s has %i ticks that fill it without a gap', (from, to, count) => {
    const { ticks, at, width } = timeAxis(from, to, 'zh-CN');
    expect(ticks).toHaveLength(count);
    expect(ticks[0]?.at).toBe(0);
    expect(ticks.reduce((sum, tick) => sum + tick.width, 0)).toBeCloseTo(100, 0);
    expect(at(from)).toBe(0);
    expect(width(from, to)).toBe(100);
  });
});
