import { expect, test } from 'vitest';
import { missingWords } from '../scripts/sheet-notes.ts';
import { cliTextFor } from '../src/text/index.ts';

const text = cliTextFor('zh-CN');

test.each([
  ['', []],
  ['👍🚀', ['没有字体能显示这些字：👍🚀']],
  ['👍🏽\u{fe0f}', ['没有字体能显示这些字：👍🏽']],
  ['\ufffd👍', ['没有字体能显示这些字：👍 等']],
  ['\ud83d👍', ['没有字体能显示这些字：👍 等']],
  ['\ufffd', ['有些字没有字体能显示，印成了空框']],
])('what no font can show is named by whole signs: %j', (missing, said) =>
  expect(missingWords(missing, text)).toEqual(said),
);
