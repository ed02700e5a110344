import { describe, expect, test } from 'vitest';
import { personOf, planOf, type Written, workspaceOf, year } from '../../domain/cases.ts';
import type { Plan } from '../../domain/plan.ts';
import { type PlaybookPage, playbookOf } from '../../domain/playbook/playbook.ts';
import { defaultSettings } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { buildSite } from '../site.ts';
import { buildPortfolio } from './portfolio.ts';

const text = textFor('zh-CN', 'CNY');
const card: PlaybookPage<'scorecards'> = {
  id: 'value',
  kind: 'scorecards',
  file: 'content/playbook/scorecards/value.mdx',
  data: {
    title: '客户价值',
    titleEn: 'Value',
    summary: '评分。',
    order: 1,
    related: [],
    purpose: 'customer-value',
    criteria: (
      [
        ['growth', 'attractiveness'],
        ['share', 'strength'],
        ['other', undefined],
        ['profit', undefined],
        ['payment', undefined],
        ['reference', undefined],
      ] as const
    ).map(([id, axis]) => ({
      id,
      title: id,
      titleEn: id,
      group: '价值',
      groupEn: 'Value',
      weight: 1,
      ...(axis && { axis }),
    })),
  },
  body: { pieces: [], headings: [], files: [], mentions: [] },
};
const of = (plans: Plan[], playbook = playbookOf([card])) =>
  buildPortfolio(buildSite(workspaceOf(plans, defaultSettings, '2026-11-20', { playbook }), []), text);
const spending = (id: string, buyingPower: number, ourSales: number, written: Written = {}) =>
  planOf(id, { name: id, spend: [year(2025, buyingPower, ourSales)], ...written });

describe('the Pareto part', () => {
  const { pareto } = of([
    spending('bank', 9000, 800),
    spending('branch', 3000, 300, { parent: 'bank', unit: 'user' }),
    spending('taxi', 2000, 150),
    spending('plant', 2000, 50),
    spending('school', 2000, 0),
    planOf('nobody', { name: 'nobody' }),
    planOf('desk', { name: 'desk', parent: 'branch', unit: 'user' }),
    planOf('subsidiary', { name: 'subsidiary', parent: 'bank' }),
  ]);

  test('says how few bring 80 %, counting a using unit within its bank only', () => {
    expect(pareto.rows.map(({ account, cumulated, inside }) => `${account.name} ${cumulated} ${inside}`)).toEqual([
      'bank 80.0% true',
      'taxi 95.0% false',
      'plant 100.0% false',
      'school 100.0% false',
    ]);
    expect(pareto.summary).toBe('3 家有销售的客户中，1 家（33.3%）带来至少 80% 的销售额。');
  });

  test('names those whose figures are nowhere, and draws those that sell', () => {
    expect(pareto.missing.map(({ name }) => name)).toEqual(['nobody', 'subsidiary']);
    expect(pareto.chart?.bars.map(({ name }) => name)).toEqual(['bank', 'taxi', 'plant']);
  });

  test('without sales there is no chart and no figure that is not a number', () => {
    const { pareto: none } = of([spending('school', 2000, 0)]);
    expect(none.chart).toBeNull();
    expect(JSON.stringify(none)).not.toMatch(/NaN|undefined|null%/);
  });
});

test('the effort inside the cut is measured against all effort, and is said where there is none', () => {
  const action = (id: string) => ({ id, text: id, way: 'visit' as const, owner: 'chen-jing', due: '2026-12-01' });
  const { pareto } = of([
    spending('bank', 9000, 800),
    spending('branch', 3000, 300, { parent: 'bank', unit: 'user', actions: [action('a')] }),
    spending('taxi', 2000, 150, { actions: [action('a')] }),
    planOf('nobody', { actions: [action('a'), action('b')] }),
  ]);
  expect(pareto.measured).toBe('实际投入：线内 1 家近 12 个月没有拜访记录，占在办行动的 25.0%（1 / 4 项）。');
  expect(pareto.rows.map(({ actions, visits }) => [actions, visits])).toEqual([
    [1, 0],
    [1, 0],
  ]);
  expect(of([spending('school', 2000, 0)]).pareto.measured).toBeNull();
});

