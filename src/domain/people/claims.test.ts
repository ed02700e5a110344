import { expect, test } from 'vitest';
import { daysStale } from './claims.ts';

test.each([
  [undefined, null],
  ['2026-11-21', null],
  ['2026-08-23', null],
  ['2026-08-22', 1],
  ['2025-11-21', 275],
] as const)('a claim of %s is %s days past its review of 90 days', (asOf, days) => {
  expect(daysStale({ asOf }, '2026-11-21', 90)).toBe(days);
});
