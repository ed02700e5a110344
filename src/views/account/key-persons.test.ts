import { describe, expect, test } from 'vitest';
import { planIn, planOf, today, type Written, workspaceOf } from '../../domain/cases.ts';
import { locales } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { buildSite } from '../site.ts';
import { buildDeciders } from './first-look.ts';
import { buildKeyPersons } from './key-persons.ts';
import { buildMatching } from './matching.ts';
import { buildPeople } from './people.ts';

const zh = textFor('zh-CN', 'CNY');
const viewOf = (written: Written, text = zh) => {
  const workspace = workspaceOf([planOf('bank', written)]);
  return buildKeyPersons(planIn(workspace, 'bank'), workspace, text);
};
const boss = { id: 'boss', title: '总裁', name: '沈国栋', role: 'approver' } as const;

describe.each(locales)('in %s', (locale) => {
  const text = textFor(locale, 'CNY');
  test('of a plan without people nothing is shown, and nothing is missed here', () => {
    const { influence, buyingInfluences, motives, needs, plans, gaps } = viewOf({}, text);
    expect([influence, buyingInfluences, motives, needs, plans, gaps]).toEqual([null, [], [], [], [], []]);
    expect(buildMatching(planOf('bank'), workspaceOf([]), text)).toEqual({ rows: [], matrix: null, gaps: [] });
  });

  test('what nobody has written of analysed people is missed, each under its key', () => {
    expect(viewOf({ stakeholders: [boss] }, text).gaps.map(({ key }) => key)).toEqual([
      'stakeholders.influences',
      'stakeholders.buyingInfluences',
      'stakeholders.responseMode',
      'stakeholders.winResult',
      'stakeholders.needs',
      'keyPersonPlans',
    ]);
  });
});

test('each of the four buying influences has its row, with nobody where nobody holds it', () => {
  const { buyingInfluences } = viewOf({
    stakeholders: [
      { ...boss, buyingInfluences: ['economic', 'coach'], relation: 'supporter' },
      { id: 'gone', title: '科长', buyingInfluences: ['technical'], status: 'left', statusSince: '2026-10-01' },
    ],
  });
  expect(buyingInfluences.map(({ kind, holders }) => `${kind} ${holders.map(({ person }) => person).join()}`)).toEqual([
    '教练 总裁 沈国栋',
    '用户 ',
    '技术把关者 ',
    '财务决策者 总裁 沈国栋',
  ]);
  expect(buyingInfluences[0]?.holders[0]?.relation).toMatchObject({ sign: '+', word: '支持者' });
});

test('a guess says that it is one, and an old claim by how much it is too old', () => {
  const { motives } = viewOf({
    stakeholders: [
      {
        ...boss,
        responseMode: { mode: 'trouble', rating: -3, evidence: 'assumed', asOf: '2026-08-13' },
        winResult: { result: '成本降一成', evidence: 'known', asOf: today },
      },
    ],
  });
  expect(motives).toEqual([
    expect.objectContaining({
      mode: { label: '不知所措型', receptive: true, openness: '愿意改变' },
      rating: '评分 −3',
      modeClaim: { sure: { sign: '≈', word: '推测' }, asOf: '截至 2026-08-13', stale: '超期 10 天，待核实' },
      wins: [{ label: '业务结果', text: '成本降一成' }],
      winClaim: { sure: { sign: '✓', word: '已证实' }, asOf: `截至 ${today}`, stale: null },
    }),
  ]);
});

test('who has high influence needs both result and win: what is missing is said', () => {
  const { motives } = viewOf({
    stakeholders: [
      { ...boss, influence: 'high', winResult: { win: '进董事会' } },
      { id: 'it', title: '信息总监', influence: 'high' },
      { id: 'clerk', title: '科员', influence: 'low' },
    ],
  });
  expect(motives.map(({ person, wins }) => [person, wins.map(({ text }) => text)])).toEqual([
    ['总裁 沈国栋', [null, '进董事会']],
    ['信息总监', [null, null]],
  ]);
});

test('needs stand by layer, organisational and personal ones apart, hidden ones marked', () => {
  const need = (text: string, rest: object = {}) => ({ level: 'safety' as const, text, ...rest });
  const { needs } = viewOf({
    stakeholders: [
      { ...boss, needs: [need('不明')] },
      { id: 'u', title: '科员', layer: 'execution', needs: [need('省事', { stated: false })] },
      { id: 'd', title: '董事', layer: 'decision', needs: [need('稳产', { scope: 'organisational' })] },
    ],
  });
  expect(
    needs.map(({ layer, people }) => [layer, people.map(({ organisational, personal }) => [organisational, personal])]),
  ).toEqual([
    ['决策层', [[[{ level: '安全', text: '稳产', hidden: null }], []]]],
    ['执行层', [[[], [{ level: '安全', text: '省事', hidden: '隐性' }]]]],
    ['层级未知', [[[], [{ level: '安全', text: '不明', hidden: null }]]]],
  ]);
});

test('the table beside the map says what the map says, both ways', () => {
  const { influence } = viewOf({
    stakeholders: [
      { ...boss, influences: ['it'] },
      { id: 'it', title: '信息总监', influences: ['boss'], conflicts: ['fin'], status: 'moved' },
      { id: 'fin', title: '财务总监' },
    ],
  });
  expect(
    influence?.rows.map(({ person, influences, influencedBy, conflicts }) => [
      person,
      influences,
      influencedBy,
      conflicts,
    ]),
  ).toEqual([
    ['总裁 沈国栋', ['信息总监（已调岗）'], ['信息总监（已调岗）'], []],
    ['信息总监（已调岗）', ['总裁 沈国栋'], ['总裁 沈国栋'], ['财务总监']],
    ['财务总监', [], [], ['信息总监（已调岗）']],
  ]);
});

