import fc from 'fast-check';
import { expect, test } from 'vitest';
import { price } from '../../../schemas/bid/price.ts';
import { amountOf, centsOf, lineTotal, priceTotal, productInCents } from './amounts.ts';
import { capitalsOf, centsInCapitals } from './capitals.ts';

const item = (id: string, quantity: number, unitPrice: number) => ({ id, title: id, unit: '台', quantity, unitPrice });

test.each([
  [3, 0.1, 30n],
  [1.1, 1.1, 121n],
  // 1.005 × 1 and 0.145 × 100 are binary fractions just below.
  [1, 1.005, 101n],
  [0.145, 1, 15n],
  [45_000, 497.5, 2_238_750_000n],
  [1e9, 1e13, 10n ** 24n],
  [1e-7, 1e7, 100n],
])('%d × %d is %d cents', (quantity, unitPrice, cents) => {
  expect(productInCents(quantity, unitPrice)).toBe(cents);
});

test('a total is the sum of its lines, each rounded to the cent', () => {
  const lines = price.parse({ items: [item('a', 3, 0.335), item('b', 3, 0.335)] });
  expect(lines.items.map(lineTotal)).toEqual([1.01, 1.01]);
  expect(priceTotal(lines)).toBe(2.02);
});

test('rates with their weights as quantities are an ordinary price', () => {
  expect(priceTotal(price.parse({ items: [item('day', 0.7, 1200), item('night', 0.3, 1800)] }))).toBe(1380);
});

test('without lines the total as it is written, else none', () => {
  expect(priceTotal(price.parse({ total: 12.5 }))).toBe(12.5);
  expect(priceTotal(price.parse({}))).toBeNull();
});

// 正确填写票据和结算凭证的基本规定, its own examples and cases at the edges.
test.each([
  [1409.5, '壹仟肆佰零玖元伍角'],
  [6007.14, '陆仟零柒元壹角肆分'],
  [1680.32, '壹仟陆佰捌拾元叁角贰分'],
  [107_000.53, '壹拾万柒仟元伍角叁分'],
  [16_409.02, '壹万陆仟肆佰零玖元零贰分'],
  [325.04, '叁佰贰拾伍元零肆分'],
  [100_000, '壹拾万元整'],
  [0, '零元整'],
  [0.07, '柒分'],
  [0.5, '伍角'],
  [1.005, '壹元零壹分'],
  [10, '壹拾元整'],
  [10_010_000, '壹仟零壹万元整'],
  [100_000_001, '壹亿零壹元整'],
  [182_400_000, '壹亿捌仟贰佰肆拾万元整'],
  [1e12, '壹万亿元整'],
  [1e13, '壹拾万亿元整'],
])('%d is %s', (amount, capitals) => {
  expect(capitalsOf(amount)).toBe(capitals);
});

test.each([
  ['人民币壹拾万圆整', 10_000_000n],
  ['（大写）：人民币 壹拾万元正', 10_000_000n],
  ['拾万元整', 10_000_000n],
  ['壹拾万柒仟元零伍角叁分', 10_700_053n],
  ['壹拾万零柒仟元伍角叁分', 10_700_053n],
  ['壹仟陆佰捌拾元零叁角贰分', 168_032n],
  ['伍角整', 50n],
])('%s is read as a person reads it', (text, cents) => {
  expect(centsInCapitals(text)).toBe(cents);
});

test.each(['', '壹佰万', '100元', '元整', '一百元', '壹佰美元', '角分'])('%j is no amount in capitals', (text) => {
  expect(centsInCapitals(text)).toBeNull();
});

test('capitals read back are the same cents', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (cents) => {
      const amount = amountOf(cents);
      expect(centsInCapitals(capitalsOf(amount))).toBe(centsOf(amount));
      expect(centsOf(amount)).toBe(cents);
    }),
  );
});
