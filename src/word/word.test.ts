import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Block } from '../views/book/blocks.ts';
import type { BookView } from '../views/book/book.ts';
import type { PlaceView } from '../views/book/place.ts';
import type { Picture } from './book.ts';
import { wordOf } from './word.ts';

const place = (anchor: string, other = false): PlaceView => ({
  words: `第二章 ${anchor}`,
  short: '第二章',
  at: `pc/tech#${anchor}`,
  end: null,
  href: other ? null : `#${anchor}`,
});

const text = (html: string): Block => ({ kind: 'html', html });
const heading = (level: number, id: string, number: string | null, words: string): Block => ({
  kind: 'heading',
  level,
  id,
  number,
  close: false,
  children: [text(words)],
});

const viewOf = (blocks: Block[], written: Partial<BookView> = {}): BookView => ({
  key: 'pc/tech',
  lang: 'zh-CN',
  meta: {
    title: '台式机采购 技术文件',
    author: '远桥',
    subject: '',
    keywords: ['A-1'],
    lang: 'zh-CN',
    date: '2026-11-20',
  },
  profile: 'roman-front',
  paged: '',
  blind: null,
  style: null,
  doubleSided: false,
  levels: 2,
  watermark: null,
  cover: {
    original: '正本',
    copy: '副本',
    project: '台式机采购',
    document: '投标文件',
    volume: '技术文件',
    lines: [{ label: '投标人', value: '远桥（盖章）' }],
    date: '2026年12月8日',
  },
  contents: {
    title: '目录',
    entries: [
      { level: 1, number: '第一章', close: false, title: '总体方案', href: '#c-plan', at: 'pc/tech#c-plan' },
      { level: 2, number: '第一节', close: false, title: '配置', href: '#c-plan_config', at: 'pc/tech#c-plan_config' },
      { level: 3, number: '1.1', close: false, title: '太深', href: '#c-plan_deep', at: 'pc/tech#c-plan_deep' },
    ],
  },
  indexes: [],
  chapters: [{ anchor: 'c-plan', number: '第一章', close: false, title: '总体方案', blocks, scans: [] }],
  targets: [],
  words: {
    none: '无',
    page: { before: '第 ', after: ' 页' },
    bracket: ['（', '）'],
    comma: '，',
    seePdf: '（见 PDF）',
  },
  ...written,
});

const dot: Picture = {
  type: 'png',
  width: 1,
  height: 1,
  data: Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (letter) => letter.charCodeAt(0),
  ),
};
const pictures = { drawing: () => dot, image: () => dot, scan: () => null };

async function partsOf(view: BookView): Promise<Record<string, string>> {
  const files = unzipSync(await wordOf(view, pictures));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}
const documentOf = async (blocks: Block[], written?: Partial<BookView>): Promise<string> =>
  (await partsOf(viewOf(blocks, written)))['word/document.xml'] ?? '';
/** What a reader sees, paragraph by paragraph. */
const linesOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
  );

describe('a volume as a Word file', () => {
  test('headings keep their numbers, have levels of Word and bookmarks that contents and references lead to', async () => {
    const xml = await documentOf([
      heading(2, 'c-plan_config', '第一节', '配置'),
      text('<p>见'),
      { kind: 'reference', place: place('c-plan_config'), children: [{ kind: 'text', text: '配置' }] },
      text('。</p>'),
    ]);
    expect(linesOf(xml)).toContain('第一节 配置');
    expect(linesOf(xml)).toContain('见配置（第二章，第  页）。');
    const [, name] = /w:pStyle w:val="Heading2".*?w:bookmarkStart w:name="(\w+)"/s.exec(xml) ?? [];
    expect(name).toBeDefined();
    expect(xml.split(`PAGEREF ${name}`)).toHaveLength(3);
    expect(linesOf(xml).filter((line) => line.includes('太深'))).toEqual([]);
  });

  test('a place in another volume has its name and no page', async () => {
    const xml = await documentOf([
      text('<p>见'),
      { kind: 'reference', place: place('x', true), children: [] },
      text('</p>'),
    ]);
    expect(linesOf(xml)).toContain('见（第二章）');
  });

  test('tables of authors and of facts repeat their heads and split no row', async () => {
    const xml = await documentOf([
      text(
        '<table><caption>表 1-1 配置</caption><thead><tr><th>项</th><th>数</th></tr></thead><tbody><tr><td>主机</td><td style="text-align: right">45000</td></tr></tbody></table>',
      ),
      {
        kind: 'table',
        table: {
          id: 'index-scoring',
          caption: '评分索引表',
          columns: [{ label: '评分项' }, { label: '页码', width: 20, align: 'center' }],
          rows: [{ id: null, kind: 'row', cells: [{ text: '业绩' }, { pages: [place('c-plan')] }] }],
          note: null,
          empty: '无',
          wide: false,
        },
      },
    ]);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(2);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(4);
    expect(linesOf(xml)).toEqual(expect.arrayContaining(['表 1-1 配置', '45000', '评分索引表', '业绩']));
  });

  test('footnotes stand at the foot, pictures in the file, wide pages on their side', async () => {
    const parts = await partsOf(
      viewOf([
        text('<p>四十五<sup><a href="#fn-plan_1" id="r">1</a></sup>，<img src="/x.png" alt="机柜"></p>'),
        { kind: 'wide', children: [text('<p>宽表</p>')] },
        text('<section class="footnotes"><p>注</p><ol><li id="fn-plan_1"><p>含备机。↑</p></li></ol></section>'),
      ]),
    );
    expect(parts['word/footnotes.xml']).toContain('含备机。<');
    expect(linesOf(parts['word/document.xml'] ?? '')).not.toContain('注');
    expect(Object.keys(parts).some((path) => path.startsWith('word/media/'))).toBe(true);
    expect(parts['word/document.xml']?.match(/w:orient="landscape"/g)).toHaveLength(1);
  });

  test('same view, same bytes', async () => {
    const blocks = [
      heading(2, 'a', null, '甲'),
      text('<ol><li>一</li></ol><p><a href="https://example.com/">外</a><img src="/x.png" alt="图"></p>'),
    ];
    const [one, two] = [await wordOf(viewOf(blocks), pictures), await wordOf(viewOf(blocks), pictures)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  test('a blind volume has no running head and says nothing of who wrote it', async () => {
    const parts = await partsOf(
      viewOf([text('<p>正文</p>')], {
        blind: {} as NonNullable<BookView['blind']>,
        cover: null,
        profile: 'none',
        meta: { title: '技术标', author: '', subject: '', keywords: [], lang: 'zh-CN', date: '2026-11-20' },
      }),
    );
    expect(Object.keys(parts).filter((path) => /header|footer/.test(path))).toEqual([]);
    expect(Object.values(parts).join('')).not.toContain('远桥');
  });
});
