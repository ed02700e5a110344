import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { opportunityOf, planOf, workspaceOf } from '../../domain/cases.ts';
import { risk } from '../../schemas/risk.ts';
import { locales } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { buildSite } from '../site.ts';
import { buildCharter } from './charter.ts';
import { buildCommunications } from './communications.ts';
import { buildOgsm } from './ogsm.ts';
import { buildRaci } from './raci.ts';
import { buildRisks, heatMap } from './risks.ts';

const text = textFor('zh-CN', 'CNY');
type Written = Parameters<typeof opportunityOf>[2];

const plan = planOf('bank', {
  stakeholders: [
    { id: 'vp', title: '副总裁', name: '林岚', influence: 'high' },
    { id: 'it', title: '信息部经理', influence: 'high' },
  ],
  team: [
    { id: 'chen-jing', name: '陈静', function: 'account-manager' },
    { id: 'wang-lei', name: '王磊', function: 'technical' },
  ],
});

/** The parts of the page of one deal. */
function partsOf(written: Written, words = text) {
  const opportunity = opportunityOf('bank', 'deal', written);
  const opportunities = new Map([['bank', [opportunity]]]);
  const site = buildSite(workspaceOf([plan], undefined, '2026-11-20', { opportunities }), []);
  const account = site.accounts[0] as (typeof site.accounts)[number];
  const one = account.opportunities[0] as (typeof account.opportunities)[number];
  return {
    charter: buildCharter(one, account, site, words),
    ogsm: buildOgsm(one, account, site, words),
    raci: buildRaci(one, account, site, words),
    risks: buildRisks(one, account, site, words),
    communications: buildCommunications(one, account, site, words),
  };
}

const grade = fc.integer({ min: 1, max: 5 });
const level = fc.record({ probability: grade, impact: grade });
const anyRisks = fc
  .array(fc.record({ at: level, residual: fc.option(level, { nil: undefined }) }), { maxLength: 30 })
  .map((all) =>
    all.map(({ at, residual }, index) => ({
      code: `R${index + 1}`,
      risk: risk.parse({ id: `r${index}`, text: '风险', category: 'customer', ...at, residual }),
    })),
  );

test('each risk stands in exactly one cell of each map, in that of its level', () => {
  fc.assert(
    fc.property(anyRisks, fc.constantFrom('before' as const, 'after' as const), (risks, key) => {
      const { rows } = heatMap(key, risks, [5, 12], text);
      expect(rows.map(({ cells }) => cells.length)).toEqual([5, 5, 5, 5, 5]);
      const placed = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.risks.map(({ code }) => code)));
      expect(placed.toSorted()).toEqual(risks.map(({ code }) => code).toSorted());
      for (const { code, risk: one } of risks) {
        const at = key === 'after' ? (one.residual ?? one) : one;
        const cell = rows.find(({ probability }) => probability === at.probability)?.cells[at.impact - 1];
        expect(cell?.risks.map((each) => each.code)).toContain(code);
        expect(cell?.score).toBe(at.probability * at.impact);
      }
    }),
  );
});

const riskOf = (id: string, written: Partial<z.input<typeof risk>> = {}) => ({
  id,
  text: id,
  category: 'customer' as const,
  probability: 2,
  impact: 2,
  ...written,
});

test('a closed risk is on no map and stands last; a number stays with its risk', () => {
  const { risks } = partsOf({
    risks: [
      riskOf('over', { probability: 5, impact: 5, status: 'closed' }),
      riskOf('small'),
      riskOf('grave', { probability: 4, impact: 4, residual: { probability: 2, impact: 4 }, due: '2026-11-10' }),
    ],
  });
  expect(risks?.rows.map(({ code, id }) => `${code} ${id}`)).toEqual(['R3 grave', 'R2 small', 'R1 over']);
  expect(risks?.bands.map(({ key, before, after }) => [key, before, after])).toEqual([
    ['high', 1, 0],
    ['medium', 0, 1],
    ['low', 1, 1],
  ]);
  expect(risks?.unjudged).toBe(true);
  expect(risks?.rows[0]).toMatchObject({ state: { key: 'overdue' }, missing: '尚缺应对方式、措施、负责人' });
});

test('the matrix shows ours before theirs, letters of a person together, and what is wrong', () => {
  const { raci } = partsOf({
    tasks: [
      {
        id: 'g',
        name: '测试',
        tasks: [
          { id: 'a', name: '准备', duration: 1, raci: { accountable: ['wang-lei'], responsible: ['wang-lei'] } },
          { id: 'b', name: '执行', duration: 1, raci: { accountable: ['it', 'chen-jing'], informed: ['vp'] } },
          { id: 'c', name: '报告', duration: 1 },
        ],
      },
    ],
  });
  expect(raci?.matrix?.people.map(({ name }) => name)).toEqual(['陈静', '王磊', '林岚', '信息部经理']);
  expect(raci?.matrix?.groups.map(({ heading }) => heading?.code)).toEqual(['1']);
  const rows = raci?.matrix?.groups.flatMap((group) => group.rows) ?? [];
  expect(rows.map(({ code }) => code)).toEqual(['1.1', '1.2']);
  expect(rows[0]?.cells[1]?.letters).toBe('A R');
  expect(rows[0]?.problems).toEqual([]);
  expect(rows[1]?.problems).toEqual(['缺 R', 'A 不止一位']);
  expect(rows[1]?.cells.map((cell) => cell?.wrong ?? null)).toEqual([true, null, false, true]);
  expect(raci?.matrix?.load.map(({ letter, counts }) => `${letter} ${counts.join(' ')}`)).toEqual([
    'A 1 1 0 1',
    'R 0 1 0 0',
    'C 0 0 0 0',
    'I 0 0 1 0',
  ]);
  expect(raci?.left).toContain('1');
});

