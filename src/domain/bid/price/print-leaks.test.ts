import { expect, test } from 'vitest';
import type { Bid } from '../bid.ts';
import { printLeaks } from './print-leaks.ts';
import { innerFigures, secretPrices, unsaidByTender } from './secrets.ts';

const total = { amount: 12_345_678, item: null };
const unit = { amount: 4680.5, item: '主机' };
const found = (...pages: string[]): unknown[] =>
  printLeaks({ pages, facts: {}, bookmarks: [] }, [total, unit]).map(({ page, secret }) => [page, secret.amount]);

test('an amount is found on its page, also where a line or a cell breaks within it', () => {
  expect(found('第一页', '总价 12,345,678 元', '合计 12,345,\n678', '单价 4680.50 元')).toEqual([
    [2, 12_345_678],
    [3, 12_345_678],
    [4, 4680.5],
  ]);
});

test('short numbers of neighbours are not read as one, nor parts of a longer number, dates and models', () => {
  expect(found('46 80.5', '9912345678', '12345678-1', 'T12345678', '2026-11-20 12:34')).toEqual([]);
});

test('bookmarks and properties are looked through', () => {
  const leaks = printLeaks({ pages: [], facts: { Title: '￥12345678' }, bookmarks: ['一', '1234.5678万元'] }, [total]);
  expect(leaks.map(({ part, page }) => [part, page])).toEqual([
    ['Outlines', null],
    ['Title', null],
  ]);
});

const bid = (price: object, tender: object = {}): Bid =>
  ({ data: { price: { items: [], rivals: [], ...price }, tender } }) as unknown as Bid;
const item = { id: 'a', title: '主机', unit: '台', quantity: 10, unitPrice: 2865 };
const amounts = (list: readonly { amount: number }[]): number[] => list.map(({ amount }) => amount);

test('our prices are secret but where the tender says them itself', () => {
  const one = bid({ items: [item] }, { ceiling: 28_650 });
  expect(amounts(secretPrices(one))).toEqual([28_650, 2865]);
  expect(amounts(unsaidByTender(secretPrices(one), one, []))).toEqual([2865]);
  expect(amounts(unsaidByTender(secretPrices(one), one, ['单价不超过 2865 元']))).toEqual([]);
});

test('cost and prices of rivals are secret, but round ones and those that are ours or the ceiling', () => {
  const rival = { name: '荣石', low: 25_000, likely: 28_650, high: 30_010 };
  const one = bid({ items: [item], cost: 21_730, rivals: [rival] }, { ceiling: 30_010 });
  expect(innerFigures(one).map(({ amount, of, rival: who }) => [amount, of, who])).toEqual([[21_730, 'cost', null]]);
  expect(amounts(innerFigures(bid({ rivals: [{ ...rival, likely: 27_150 }] })))).toEqual([27_150, 30_010]);
});