test('who has left says so in the table and in the chart', () => {
  const workspace = workspaceOf([
    planOf('bank', { stakeholders: [{ ...boss, relation: 'champion', status: 'left', statusSince: '2026-10-01' }] }),
  ]);
  const { rows, chart } = buildPeople(planIn(workspace, 'bank'), workspace, zh);
  expect(rows[0]?.gone).toBe('已离职（2026-10-01）');
  expect(chart?.text).toMatch(/已离职.*:::gone$/);
});

test('a cell of the matrix shows steps reached and to go, and says them in words', () => {
  const { rows, matrix } = buildMatching(
    planOf('bank', {
      stakeholders: [
        { ...boss, layer: 'decision', influence: 'high' },
        { id: 'it', title: '信息总监', role: 'decider' },
        { id: 'alone', title: '财务总监', role: 'evaluator' },
      ],
      team: [
        {
          id: 'chen-jing',
          name: '陈静',
          function: 'account-manager',
          layer: 'execution',
          counterparts: ['boss', 'it'],
          relations: [{ stakeholder: 'boss', today: 'credible-source', wanted: 'trusted-advisor' }],
        },
        { id: 'idle', name: '何薇', function: 'business' },
        { id: 'vp', name: '方程', function: 'sponsor', relations: [{ stakeholder: 'boss', wanted: 'vendor' }] },
      ],
    }),
    workspaceOf([]),
    zh,
  );
  expect(rows.map(({ person, counterparts }) => [person, counterparts])).toEqual([
    ['总裁 沈国栋', [{ name: '陈静', mismatch: '执行层，层级不对等' }]],
    ['信息总监', [{ name: '陈静', mismatch: null }]],
    ['财务总监', []],
  ]);
  expect(matrix?.members.map(({ name }) => name)).toEqual(['陈静', '方程']);
  expect(matrix?.rows).toEqual([
    {
      person: '总裁 沈国栋',
      cells: [
        { gauge: '■■□□', words: '现状可信来源、目标可信顾问、差 2 级' },
        { gauge: '□', words: '尚无关系、目标供应商、差 1 级' },
      ],
    },
    { person: '信息总监', cells: [{ gauge: '', words: '对接' }, null] },
  ]);
});

test('a map with more lines than anybody could follow is a table only', () => {
  const everybody = Array.from({ length: 20 }, (_, n) => `p${n}`);
  const people = everybody.map((id) => ({ id, title: id, influences: everybody.filter((other) => other !== id) }));
  const { influence } = viewOf({ stakeholders: people }, zh);
  expect(influence?.diagram).toBeNull();
  expect(influence?.rows).toHaveLength(20);
});

test('an inner circle is drawn without any line, and the table lists everybody who is drawn', () => {
  const stakeholders = [
    { ...boss, circle: 'inner' as const },
    { id: 'head', title: '处长' },
    { id: 'it', title: '信息总监', reportsTo: 'head', circle: 'inner' as const },
    { id: 'gone', title: '顾问', circle: 'inner' as const, status: 'left' as const, reportsTo: 'boss' },
  ];
  const { influence } = viewOf({ stakeholders });
  expect(influence?.diagram?.text).toContain('subgraph inner');
  expect(influence?.rows.map(({ person, reportsTo }) => [person, reportsTo])).toEqual([
    ['总裁 沈国栋', null],
    ['顾问（已离职）', '总裁 沈国栋'],
    ['信息总监', null],
  ]);
  expect(viewOf({ stakeholders: [{ ...boss, circle: 'decision' }] }).influence).toBeNull();
});

test('a plan for somebody who is gone is neither open nor overdue', () => {
  const { plans } = viewOf({
    stakeholders: [{ ...boss, status: 'left', statusSince: '2026-10-01' }],
    keyPersonPlans: [
      { id: 'a', stakeholder: 'boss', from: 'neutral', to: 'supporter', activities: ['拜访'], due: '2026-11-01' },
    ],
  });
  expect(plans.map(({ person, state }) => [person, state])).toEqual([
    ['总裁 沈国栋（已离职）', { key: 'gone', label: '对象已不在任' }],
  ]);
});

test('a guess is marked as one beside the relation of a decider and in the matching', () => {
  const plan = planOf('bank', { stakeholders: [{ ...boss, relation: 'neutral', evidence: 'assumed' }] });
  const workspace = workspaceOf([plan]);
  const sure = { sign: '≈', word: '推测' };
  expect(buildMatching(plan, workspace, zh).rows.map((row) => row.sure)).toEqual([sure]);
  const { rows } = buildPeople(plan, workspace, zh);
  const [account] = buildSite(workspace, []).accounts;
  expect(account && buildDeciders(account, rows, zh).people.map((one) => one.sure)).toEqual([sure]);
});

test('reorganisations stand newest first, each with its review or that there was none', () => {
  const plan = planOf('bank', {
    reorganisations: [
      { date: '2026-03-01', text: '合并', reviewed: '2026-04-01' },
      { date: '2026-12-01', text: '新设' },
      { date: '2026-10-01', text: '拆分' },
    ],
  });
  expect(buildPeople(plan, workspaceOf([plan]), zh).reorganisations.map(({ text, state }) => [text, state])).toEqual([
    ['新设', 'to-come'],
    ['拆分', 'open'],
    ['合并', 'reviewed'],
  ]);
});