test('a matrix that nobody can read is a list of tasks, with whoever carries most', () => {
  const ids = Array.from({ length: 60 }, (_, i) => `p${i}`);
  const raciOf = (i: number) => ({ accountable: ['chen-jing'], responsible: [ids[i % 60] as string] });
  const tasks = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ id: `t${i}`, name: '测试', duration: 1, raci: raciOf(i) }));
  const small = partsOf({ tasks: tasks(61).map((task) => ({ ...task, raci: raciOf(0) })) }).raci;
  expect(small?.list).toBeNull();
  expect(small?.matrix?.tall).toContain('61');
  const { raci } = partsOf({ tasks: tasks(120) });
  expect(raci?.matrix).toBeNull();
  expect(raci?.list?.groups.flatMap(({ rows }) => rows)).toHaveLength(120);
  expect(raci?.list?.groups[0]?.rows[0]?.people.map((some) => some?.names ?? null)).toEqual(['陈静', 'p0', null, null]);
  expect(raci?.list?.busiest.rows[0]).toMatchObject({ person: { name: '陈静' }, counts: [120, 0, 0, 0] });
});

test('a cell of too many risks names the first and leads to the register', () => {
  const { risks } = partsOf({ risks: Array.from({ length: 20 }, (_, i) => riskOf(`r${i}`)) });
  const cells = risks?.maps[0]?.rows.flatMap((row) => row.cells).filter((cell) => cell.risks.length > 0);
  expect(cells?.map(({ crowd }) => crowd?.label)).toEqual(['R1 R2 等 20 项']);
  expect(risks?.rows.slice(0, 11).map(({ code }) => code)).toEqual([...Array(11).keys()].map((i) => `R${i + 1}`));
});

test('OGSM leads from goals to tasks and names what hangs in the air', () => {
  const { ogsm } = partsOf({
    ogsm: {
      objective: '成为首选。',
      goals: [
        { id: 'share', text: '份额', number: 60, unit: '%', by: '2027-03-31' },
        { id: 'calm', text: '少投诉' },
      ],
      strategies: [
        { id: 'test', text: '先测试', goals: ['share'] },
        { id: 'wait', text: '等' },
      ],
      measures: [{ id: 'report', text: '报告', strategy: 'test', due: '2026-11-10' }],
    },
    tasks: [{ id: 'a', name: '写报告', duration: 1, measure: 'report' }],
  });
  expect(ogsm?.goals.map(({ code, target, strategies, marks }) => ({ code, target, strategies, marks }))).toEqual([
    { code: 'G1', target: '60%', strategies: ['S1'], marks: [] },
    { code: 'G2', target: null, strategies: [], marks: ['没有策略支撑', '没有数值', '没有期限'] },
  ]);
  expect(ogsm?.strategies.map(({ goals, marks }) => ({ goals, marks }))).toEqual([
    { goals: ['G1'], marks: [] },
    { goals: [], marks: ['不服务于任何目标', '没有衡量指标'] },
  ]);
  expect(ogsm?.strategies[0]?.measures[0]).toMatchObject({
    state: { key: 'overdue' },
    tasks: [{ code: '1', name: '写报告', url: '#task-a' }],
    marks: ['没有负责人'],
  });
});

test('a promised milestone is held against the task that reaches it', () => {
  const { charter } = partsOf({
    schedule: { start: '2026-11-23', calendar: 'weekdays' },
    tasks: [{ id: 'a', name: '报告', duration: 5, cost: 60_000 }],
    charter: {
      purpose: '换设备。',
      budget: 50_000,
      milestones: [
        { text: '没有任务', date: '2026-11-10' },
        { text: '晚', date: '2026-11-26', task: 'a' },
        { text: '早', date: '2026-11-30', task: 'a' },
      ],
    },
  });
  expect(charter?.charter?.milestones.map(({ text: what, state }) => [what, state.key, state.label])).toEqual([
    ['没有任务', 'passed', '日期已过，未连到任务'],
    ['晚', 'late', '晚 1 天'],
    ['早', 'kept', '早 3 天'],
  ]);
  expect(charter?.charter?.budget).toEqual({ label: '5万元', cost: '任务费用合计 6万元', over: true });
  expect(charter?.charter?.gaps.map(({ key }) => key)).toContain('kickOff');
});

test('people of high influence who hear nothing are named, and what is due stands first', () => {
  const row = { purpose: '立项', message: '总成本', channel: 'visit' as const, owner: 'chen-jing' };
  const { communications } = partsOf({
    communications: [
      { id: 'users', audience: '全体使用者', frequency: 'on-demand', ...row },
      { id: 'vp', people: ['vp'], frequency: 'weekly', done: '2026-11-10', ...row },
    ],
  });
  expect(communications?.missing).toEqual(['信息部经理']);
  expect(communications?.rows.map(({ id }) => id)).toEqual(['vp', 'users']);
  expect(communications?.rows[0]).toMatchObject({
    people: [{ name: '副总裁 林岚', high: true, gone: null }],
    next: { date: '2026-11-17', late: '逾期 3 天' },
  });
});

test.each(locales)('%s: what nobody has written has no part on the page', (locale) => {
  expect(Object.values(partsOf({}, textFor(locale, 'CNY')))).toEqual([null, null, null, null, null]);
});
