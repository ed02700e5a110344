import { describe, expect, test } from 'vitest';
import { bid as schema } from '../../schemas/bid/bid.ts';
import { settings } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import type { Site, SiteBid } from '../site.ts';
import { buildPriceView } from './price.ts';

const criteria = [
  { id: 'price', title: '报价', max: 30, mode: 'price', price: { type: 'lowest-ratio' } },
  { id: 'plan', title: '方案', max: 70, mode: 'free-judgement', evaluator: 'objective', claimed: 60 },
];
const items = [{ id: 'a', title: '主机', unit: '台', quantity: 10, unitPrice: 10 }];
const rivals = [
  { name: '荣石', low: 85, likely: 90, high: 95, otherPoints: 58 },
  { competitor: 'gone', low: 100, likely: 110, high: 120, otherPoints: 65 },
];
const text = textFor('zh-CN', 'CNY');

function viewOf(price: object | undefined, { tender = {}, scoring = { criteria } as object } = {}) {
  const data = schema.parse({
    name: '投标',
    account: 'a',
    owner: 'o',
    updated: '2026-11-20',
    summary: '进行中。',
    bidder: { name: '远桥' },
    tender: {
      number: '1',
      title: 't',
      buyer: 'b',
      kind: 'goods',
      ceiling: 120,
      dates: { submission: '2027-01-20' },
      ...tender,
    },
    scoring,
    price,
    volumes: [{ id: 'price', title: '报价卷', kind: 'price' }],
  });
  const one = { bid: { id: 'x', file: 'x', data }, account: undefined } as unknown as SiteBid;
  return buildPriceView(one, { workspace: { settings: settings.parse({}) } } as unknown as Site, text);
}
const figures = (view: ReturnType<typeof viewOf>) =>
  Object.fromEntries(view.figures.map(({ label, value, note }) => [label, `${value} | ${note}`]));

test('answers first: who wins, by how much, up to which price', () => {
  const view = viewOf({ items, rivals, cost: 80 });
  // 90 / 100 × 30 = 27 + 60; 30 + 58; 24.55 + 65. At 91.38: 29.55 + 60 = 89.55, equal to 24.55 + 65, and cheaper.
  expect(view.answer).toBe(
    '各家均按预计报价时，gone第一，我方低 2.55 分。所列 7 种情形均非第一。对手的其他得分是估计值。',
  );
  expect(figures(view)).toEqual({
    我方报价: '100 | 占最高限价 83.3%、高于成本 25%',
    预计价格分: '27.00 | 25.50–28.50，满分 30',
    预计总分: '87.00 | 其中其他评分项 60.00',
    临界报价: '91.38 | 须下调 8.62',
    最大威胁: 'gone | 我方落后 2.55 分',
    '报价每涨 1%': '−0.27 分 | 每降 1%：+0.27 分',
  });
  expect(view.bidders.map(({ name, total, first }) => [name, total, first])).toEqual([
    ['我方', '87.00', false],
    ['荣石', '88.00', false],
    ['gone', '89.55', true],
  ]);
  expect(view.course.map(({ price }) => price)).toEqual([
    '80',
    '85',
    '90',
    '95',
    '100（现报价）',
    '105',
    '110',
    '115',
    '120',
  ]);
  expect(view.gaps).toEqual([]);
});

describe('what is missing is a gap, never a figure', () => {
  test.each([
    ['no price', undefined, {}, null, ['price.items', 'price.rivals', 'price.cost']],
    ['no rivals', { items, cost: 1 }, {}, '还没有对手报价的假设，算不出价格分。', ['price.rivals']],
    ['no formula', { items, rivals, cost: 1 }, { scoring: {} }, null, ['scoring']],
    [
      'no other points',
      { items, cost: 1, rivals: rivals.map(({ otherPoints: _, ...rest }) => rest) },
      {},
      '各家均按预计报价时，我方价格分 27.00；其他得分尚未估计齐全，看不出谁能胜出。',
      ['price.rivals.otherPoints'],
    ],
    [
      'nothing claimed',
      { items, rivals, cost: 1 },
      { scoring: { criteria: criteria.map(({ claimed: _, ...rest }) => rest) } },
      '各家均按预计报价时，我方价格分 27.00；其他得分尚未估计齐全，看不出谁能胜出。',
      ['claimed'],
    ],
  ])('%s', (_, price, rest, answer, gaps) => {
    const view = viewOf(price, rest);
    expect(view.answer).toBe(answer);
    expect(view.gaps.map(({ key }) => key)).toEqual(gaps);
    expect(JSON.stringify(view)).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test('over the ceiling there is nothing to win', () => {
  const view = viewOf({ items, rivals, cost: 1 }, { tender: { ceiling: 99 } });
  expect(view.answer).toMatch(/^我方报价超过限额/);
  expect(view.figures[0]).toMatchObject({ note: '超过最高限价，投标无效', bad: true });
  expect(view.bidders[0]).toMatchObject({ points: '无效', total: '–' });
  expect(view.chart).toBeNull();
});

test('where the lowest price wins, prices are compared and there are no points', () => {
  const view = viewOf({ items, rivals, cost: 1 }, { tender: { method: 'lowest-price' }, scoring: {} });
  expect(view).toMatchObject({ scored: false, chart: null });
  expect(view.answer).toBe('各家均按预计报价时，荣石评审价最低。所列 7 种情形均非第一。');
  expect(figures(view)['临界报价']).toBe('89.99 | 须下调 10.01');
});

test('points of weighted criteria are those of the total', () => {
  const weighted = [
    { id: 'price', title: '报价', weight: 30, mode: 'price', price: { type: 'lowest-ratio' } },
    { id: 'plan', title: '方案', weight: 70, mode: 'free-judgement', evaluator: 'objective', claimed: 50 },
  ];
  const view = viewOf({ items, rivals, cost: 80 }, { scoring: { scale: 'weights', criteria: weighted } });
  expect(figures(view)).toMatchObject({
    预计价格分: '27.00 | 25.50–28.50，满分 30',
    预计总分: '62.00 | 其中其他评分项 35.00',
  });
});
