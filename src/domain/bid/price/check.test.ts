import { expect, test } from 'vitest';
import type { Body } from '../../../mdx/body.ts';
import { bid as schema } from '../../../schemas/bid/bid.ts';
import type { Bid } from '../bid.ts';
import type { BidContext } from '../check.ts';
import { checkPrice } from './check.ts';
import { checkPriceLeaks } from './leaks.ts';
import { openingSheetOf, priceTableOf } from './sheet.ts';

const items = [
  { id: 'a', title: '主机', unit: '台', quantity: 3, unitPrice: 4865.35 },
  { id: 'b', title: '培训', unit: '次', quantity: 1, unitPrice: 0 },
];

function bidOf(price: object | undefined, rest: object = {}): Bid {
  const data = schema.parse({
    name: '投标',
    account: 'a',
    owner: 'o',
    updated: '2026-11-20',
    summary: '进行中。',
    bidder: { name: '远桥' },
    tender: { number: '1', title: '采购', buyer: 'b', kind: 'goods', dates: { submission: '2027-01-20' } },
    volumes: [{ id: 'v', title: '报价卷', kind: 'price' }],
    price,
    ...rest,
  });
  return { id: 'x', file: 'bid.mdx', data, body: { pieces: [], headings: [], files: [], mentions: [] } };
}
const context = (rest: object = {}) =>
  ({ chapters: [], plan: undefined, workspace: { library: new Map() }, ...rest }) as unknown as BidContext;
const idsOf = (price: object | undefined, rest = {}): string[] =>
  checkPrice(bidOf(price, rest), context()).map(({ id }) => id);

// 3 × 4865.35 = 14 596.05
test.each([
  ['what is written twice is the same', { items, total: 14_596.05, capitals: '人民币壹万肆仟伍佰玖拾陆圆零伍分' }, []],
  ['a cent is a difference', { items, total: 14_596.06 }, ['price-total']],
  ['so is one in a line', { items: [{ ...items[0], total: 14_596.04 }] }, ['price-line-total']],
  ['capitals are worth another amount', { items, capitals: '壹万肆仟伍佰玖拾陆元伍分整' }, []],
  ['capitals that are none', { items, capitals: '14596.05' }, ['price-capitals']],
  ['a total alone is a price', { total: 100 }, []],
  ['lines are missing and the total too', {}, ['price-missing']],
  ['a model without an origin', { items: [{ ...items[0], model: 'T1' }] }, ['price-line-bare']],
  ['a model and an origin', { items: [{ ...items[0], model: 'T1', origin: '宁波' }] }, []],
  ['a deduction, and no scoring rule to hold it against', { items, policyPercent: 10 }, []],
  ['as dear as it costs', { items, cost: 14_596.05 }, []],
  ['cheaper than it costs', { items, cost: 14_596.06 }, ['price-below-cost']],
  [
    'rivals out of order',
    {
      items,
      rivals: [
        { name: 'r', low: 3, likely: 2, high: 4 },
        { name: 's', low: 2, likely: 2, high: 2 },
      ],
    },
    ['rival-order'],
  ],
])('%s', (_, price, ids) => {
  expect(idsOf(price)).toEqual(ids);
});

test.each([
  [4, []],
  [10, []],
  [10.5, ['policy-over']],
])('%s %% off by policy where the tender gives 10 at most', (policyPercent, ids) => {
  const scoring = {
    criteria: [{ id: 'c', title: 'c', max: 100, mode: 'free-judgement' }],
    policies: [
      { when: '小微企业', percent: 10 },
      { when: '分包', percent: 4 },
    ],
  };
  expect(idsOf({ items, policyPercent }, { scoring })).toEqual(ids);
});

test('a price volume needs a price, no other does', () => {
  expect(idsOf(undefined)).toEqual(['price-missing']);
  expect(idsOf(undefined, { volumes: [{ id: 'v', title: '合订', kind: 'combined' }] })).toEqual([]);
});

test.each([
  ['price', []],
  ['combined', []],
  ['technical', ['price-component-misplaced', 'price-outside-volume']],
  ['qualification', ['price-component-misplaced', 'price-outside-volume']],
])('the same words and table in a volume of the kind %s', (kind, ids) => {
  const body: Body = {
    pieces: [{ kind: 'component', name: 'PriceTable', props: {}, children: [] }],
    headings: [],
    files: [],
    mentions: [],
    texts: [{ in: 'text', text: '每台 4,865.35 元', line: 9, column: 1 }],
  };
  const chapter = {
    id: 'c',
    bid: 'x',
    file: 'c.mdx',
    data: { volume: 'v', title: '章', attachments: [], library: [] },
    body,
  };
  const one = bidOf({ items }, { volumes: [{ id: 'v', title: '卷', kind }] });
  expect(checkPriceLeaks(one, context({ chapters: [chapter, chapter] })).map(({ id }) => id)).toEqual(ids);
});

test('what is printed is computed, with capitals only for yuan in Chinese', () => {
  const one = bidOf({ items, total: 1, capitals: '壹元整', delivery: '30 日' });
  expect(priceTableOf(one.data.price)).toMatchObject({
    rows: [{ number: 1, total: 14_596.05 }, { total: 0 }],
    total: 14_596.05,
  });
  expect(openingSheetOf(one, 'CNY')).toMatchObject({
    total: 14_596.05,
    capitals: '壹万肆仟伍佰玖拾陆元零伍分',
    delivery: '30 日',
  });
  expect(openingSheetOf(one, 'EUR').capitals).toBeNull();
  expect(openingSheetOf(bidOf({ items }, { lang: 'en' }), 'CNY').capitals).toBeNull();
  expect(openingSheetOf(bidOf(undefined), 'CNY')).toMatchObject({ total: null, capitals: null });
  expect(priceTableOf(undefined)).toEqual({ rows: [], total: null });
});

test('neither cost nor rivals can reach what is printed', () => {
  const one = bidOf({ items, cost: 777_777, rivals: [{ name: '秘密', low: 1, likely: 888_888, high: 888_889 }] });
  const printed = JSON.stringify([priceTableOf(one.data.price), openingSheetOf(one, 'CNY')]);
  expect(printed).not.toMatch(/777777|888888|秘密/);
});
