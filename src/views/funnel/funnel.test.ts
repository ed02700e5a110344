import { describe, expect, test } from 'vitest';
import { opportunityOf, pageOf, planOf, workspaceOf } from '../../domain/cases.ts';
import type { Opportunity } from '../../domain/plan.ts';
import { playbookOf } from '../../domain/playbook/playbook.ts';
import { ourPeople } from '../../schemas/our-people.ts';
import { defaultSettings } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { buildSite } from '../site.ts';
import { buildFunnel } from './funnel.ts';

const zh = textFor('zh-CN', 'CNY');
const en = textFor('en', 'CNY');
const playbook = playbookOf([
  pageOf('pipelines', 'project-sale', {
    title: '项目型销售',
    titleEn: 'Project sale',
    stages: ['project-sale-lead', 'project-sale-contact'],
  }),
  pageOf('stages', 'project-sale-lead', { title: '项目挖掘', titleEn: 'Lead', probability: 5 }),
  pageOf('stages', 'project-sale-contact', { title: '初步接触', titleEn: 'Contact', probability: 25 }),
]);
const of = (opportunities: readonly Opportunity[], people: object = {}, text = zh) =>
  buildFunnel(
    buildSite(
      workspaceOf([planOf('bank', { shortName: '华北' }), planOf('grid')], defaultSettings, '2026-11-20', {
        opportunities: Map.groupBy(opportunities, ({ account }) => account),
        playbook,
        people: ourPeople.parse(people),
      }),
      [],
    ),
    text,
  );
const one = (id: string, written: Parameters<typeof opportunityOf>[2] = {}) =>
  opportunityOf('bank', id, { closing: '2026-12-15', value: 4_000_000, product: '存储', ...written });

