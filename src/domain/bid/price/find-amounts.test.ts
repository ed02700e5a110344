import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leaksIn } from './find-amounts.ts';

const total = { amount: 12_345_678, item: null };
const secrets = [
  total,
  { amount: 4680.5, item: '主机' },
  { amount: 2865, item: '显示器' },
  { amount: 46.5, item: '键盘' },
  { amount: 5_000_000, item: '平台' },
  { amount: 2026, item: '培训' },
];
const forms = (text: string): string[] => leaksIn(text, secrets).map(({ form }) => form);

describe('gives a price away', () => {
  test.each([
    ['总价12,345,678.00元', '12,345,678.00元'],
    ['12345678', '12345678'],
    ['合计￥12,345,678，含税', '￥12,345,678'],
    ['RMB12345678', 'RMB12345678'],
    ['人民币 12,345,678 元整', '人民币 12,345,678 元'],
    ['１２３４５６７８', '１２３４５６７８'],
    ['报价1234.5678万元', '1234.5678万元'],
    ['约 1,234.57 万元', '1,234.57 万元'],
    ['约1235万', '1235万'],
    ['壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元整', '壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元整'],
    ['每台 4680.50', '4680.50'],
    ['单价2865，', '2865'],
    ['每套46.5元', '46.5元'],
    ['￥46.50', '￥46.50'],
    ['平台500万元', '500万元'],
    ['2026元', '2026元'],
  ])('%s', (text, form) => {
    expect(forms(text)).toEqual([form]);
  });
});

describe('gives nothing away', () => {
  test.each([
    '2026 年交货',
    '第 2026 号',
    '2026-11-20',
    'GB/T 2865-2012',
    'T2865 主机',
    '2865 台',
    '尺寸 46.5',
    '46.5%',
    '1.12345678',
    '12345678-9',
    '5000000 次',
    '5000000',
    '约 1200 万元',
    '壹仟贰佰叁拾肆万元整',
    '壹佰分',
    '12,345,678,900',
  ])('%s', (text) => {
    expect(forms(text)).toEqual([]);
  });
});

test('says where, which and in what order', () => {
  expect(leaksIn('总价 12345678，主机 4,680.5 元', secrets)).toEqual([
    { form: '12345678', index: 3, secret: total },
    { form: '4,680.5 元', index: 15, secret: secrets[1] },
  ]);
});

test('any telling amount is found in any usual form, at its place', () => {
  const amount = fc.integer({ min: 10_001, max: 9_999_999 }).filter((value) => value % 1000 !== 0 && value % 10 !== 0);
  const written: ((value: number) => string)[] = [
    String,
    (value) => `${value}.00`,
    (value) => value.toLocaleString('en'),
    (value) => `￥${value.toLocaleString('en')}`,
    (value) => `${value / 10_000}万元`,
  ];
  fc.assert(
    fc.property(amount, fc.constantFrom(...written), (value, write) => {
      const found = leaksIn(`报价为${write(value)}。`, [{ amount: value, item: null }]);
      expect(found.map(({ form, index }) => [form, index])).toEqual([[write(value), 3]]);
    }),
  );
});
