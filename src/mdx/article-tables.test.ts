import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { articleTables } from './article-tables.ts';
import { make } from './hast.ts';

const text = (value: string) => ({ type: 'text', value }) as const;
const table = (...heads: string[]) =>
  make('table', {}, [
    make('thead', {}, [
      make(
        'tr',
        {},
        heads.map((head) => make('th', {}, [text(head)])),
      ),
    ]),
  ]);
function html(...children: Root['children']): string {
  const tree: Root = { type: 'root', children };
  articleTables()(tree);
  return toHtml(tree);
}
const caption = (words: string) => `<caption class="visually-hidden" data-pagefind-ignore="">${words}</caption>`;

describe('tables of articles', () => {
  test('are called by the heading above them, and their heads head columns', () => {
    expect(html(make('h2', {}, [text('拜访')]), make('div', {}, [table('字段', '')]))).toBe(
      `<h2>拜访</h2><div><table>${caption('拜访')}<thead><tr><th scope="col">字段</th><td></td></tr></thead></table></div>`,
    );
  });

  test('before any heading are called by their heads', () => {
    expect(html(table('Field', 'Meaning'))).toContain(caption('Field · Meaning'));
  });

  test('without heading and heads have no caption', () => {
    expect(html(table(''))).not.toContain('<caption');
  });
});
