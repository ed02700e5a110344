import { expect, test } from 'vitest';
import { planOf, type Written, workspaceOf } from '../../domain/cases.ts';
import { playbookOf } from '../../domain/playbook/playbook.ts';
import { scorecardPage } from '../../schemas/playbook.ts';
import { type Locale, locales } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { buildSite, type SiteAccount } from '../site.ts';
import { buildCompetitors } from './competitors.ts';
import { buildGifts } from './gifts.ts';
import { buildSalesSheet } from './sales-sheet.ts';

const page = (criteria: [id: string, weight: number][]) => ({
  id: 'ideal',
  kind: 'scorecards' as const,
  file: 'content/playbook/scorecards/ideal.mdx',
  data: scorecardPage.parse({
    title: '理想客户',
    titleEn: 'Ideal customer',
    summary: '判断',
    purpose: 'ideal-customer',
    criteria: criteria.map(([id, weight]) => ({ id, title: id, titleEn: id, group: '组', groupEn: 'Group', weight })),
  }),
  body: { pieces: [], headings: [], files: [], mentions: [] },
});
const playbook = playbookOf([
  page([
    ['need', 3],
    ['money', 1],
  ]),
]);

function sheetOf(written: Written, locale: Locale = 'zh-CN') {
  const site = buildSite(workspaceOf([planOf('bank', written)], undefined, undefined, { playbook }), []);
  return buildSalesSheet(site.byId.get('bank') as SiteAccount, site, textFor(locale, 'CNY'));
}
const sentence = (written: Written, locale: Locale): string | undefined =>
  sheetOf(written, locale)
    .objective?.map((piece) => piece.text)
    .join('');
const what = '边缘服务器';

test.each([
  [{ what }, '卖出边缘服务器。', 'Sell 边缘服务器.'],
  [{ what, amount: 3_200_000 }, '卖出边缘服务器，金额 320万元。', 'Sell 边缘服务器 for CNY 3.2M.'],
  [{ what, to: '信息部' }, '向信息部卖出边缘服务器。', 'Sell 边缘服务器 to 信息部.'],
  [
    { what, to: '信息部', by: '2027-03-31', amount: 0 },
    '2027-03-31 前，向信息部卖出边缘服务器，金额 0元。',
    'Sell 边缘服务器 for CNY 0 to 信息部 by 2027-03-31.',
  ],
])('the objective is one sentence of what the plan says', (salesObjective, chinese, english) => {
  expect(sentence({ salesObjective }, 'zh-CN')).toBe(chinese);
  expect(sentence({ salesObjective }, 'en')).toBe(english);
});

test("only the author's own words are in the author's language", () => {
  const pieces = sheetOf({ salesObjective: { what, to: '信息部', by: '2027-03-31' } }, 'en').objective;
  expect(pieces?.filter(({ author }) => author).map((piece) => piece.text)).toEqual([what, '信息部']);
});

test.each(locales)('%s: a plan that says nothing has six elements, and gaps instead of figures', (locale) => {
  const { objective, elements, gaps } = sheetOf({}, locale);
  expect(objective).toBeNull();
  expect(elements).toHaveLength(6);
  expect(JSON.stringify(elements)).not.toMatch(/NaN|undefined|\/100|of 100/);
  expect(gaps.map(({ key }) => key)).toEqual(['salesObjective', 'idealCustomer']);
  expect(sheetOf({ salesObjective: { what } }, locale).gaps.map(({ key }) => key)).toEqual([
    'salesObjective',
    'salesObjective.funnel',
    'salesObjective.ourResult / ourWin',
    'idealCustomer',
  ]);
});

test('the fit with the ideal customer is the weighted mean of what is scored, and says what is not', () => {
  const fitOf = (scores: [string, number][]) =>
    sheetOf({ idealCustomer: scores.map(([criterion, score]) => ({ criterion, score })) }).elements[4];
  expect(fitOf([['need', 4]])).toMatchObject({ figure: '80/100', lines: [{ label: '2 项标准已评 1 项' }] });
  expect(
    fitOf([
      ['need', 4],
      ['money', 0],
    ])?.figure,
  ).toBe('60/100');
  expect(fitOf([['need', 4]])?.lines[0]?.items.map(({ note }) => note)).toEqual(['4', '–']);
});

test('buying influences name their holders; who has left holds none', () => {
  const stakeholders: Written['stakeholders'] = [
    { id: 'a', title: '总经理', buyingInfluences: ['economic'], influence: 'high' },
    { id: 'b', title: '科长', buyingInfluences: ['coach'], status: 'left', statusSince: '2026-01-01' },
  ];
  const element = sheetOf({ stakeholders }).elements[0];
  expect(element?.figure).toBe('四类影响者已找到 1 类');
  expect(element?.lines.map(({ items }) => items.map((one) => one.text).join())).toEqual([
    '未知',
    '未知',
    '未知',
    '总经理',
  ]);
});

test('win-results say who has both, who lacks one, and what is in it for us', () => {
  const person = (id: string, title: string, winResult: object) =>
    ({ id, title, influence: 'high', winResult }) as const;
  const element = sheetOf({
    salesObjective: { what, ourResult: '行业首单', ourWin: '完成年度目标' },
    stakeholders: [
      person('a', '总经理', { result: '停线减半', win: '接任有望' }),
      person('b', '处长', { result: '达标' }),
    ],
  }).elements[3];
  expect(element?.figure).toBe('对本单影响大的 2 人，双赢结果齐全 1 人');
  expect(element?.lines.map(({ label, items }) => [label, items.map((one) => one.text).join()])).toEqual([
    ['还缺', '处长'],
    ['对方个人收获', '总经理 – 接任有望'],
    ['我方结果', '行业首单'],
    ['我方个人收获', '完成年度目标'],
  ]);
});

test('the matrix sets us beside each competitor and marks who stands better than we do', () => {
  const plan = planOf('bank', {
    stakeholders: [
      { id: 'a', title: '总经理', role: 'decider', relation: 'neutral' },
      { id: 'b', title: '科长', role: 'user', relation: 'champion' },
      { id: 'c', title: '处长', role: 'evaluator' },
    ],
    competitors: [
      {
        id: 'r',
        name: '甲',
        relations: [
          { stakeholder: 'a', relation: 'supporter' },
          { stakeholder: 'b', relation: 'opponent' },
        ],
      },
      { id: 's', name: '乙' },
    ],
  });
  const matrix = buildCompetitors(plan, workspaceOf([plan]), textFor('zh-CN', 'CNY'))?.matrix;
  expect(matrix?.columns.map(({ name }) => name)).toEqual(['我方', '甲', '乙']);
  expect(matrix?.rows.map(({ cells }) => cells.map((cell) => cell && `${cell.sign}${cell.ahead ? '!' : ''}`))).toEqual([
    ['=', '+!', null],
    ['*', '/', null],
  ]);
  expect(matrix?.notCompared).toContain('1');
});

test('the register shows what the compliance officer asks for, and unknowns as unknown', () => {
  const action = { id: 'g', text: '手册', way: 'gift', owner: 'chen-jing', due: '2026-12-01' } as const;
  const text = textFor('zh-CN', 'CNY');
  const [row] = buildGifts(planOf('bank', { actions: [{ ...action, compliance: { amount: 60 } }] }), text);
  expect(row).toMatchObject({ date: '2026-12-01', planned: true, amount: '60元', recipient: null, approver: null });
});