describe('the screening worksheets', () => {
  const screening = (size: 'large' | 'small', horizon?: 'near' | 'far') => ({
    screening: { size, ...(horizon && { horizon }) },
  });
  const { worksheets } = of([
    spending('a', 200, 10, screening('small', 'far')),
    spending('b', 9000, 10, screening('large', 'near')),
    planOf('c', { name: 'c' }),
  ]);

  test('stand biggest first, with a proposed order, its reason and where the plan says otherwise: of two the second is for the middle', () => {
    const [sheet] = worksheets;
    expect(sheet?.owner).toBe('陈静');
    expect(
      sheet?.rows.map(({ account, proposed, differs }) => [account.name, proposed?.place ?? null, differs]),
    ).toEqual([
      ['b', 1, false],
      ['a', 2, true],
      ['c', null, false],
    ]);
    expect(sheet?.rows[0]?.reason).toBe('规模大；年采购额 3 级');
    expect(sheet?.rows[2]?.reason).toBe('规模与采购额都不详，无从建议');
  });
});

test('the quotas name what a designated account does not meet', () => {
  const { quotas } = of([spending('a', 9000, 9000, { designation: 'strategic' })]);
  expect(quotas.map(({ designation, count, met }) => `${designation} ${count} ${met}`)).toEqual([
    '顶级客户 0 / 3 false',
    '战略客户 1 / 2 false',
  ]);
  expect(quotas[1]?.accounts[0]?.unmet).toContain('行业标杆');
});

describe('the plot', () => {
  const scored = (id: string, scores: Record<string, number>, spend: Written = {}) =>
    planOf(id, {
      name: id,
      ...spend,
      scorecard: [
        { asOf: '2026-10-01', scores: Object.entries(scores).map(([criterion, score]) => ({ criterion, score })) },
      ],
    });

  test('takes each axis from its own criteria; an account with one axis only is missing, not zero', () => {
    const { plot } = of([
      scored('a', { growth: 4, share: 1, other: 5 }, { spend: [year(2025, 4000, 1)] }),
      scored('b', { growth: 5 }),
      planOf('c', { name: 'c' }),
    ]);
    expect(plot?.chart?.points).toEqual([{ name: 'a', x: 20, y: 80, size: 4_000_000, sparse: false }]);
    expect(plot?.missing.map(({ name }) => name)).toEqual(['b', 'c']);
  });

  test('an unknown buying power has no size', () => {
    expect(of([scored('a', { growth: 4, share: 1 })]).plot?.chart?.points[0]).toMatchObject({ size: null });
  });

  test('shows where fewer than half of the criteria are scored', () => {
    const sparse = (scores: Record<string, number>) => of([scored('a', scores)]).plot?.chart?.points[0]?.sparse;
    expect(sparse({ growth: 4, share: 1 })).toBe(true);
    expect(sparse({ growth: 4, share: 1, other: 5 })).toBe(false);
  });

  test('needs a scorecard', () => {
    expect(of([scored('a', { growth: 4, share: 1 })], playbookOf([])).plot).toBeNull();
  });
});

test('coverage stands least covered first and tells "not in the team" from "talks to nobody"', () => {
  const people = [personOf('head', { layer: 'decision' }), personOf('desk')];
  const team = (...counterparts: string[]): Written['team'] => [
    { id: 'chen-jing', name: '陈静', function: 'account-manager', counterparts },
  ];
  const { coverage } = of([
    planOf('met', { name: 'met', stakeholders: people, team: team('head') }),
    planOf('unmet', { name: 'unmet', stakeholders: people, team: team() }),
    planOf('empty', { name: 'empty' }),
  ]);
  expect(
    coverage.rows.map(({ account, byFunction, byLayer }) => [
      account.name,
      byFunction[0]?.label,
      byFunction[1]?.label,
      byLayer[0]?.label,
    ]),
  ).toEqual([
    ['unmet', '0/2', '–', '0/1'],
    ['met', '1/2', '–', '1/1'],
  ]);
  expect(coverage.missing.map(({ name }) => name)).toEqual(['empty']);
});

test('without accounts the page says so', () => {
  expect(of([])).toMatchObject({ empty: true, worksheets: [], quotas: [] });
});
