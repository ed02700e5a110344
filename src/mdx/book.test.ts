import { expect, test } from 'vitest';
import type { TextRun } from './body.ts';
import { frontmatter, show } from './cases.ts';
import { parseBody } from './parse.ts';
import { chapterScope, libraryScope } from './scope.ts';
import { placeIn } from './texts.ts';

const file = 'content/bids/pc/chapters/technical.mdx';
const parse = (text: string) =>
  parseBody({ file, source: frontmatter + text, start: frontmatter.length, scope: chapterScope('technical') });
const htmlOf = (text: string): string => show(parse(text).body.pieces);
const findingsOf = (text: string): string[] =>
  parse(text).findings.map(({ id, at }) => ('line' in at ? `${id} ${at.line}:${at.column}` : id));
const runsOf = (text: string): string[] =>
  (parse(text).body.texts ?? []).map((run) => `${run.in} ${run.line}:${run.column} ${run.text}`);
/** The letters of the file at the places of a run's own. */
const written = (text: string, run: TextRun): string => {
  const lines = (frontmatter + text).split('\n');
  return [...run.text]
    .map((_, at) => placeIn(run, at))
    .map(({ line, column }) => lines[line - 1]?.[column - 1] ?? '\n')
    .join('');
};

const cases: [name: string, text: string, html: string][] = [
  [
    'a heading is a piece of its own; the highest stands below the title of the chapter',
    '# 总体**方案**\n\n## 架构',
    '<h2 id="c-technical_总体方案">总体<strong>方案</strong></h2>\n<h3 id="c-technical_架构">架构</h3>',
  ],
  ['a heading in a quotation stays there', '> ## 引', '<blockquote>\n<h2 id="c-technical_引">引</h2>\n</blockquote>'],
  [
    'a link to a place of the book is a piece with its words',
    '见[第*三*章](ref:service#响应时间)。',
    '<p>见[ref service#响应时间|第<em>三</em>章]。</p>',
  ],
  ['a place may be written encoded', '[a](ref:a#%E7%AD%94)', '<p>[ref a#答|a]</p>'],
  ['a place may be named in a definition', '[a][x]\n\n[x]: ref:b/licence', '<p>[ref b/licence|a]</p>'],
  [
    'a picture alone is a figure; its title is its caption',
    '![架构](../attachments/a.png "系统<架构>")',
    '<figure><img src="/bids/pc/files/attachments/a.png" alt="架构"><figcaption>系统&#x3C;架构></figcaption></figure>',
  ],
  [
    'a picture in a line stays there',
    '图![](../attachments/a.png)',
    '<p>图<img src="/bids/pc/files/attachments/a.png" alt=""></p>',
  ],
  [
    'a paragraph directly above a table that begins so is its caption',
    '表：*分批*交货\n\n| 省 |\n|-|\n| 冀 |',
    '<div class="table-scroll"><table><caption><em>分批</em>交货</caption><thead><tr><th scope="col">省</th></tr></thead>\n' +
      '<tbody><tr><td>冀</td></tr></tbody>\n</table></div>',
  ],
  ['such a paragraph elsewhere stays', 'Table: a\n\nb', '<p>Table: a</p>\n<p>b</p>'],
  ['of a link to a file only the words stay', '[手册](../attachments/a.pdf)', '<p>手册</p>'],
  [
    'components are held with their attributes',
    '<Include id="after-sales"/>\n\n编号 <TenderFact of="number"/>\n\n<Wide>\n宽\n</Wide>',
    '[Include heading=yes id=after-sales]\n<p>编号 [TenderFact of=number]</p>\n[Wide|<p>宽</p>]',
  ],
];

test.each(cases)('%s', (_name, text, html) => {
  const sorted = htmlOf(text).replace('[Include id=after-sales heading=yes]', '[Include heading=yes id=after-sales]');
  expect(sorted).toBe(html);
  expect(findingsOf(text)).toEqual([]);
});

test.each([
  ['[x](ref:)', 'broken-link 4:1'],
  ['![x](ref:a)', 'unsafe-link 4:1'],
  ['[x](ref:a&#x200B;b)', 'unsafe-link 4:1'],
  ['[x](ref:%00)', 'unsafe-link 4:1'],
  ['[x](../bid.mdx)', 'broken-link 4:1'],
  ['[x](../../../../accounts/a/account.mdx)', 'broken-link 4:1'],
  ['![x](../../other/attachments/a.png)', 'broken-link 4:1'],
  ['<Person id="a"/>', 'unknown-component 4:1'],
  ['<Callout>x</Callout>', 'unknown-component 4:1'],
  ['<TenderFact of="cost"/>', 'bad-attribute 4:13'],
  ['<LibraryTable/>', 'missing-attribute 4:1'],
])('%s is refused', (text, expected) => {
  expect(findingsOf(text)).toEqual([expected]);
});

test('a text that is printed nowhere has no places of books', () => {
  const { findings, body } = parseBody({ file: 'accounts/a/account.mdx', source: '[x](ref:a)', start: 0 });
  expect(findings.map(({ id }) => id)).toEqual(['unsafe-link']);
  expect(body.texts).toBeUndefined();
});

test('an item of the library includes no other, and shows files of the whole library', () => {
  const item = (source: string) =>
    parseBody({ file: 'content/library/sections/a.mdx', source, start: 0, scope: libraryScope('a') });
  expect(item('<Include id="b"/>').findings.map(({ id }) => id)).toEqual(['unknown-component']);
  expect(show(item('![](../attachments/b.png)').body.pieces)).toContain('src="/library/files/attachments/b.png"');
});

test('words are kept with their places', () => {
  expect(
    runsOf(
      '## 标*题*\n\n文 `码` ![替](../attachments/a.png)\n\n| a | b |\n|-|-|\n| 一 | |\n| 二 |\n\n```\n行\n```\n\n<Include id="x" title="名"/>',
    ),
  ).toEqual([
    'heading 4:4 标',
    'heading 4:6 题',
    'text 6:1 文 ',
    'code 6:4 码',
    'text 6:6  ',
    'alt 6:9 替',
    'cell 8:3 a',
    'cell 8:7 b',
    'cell 10:3 一',
    'cell 10:5 ',
    'cell 11:3 二',
    'cell 11:6 ',
    'code 14:1 行',
    'heading 17:24 名',
  ]);
});

test.each([
  ['- 一行\n  又一行 a\\*b 完', '一行又一行 a*b 完'],
  ['> a \n> b', 'a\nb'],
  ['金额 12,000 元', '金额 12,000 元'],
])('each letter of %j is found where it stands', (text, words) => {
  const [run] = parse(text).body.texts ?? [];
  expect(run?.text).toBe(words);
  expect(run && written(text, run)).toBe(words);
});

test('what follows a character reference is found where it stands', () => {
  const text = 'a&amp;b公司';
  const [run] = parse(text).body.texts ?? [];
  expect(run?.text).toBe('a&b公司');
  expect(run && [1, 2, 4].map((at) => placeIn(run, at).column)).toEqual([2, 7, 9]);
});

test('each place and each id that is named is a mention with its own place', () => {
  const { mentions } = parse('<LibraryTable ids="iso-9001  iso-27001"/>\n\n[a](ref:b) <LibraryScans id="c"/>').body;
  expect(mentions.map(({ target, value, line, column }) => `${target} ${value} ${line}:${column}`)).toEqual([
    'library-item iso-9001 4:20',
    'library-item iso-27001 4:30',
    'library-item c 6:26',
    'section b 6:1',
  ]);
});
