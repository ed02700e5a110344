import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeats, similarity } from './similarity.ts';

describe('how alike two texts are', () => {
  const text = fc.string({ unit: fc.constantFrom(...'内存容量不低于16GB满足32'), maxLength: 40 });
  test('the same either way round, from 0 to 1, 1 for the same text', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = similarity(a, b);
        expect(found).toBe(similarity(b, a));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(found === 1).toBe(a === b);
      }),
    );
  });
});

test.each<[clause: string, answer: string, repeats: boolean]>([
  ['内存容量≥16GB', '≥16GB', true],
  ['内存容量≥16GB', '满足，≥ 16 GB。', true],
  ['内存容量≥16GB', '满足', true],
  ['内存容量≥16GB', '满足，32GB DDR5', false],
  ['内存容量≥16GB', '16GB', false],
  ['内存容量≥16GB', '满足，≥32GB', false],
  ['内存容量≥16GB', '满足，≥16GB，实配 32GB', false],
  ['★CPU 不低于 8 核', '完全响应，CPU不低于8核', true],
  ['显示器 23.8 英寸及以上', '23.8 英寸及以上', true],
  ['显示器 23.8 英寸及以上', '27 英寸', false],
  ['提供 7×24 小时服务', '我方承诺提供7×24小时服务。', true],
  ['提供 7×24 小时服务', '满足，设 400 热线，12 名工程师三班轮值', false],
  ['支持国产操作系统', '满足', false],
  ['Response within 2 hours', 'We comply: response within 2 hours.', true],
  ['Response within 2 hours', 'Met: 45 minutes, staffed day and night', false],
])('%s → %s', (clause, answer, expected) => expect(repeats(clause, answer, true)).toBe(expected));

test('a term that asks for no figure of ours may be accepted as it stands', () => {
  expect(repeats('付款期限不超过 30 天', '满足', false)).toBe(false);
  expect(repeats('付款期限不超过 30 天', '同意，付款期限不超过 30 天', false)).toBe(true);
});

test('whatever is put before and after it, a copied clause is one', () => {
  const clause = fc.constantFrom('提供三年原厂质保', '设备应支持远程唤醒', '投标人应具有独立法人资格');
  const before = fc.constantFrom('', '满足，', '完全响应：', '我方承诺', '★');
  const after = fc.constantFrom('', '。', '；');
  fc.assert(fc.property(clause, before, after, (text, a, b) => repeats(text, a + text + b, true)));
});
