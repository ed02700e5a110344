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
    ['单价 2026，', '2026'],
    ['单价46.5', '46.5'],
    ['每套 46.50，', '46.50'],
    ['合计 12 345 678 元', '12 345 678 元'],
    ['合计 12\u00a0345\u00a0678 元', '12\u00a0345\u00a0678 元'],
    ['合计 12\u2009345\u2009678', '12\u2009345\u2009678'],
    ['合计 12\u200b345\u200b678', '12\u200b345\u200b678'],
    ['合计 12.345.678', '12.345.678'],
    ['第 12 345 678 元', '12 345 678 元'],
    ['3 2865 元', '2865 元'],
    ['1 234.57 萬元', '1 234.57 萬元'],
    ['约0.123亿元', '0.123亿元'],
    ['1234万5678元', '1234万5678元'],
    ['一千二百三十四万五千六百七十八元', '一千二百三十四万五千六百七十八元'],
    ['二千八百六十五元', '二千八百六十五元'],
    ['两千八百六十五', '两千八百六十五'],
    ['价格：12345678人民币', '12345678人民币'],
    ['RMB 12.35 million', 'RMB 12.35 million'],
    ['12.3457 million', '12.3457 million'],
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
    '单价 46.5 毫米',
    '每套 46.5W',
    '12 345 6789',
    '一千二百三十四万',
    '2026年11月20日',
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