/** Everything a page shows is plain JSON without holes. */
const isPlain = (value: object): void => {
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  expect(JSON.stringify(value)).not.toMatch(/NaN|undefined|Infinity|\[object/);
};

test('without opportunities the page says what to write and where', () => {
  const view = of([]);
  expect(view.empty).toBe(true);
  expect(view.frame.ui.funnel.empty).toContain('accounts/<客户>/opportunities/');
  expect([view.doubts, view.funnels, view.conversion, view.deals.rows]).toEqual([null, [], null, []]);
  isPlain({ ...view, frame: null });
});

test('a target without opportunities is no reason to divide by nothing', () => {
  isPlain({ ...of([], { targets: [{ year: 2026, amount: 0 }] }), frame: null });
  isPlain({ ...of([one('x', { value: 0 })], { targets: [{ year: 2026, amount: 0 }] }), frame: null });
});

test('without a target there is an answer all the same, and a gap that asks for one', () => {
  const { answer, gaps } = of([one('x')]);
  expect(answer.sign).toBeNull();
  expect(answer.verdict).toBe('2026 年还没有目标，无从判断：已赢 0元，加权预测 100万元。');
  expect(gaps).toEqual([{ key: 'targets', label: '2026 年目标' }]);
});

describe('the answer', () => {
  const deals = [
    one('won', { result: { state: 'won', date: '2026-03-02', value: 6_000_000 } }),
    one('commit', { forecast: 'commit' }),
    one('more'),
  ];
  const people = { targets: [{ year: 2026, amount: 12_000_000 }] };

  test('says in words and with a sign whether the forecast holds, and what the evidence leaves of it', () => {
    const { sign, verdict, proven } = of(deals, people).answer;
    expect(sign).toBe('○');
    expect(verdict).toMatch(/^站不住：.*1,200万元；按加权预测还差 400万元。$/);
    expect(proven).toBe('只认有证据的阶段，加权预测是 640万元，比自报少 160万元。');
    expect(of(deals, people, en).answer.verdict).toMatch(/^It does not hold: .*CNY 12M; .* CNY 4M\.$/);
  });

  test('has the categories on top of each other, each as a share of the target', () => {
    expect(of(deals, people).answer.figures.map(({ label, value, note }) => `${label} ${value} ${note}`)).toEqual([
      '目标 1,200万元 ',
      '已赢 600万元 目标的 50%',
      '已赢＋承诺 1,000万元 目标的 83.3%',
      '再加乐观 1,000万元 目标的 83.3%',
      '再加在谈 1,400万元 目标的 116.7%',
      '加权预测 800万元 目标的 66.7%',
      '按证据加权 640万元 目标的 53.3%',
      '缺口 400万元 目标的 33.3%',
    ]);
  });

  test('says what its figures leave out', () => {
    const { notes } = of([
      one('omitted', { forecast: 'omitted' }),
      one('nowhere', { stage: 'gone' }),
      one('passed', { closing: '2026-10-01' }),
    ]).answer;
    expect(notes.join('\n')).toMatch(
      /2026 年的数字.*各年.*\n.*CNY.*\n.*计入本月.*\n.*1 个所处阶段没有赢率.*\n另有 1 个商机（400万元）/,
    );
  });
});

test('deals link to their project; open ones come first, the next to close first', () => {
  const { rows, filters } = of([
    one('b', { closing: '2027-03-01' }),
    one('a', { closing: '2026-11-01', stage: 'project-sale-contact' }),
    one('lost', { result: { state: 'lost', date: '2026-02-01' } }),
  ]).deals;
  expect(rows.map(({ deal, day, isPassed, state, ahead }) => [deal.url, day, isPassed, state.label, ahead])).toEqual([
    ['/accounts/bank/opportunities/a/', '2026-11-01', true, '在谈', expect.stringContaining('“项目挖掘”（赢率 5%）')],
    ['/accounts/bank/opportunities/b/', '2027-03-01', false, '在谈', expect.stringContaining('“项目挖掘”（赢率 5%）')],
    ['/accounts/bank/opportunities/lost/', '2026-02-01', false, zh.labels.resultState.lost, null],
  ]);
  expect(rows[0]?.deal.account).toMatchObject({ name: '华北', url: '/accounts/bank/' });
  expect(filters.map(({ key, options }) => [key, options.length])).toEqual([
    ['owner', 1],
    ['stage', 1],
    ['state', 2],
  ]);
});

test('a year by product has one group for deals without one, last, and rows that add up', () => {
  const [year] = of([
    one('x', { product: undefined, value: 1_000_000 }),
    one('y', { product: '服务器' }),
    one('z'),
  ]).years;
  const product = year?.parts.find(({ id }) => id === 'by-product-2026');
  expect(product?.rows.map(({ name, pipeline }) => `${name} ${pipeline}`)).toEqual([
    '存储 4,000,000',
    '服务器 4,000,000',
    '未写产品线 1,000,000',
  ]);
  expect(product?.total).toMatchObject({ pipeline: '9,000,000', count: 3, weighted: '2,250,000' });
});

test('the breakdown shows target, what is expected and the difference, short or over', () => {
  const [year] = of([one('x'), one('y', { owner: 'zhou-hao', result: { state: 'won', date: '2026-01-05' } })], {
    people: [{ id: 'zhou-hao', name: '周浩' }],
    targets: [
      { year: 2026, amount: 5_000_000 },
      { year: 2026, amount: 2_000_000, person: 'chen-jing', resources: '增加一名技术支持' },
      { year: 2026, amount: 3_000_000, person: 'zhou-hao' },
    ],
  }).years;
  const person = year?.parts.find(({ id }) => id === 'by-person-2026');
  expect(person?.rows.map(({ name, target, expected, difference }) => [name, target, expected, difference])).toEqual([
    ['陈静', '2,000,000', '1,000,000', { isShort: true, words: '差 1,000,000' }],
    ['周浩', '3,000,000', '4,000,000', { isShort: false, words: '超 1,000,000' }],
  ]);
  expect(person?.rows[0]?.resources).toBe('增加一名技术支持');
  expect(person?.total).toMatchObject({ target: '5,000,000', expected: '5,000,000' });
});

test('what the evidence takes from a deal of a later year is said at the top and where the doubts are', () => {
  const { answer, doubts } = of([
    one('now', { evidence: [{ stage: 'project-sale-lead', criterion: 'done', text: '纪要', date: '2026-10-01' }] }),
    one('later', { closing: '2028-05-01', value: 10_000_000 }),
  ]);
  expect(answer.proven).toBe(
    '2026 年的在办商机，没有一个自报阶段超过证据。其他年份的在办商机，按证据比自报少 200万元。',
  );
  expect(doubts?.summary).toContain('1 个有疑问，合计 1,000万元');
  expect(doubts?.summary).toContain('共少 200万元');
  expect(
    doubts?.rows.map(({ weighted, provenWeighted, less, isDue }) => [weighted, provenWeighted, less, isDue]),
  ).toEqual([['2,500,000', '500,000', '2,000,000', false]]);
});

test('where nothing is in doubt the page says what was looked at, and what could not be', () => {
  const { answer, doubts, funnels } = of([one('x', { stage: 'gone' })]);
  expect(doubts?.rows).toEqual([]);
  expect(doubts?.summary).toMatch(/逾期.*超过证据.*低于 50%.*28 天/);
  expect([answer.proven, doubts?.unchecked]).toEqual([2026, null].map((year) => zh.ui.funnel.unchecked(1, year)));
  expect(answer.figures.find(({ label }) => label === '加权预测')?.value).toBe('未知');
  expect(funnels[0]?.rows.at(-1)).toMatchObject({ probability: '未知', weighted: '未知' });
});

test('stages without deals that follow each other share a row; a single stage needs no chart', () => {
  const at = (stages: string[]) =>
    of(stages.map((stage) => one(stage, { stage: `project-sale-${stage}` }))).funnels.map(({ chart, total, rows }) => [
      chart !== null,
      total !== null,
      ...rows.map(({ name, count }) => `${name} ${count}`),
    ]);
  expect(at(['other'])).toEqual([[false, false, '项目挖掘至初步接触（2 个阶段） 0', 'project-sale-other 1']]);
  expect(at(['contact', 'other'])).toEqual([[true, true, '项目挖掘 0', '初步接触 1', 'project-sale-other 1']]);
});

test('of nine hundred opportunities the largest are listed, in a moment, and the page says so', () => {
  const many = Array.from({ length: 900 }, (_, n) =>
    opportunityOf(`a${n % 300}`, `o${n}`, {
      value: n,
      closing: `2026-12-${(n % 28) + 1}`.replace(/-(\d)$/, '-0$1'),
      ...(n > 800 && { result: { state: 'lost', date: '2026-01-01' } }),
    }),
  );
  const begun = performance.now();
  const { deals, doubts } = of(many);
  expect(performance.now() - begun).toBeLessThan(2000);
  expect(Math.min(...deals.rows.map(({ value }) => value.amount))).toBe(601);
  expect([deals.rows.length, deals.more]).toEqual([200, zh.ui.funnel.dealsMore(200, 900)]);
  expect(doubts?.rows.length).toBeLessThan(100);
  expect(of(many.slice(0, 20)).deals.more).toBeNull();
});
