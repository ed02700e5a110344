import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { blindRule } from '../schemas/bid/volume.ts';
import type { Block } from '../views/book/blocks.ts';
import type { BookView } from '../views/book/book.ts';
import type { PlaceView } from '../views/book/place.ts';
import type { ScanPage } from '../views/book/scan.ts';
import type { Picture } from './book.ts';
import { usedFiles } from './used.ts';
import { wordOf } from './word.ts';

const place = (anchor: string, other = false): PlaceView => ({
  words: `第二章 ${anchor}`,
  short: '第二章',
  at: `pc/tech#${anchor}`,
  end: null,
  href: other ? null : `#${anchor}`,
  volume: other ? '《技术文件》' : '',
  noPage: null,
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
  margins: {
    upright: { top: 37, right: 26, bottom: 35, left: 28 },
    wide: { top: 28, right: 35, bottom: 26, left: 37 },
  },
  running: { left: '台式机采购', front: '技术文件' },
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
/** Those of the PDF. */
const numbers = (at: string): string | null =>
  ({ 'pc/tech#c-plan_config': '12', 'pc/tech#end-c-plan': '14' })[at] ?? null;
const pictures = { drawing: () => dot, image: () => dot, scan: () => null };

async function partsOf(view: BookView): Promise<Record<string, string>> {
  const files = unzipSync(await wordOf(view, pictures, numbers));
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
    expect(linesOf(xml)).toContain('见配置（第二章，第 12 页）。');
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
    const [one, two] = [
      await wordOf(viewOf(blocks), pictures, numbers),
      await wordOf(viewOf(blocks), pictures, numbers),
    ];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  test('the pages of the PDF stand in the contents, a range where a part ends on another page', async () => {
    const table = (end: string | null): Block => ({
      kind: 'table',
      table: {
        id: null,
        caption: '索引',
        columns: [{ label: '页码' }],
        rows: [{ id: null, kind: 'row', cells: [{ pages: [{ ...place('c-plan_config'), end }] }] }],
        note: null,
        empty: '无',
        wide: false,
      },
    });
    const xml = await documentOf([heading(2, 'c-plan_config', '第一节', '配置'), table('pc/tech#end-c-plan')]);
    const field = (words: string): RegExp =>
      new RegExp(`<w:fldSimple w:instr="PAGEREF place\\d+ \\\\h"><w:r><w:t[^>]*>${words}</w:t>`, 'g');
    expect(xml.match(field('12'))).toHaveLength(2);
    expect(linesOf(xml)).toContain('12–14');
  });

  test('every page that a field asks for has its mark, also the ends of chapters and of scans', async () => {
    const page: ScanPage = {
      id: 'a-licence',
      number: '附件 1',
      title: '营业执照',
      part: null,
      wide: false,
      widthMm: 156,
      heightMm: 209,
      image: null,
      file: { path: 'content/library/attachments/licence.pdf', page: 1 },
      missing: null,
      joined: false,
      ends: [],
    };
    const refer: Block = { kind: 'reference', place: place('end-c-plan'), children: [] };
    const xml = await documentOf([heading(2, 'c-plan_config', null, '配置'), refer, { kind: 'scans', pages: [page] }]);
    const names = [...xml.matchAll(/PAGEREF (\w+)/g)].map(([, name]) => name);
    const marks = [...xml.matchAll(/bookmarkStart w:name="(\w+)"/g)].map(([, name]) => name);
    expect(marks).toEqual(expect.arrayContaining(names));
    expect(new Set(marks).size).toBe(marks.length);
    expect(linesOf(xml)).toEqual(expect.arrayContaining(['附件 1 营业执照', '（见 PDF）']));
  });

  test('contents are counted in Roman numbers, the body from 1; margins and heads are those of the PDF', async () => {
    const parts = await partsOf(viewOf([{ kind: 'wide', children: [text('<p>宽</p>')] }]));
    const xml = parts['word/document.xml'] ?? '';
    const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(sections.map((one) => /<w:pgNumType([^/]*)\/>/.exec(one)?.[1]?.trim())).toEqual([
      '',
      'w:start="1" w:fmt="lowerRoman"',
      'w:start="1" w:fmt="decimal"',
      'w:fmt="decimal"',
    ]);
    // 37, 26, 35 and 28 mm in twentieths of a point.
    expect(sections[1]).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(sections[3]).toMatch(/w:orient="landscape".*w:top="1587" w:right="1984" w:bottom="1474" w:left="2098"/);
    const heads = Object.entries(parts)
      .filter(([path]) => /word\/header\d/.test(path))
      .map(([, head]) => linesOf(head)[0]);
    expect(heads).toEqual(['台式机采购技术文件', '台式机采购总体方案', '台式机采购总体方案']);
    expect(parts['word/header2.xml']).toContain('STYLEREF 1');
    expect(parts['word/settings.xml']).toContain('<w:updateFields/>');
  });

  test('printed on both sides, contents and chapters begin on right pages and margins are mirrored', async () => {
    const { chapters } = viewOf([text('<p>一</p>')]);
    const two = [...chapters, ...chapters.map((one) => ({ ...one, anchor: 'c-next', title: '次章' }))];
    const parts = await partsOf(viewOf([], { doubleSided: true, chapters: two }));
    expect(parts['word/document.xml']?.match(/<w:type w:val="oddPage"\/>/g)).toHaveLength(3);
    expect(parts['word/settings.xml']).toContain('<w:mirrorMargins/>');
  });

  const rule: NonNullable<BookView['blind']> = blindRule.parse({
    sizePt: 14,
    linePt: 28,
    marginsMm: { top: 25, right: 20, bottom: 20, left: 25 },
  });
  const blindOf = (blocks: Block[], written = {}) =>
    partsOf(
      viewOf(blocks, {
        blind: { ...rule, ...written },
        margins: { upright: rule.marginsMm, wide: rule.marginsMm },
        cover: null,
        contents: null,
        profile: 'none',
        meta: { title: '技术标', author: '', subject: '', keywords: [], lang: 'zh-CN', date: '2026-11-20' },
      }),
    );

  test('a blind volume has no running head and says nothing of who wrote it', async () => {
    const parts = await blindOf([text('<p>正文</p>')]);
    expect(Object.keys(parts).filter((path) => /header|footer/.test(path))).toEqual([]);
    expect(Object.values(parts).join('')).not.toContain('远桥');
    expect(parts['docProps/core.xml']).not.toMatch(
      /<(?:dc:title|dc:subject|cp:keywords)>|creator>[^<]|lastModifiedBy>[^<]/,
    );
  });

  test('a blind volume has the fonts, sizes, lines and margins of its rule and nothing else', async () => {
    const parts = await blindOf([
      heading(2, 'a', '（一）', '节'),
      text(
        '<p><strong>粗</strong><em>斜</em><code>码</code></p><table><thead><tr><th>项</th></tr></thead><tbody><tr><td>值</td></tr></tbody></table>',
      ),
      text('<p><img src="/x.png" alt="图"></p>'),
    ]);
    const [xml, styles] = [parts['word/document.xml'] ?? '', parts['word/styles.xml'] ?? ''];
    expect(xml).toContain('w:top="1417" w:right="1134" w:bottom="1134" w:left="1417"');
    expect(xml).not.toMatch(/<w:(?:b|i|u)(?: [^>]*)?\/>|Consolas|Arial|黑体|w:color w:val="(?!000000)/);
    expect(xml).toContain('<a:grayscl/>');
    const own =
      /<w:docDefaults>.*?<\/w:docDefaults>|<w:style [^>]*w:styleId="(?:Heading\d|BookT\w+|Caption)".*?<\/w:style>/gs;
    const used = (styles.match(own) ?? []).join('');
    expect(new Set([...used.matchAll(/w:sz w:val="(\d+)"/g)].map(([, size]) => size))).toEqual(new Set(['28']));
    expect(new Set([...used.matchAll(/w:(?:ascii|hAnsi|eastAsia)="([^"]+)"/g)].map(([, font]) => font))).toEqual(
      new Set(['宋体', 'zh-CN']),
    );
    expect(used).toContain('w:line="560" w:lineRule="exact"');
    expect(used).not.toContain('<w:b/>');
    // A picture is not cut by the height of a line.
    expect(xml).toMatch(/w:line="240" w:lineRule="auto"[^>]*\/>(?:(?!<\/w:p>).)*<w:drawing>/s);
  });
});

test('the pictures of a volume are those of its elements, never what its words say', () => {
  const view = viewOf([
    text('<p>src="/etc/passwd" <img src="/bids/pc/files/a.png" alt=""></p>'),
    { kind: 'wide', children: [text('<p><img src="/bids/pc/files/b.png" alt=""></p>')] },
    { kind: 'text', text: '"image":"/c.png" src="100%"' },
  ]);
  expect(usedFiles(view)).toEqual({ images: ['/bids/pc/files/a.png', '/bids/pc/files/b.png'], scans: [] });
});
