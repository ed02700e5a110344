import { expect, test } from 'vitest';
import { wordsIn } from './word-count.ts';

test.each([
  ['质保三年。', 4],
  ['内存 16 GB，DDR5', 5],
  ["We don't wait", 3],
  ['45,000 台', 3],
  ['ISO 9001:2015', 3],
  ['M.2 插槽', 3],
  ['——、《》…', 0],
  ['', 0],
])('%s has %i words', (text, words) => expect(wordsIn(text)).toBe(words));
