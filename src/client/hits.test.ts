import { expect, test } from 'vitest';
import { hitsOf, type IndexedPage, termsOf } from './hits.ts';

/** A page as Pagefind keeps it: one word per item; headings by the word they begin with. */
function pageOf(words: string[], headings: [element: string, id: string, text: string, location: number][] = []) {
  return {
    url: '/accounts/a/',
    raw_content: words.join('\u200b'),
    meta: {},
    anchors: headings.map(([element, id, text, location]) => ({ element, id, text, location })),
  } satisfies IndexedPage;
}
const textOf = (page: IndexedPage, query: string) =>
  hitsOf(page, query)
    ?.excerpt.map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');

test.each([
  ['服务器', ['服务器']],
  ['  OA 系统 ', ['oa', '系统']],
  ['"grid edge" server', ['grid edge', 'server']],
  ['“边缘 计算”', ['边缘 计算']],
  ['', []],
])('the query %j is looked for as %j', (query, terms) => {
  expect(termsOf(query)).toEqual(terms);
});

test('Chinese counts as it was written, not by its words', () => {
  const page = pageOf(['信息', '服务', '部', '换', '了', '边缘', '服务', '器', '。']);
  expect(textOf(page, '服务器')).toBe('信息服务部换了边缘[服务器]。');
  expect(hitsOf(page, '交换机')).toBeNull();
  expect(hitsOf(page, '服务器 交换机')).toBeNull();
});

test('capitals do not matter', () => {
  expect(textOf(pageOf(['用 ', 'GPU ', '服务', '器']), 'gpu')).toBe('用 [GPU] 服务器');
});

test("a word that only Pagefind's own rules find keeps its page", () => {
  expect(textOf(pageOf(['Müller ', 'decides.']), 'muller')).toBe('Müller decides.');
});

test('names of the sections are no hits, headings of the author are', () => {
  const page = pageOf(
    ['甲', '。', '关键', '人', '. ', '总裁', '. ', '关键', '人', '判断', '. ', '总裁', '中立', '。'],
    [
      ['h2', 'people', '关键人', 2],
      ['h3', 'judgement', '关键人判断', 7],
    ],
  );
  expect(hitsOf(page, '关键人')?.places).toEqual([{ title: '关键人判断', url: '/accounts/a/#judgement' }]);
  expect(hitsOf(page, '总裁')?.places.map(({ title }) => title)).toEqual(['关键人', '关键人判断']);
  expect(textOf(page, '总裁')).not.toContain('\0');
});

test('blocks are told apart as in Chinese, not by full stops; a long text is cut at a sentence', () => {
  const page = pageOf([...'前面的话。总裁. 市场部. 换服务器. '.split(/(?<=\. )/), '后'.repeat(300)]);
  expect(textOf(page, '服务器')?.replaceAll('\u200b', '')).toMatch(/^换\[服务器\]；后+…$/);
});
