import { expect, test } from 'vitest';
import { findingsOf, htmlOf, parse } from './cases.ts';

const cases: [name: string, body: string, html: string][] = [
  ['emphasis closes after a Chinese full stop', '**重点。**后', '<p><strong>重点。</strong>后</p>'],
  ['one tilde is a range', '3~5 天，10~20 天', '<p>3~5 天，10~20 天</p>'],
  ['two tildes strike out', '~~旧~~', '<p><del>旧</del></p>'],
  [
    'text that looks like our own HTML',
    '`<h2 x` aria-label="↑ 1" data-label="footnotes">',
    '<p><code>&#x3C;h2 x</code> aria-label="↑ 1" data-label="footnotes"></p>',
  ],
  [
    'emphasis brings no blank',
    '前**“重点”**后**重点。**后',
    '<p>前<strong>“重点”</strong>后<strong>重点。</strong>后</p>',
  ],
  ['blanks at line ends go', 'a \t\n  b \n  c', '<p>a\nb\nc</p>'],
  ['a Chinese line goes on without a space', '第一行，\n第二行', '<p>第一行，第二行</p>'],
  ['an English line goes on with one', 'one\ntwo', '<p>one\ntwo</p>'],
  ['literals become text', "{'<b>'} {42} {-1} {true} {`t`}", '<p>&#x3C;b> 42 -1 true t</p>'],
  ['a literal on its own line is a paragraph', "{'x'}", '<p>x</p>'],
  ['comments vanish', 'a{/* b */}c', '<p>ac</p>'],
  ['a person in a line', '见 <Person id="li-si" /> 后', '<p>见 [Person id=li-si] 后</p>'],
  ['a person on its own line', '<Person id="li-si" />', '<p>[Person id=li-si]</p>'],
  ['a box in one line', '<Callout>文</Callout>', '[Callout kind=note|<p>文</p>]'],
  ['a box of blocks', '<Callout kind="risk">\n- a\n</Callout>', '[Callout kind=risk|<ul>\n<li>a</li>\n</ul>]'],
  [
    'a box breaks the paragraph it stands in',
    'a <Callout>b</Callout> c',
    '<p>a </p>\n[Callout kind=note|<p>b</p>]\n<p> c</p>',
  ],
  [
    'boxes nest',
    '<Callout>\n<Callout title="t">\nx\n</Callout>\n</Callout>',
    '[Callout kind=note|[Callout kind=note title=t|<p>x</p>]]',
  ],
  ['attributes take literals', "<Callout title={'a'}>x</Callout>", '[Callout kind=note title=a|<p>x</p>]'],
  [
    'allowed HTML',
    'H<sub>2</sub>O<br/><abbr title="a&quot;b" lang="zh-CN">x</abbr>',
    '<p>H<sub>2</sub>O<br><abbr title="a&#x22;b" lang="zh-CN">x</abbr></p>',
  ],
  [
    'details',
    '<details>\n<summary>s</summary>\n\ntext\n</details>',
    '<details><summary>s</summary><p>text</p></details>',
  ],
  ['headings begin at 3', '### a\n\n##### b', '<h3 id="h-a">a</h3>\n<h5 id="h-b">b</h5>'],
  ['none is deeper than 6', '# a\n\n###### b', '<h3 id="h-a">a</h3>\n<h6 id="h-b">b</h6>'],
  [
    'Chinese slugs, unique',
    '# 现状 分析\n\n# 现状 分析',
    '<h3 id="h-现状-分析">现状 分析</h3>\n<h3 id="h-现状-分析-1">现状 分析</h3>',
  ],
  [
    'a heading without letters has an id, none takes an id of the page',
    '# Team table\n\n# ！',
    '<h3 id="h-team-table">Team table</h3>\n<h3 id="h-section">！</h3>',
  ],
  [
    'a table',
    '|a||\n|-|-:|\n|1|2|',
    '<div class="table-scroll"><table><caption class="visually-hidden" data-pagefind-ignore="">a</caption><thead><tr><th scope="col">a</th><td class="align-right"></td></tr></thead>\n<tbody><tr><td>1</td><td class="align-right">2</td></tr></tbody>\n</table></div>',
  ],
  [
    'a table is called by the heading above it',
    '# 分工\n\n|a|\n|-|',
    '<h3 id="h-分工">分工</h3>\n<div class="table-scroll"><table><caption class="visually-hidden" data-pagefind-ignore="">分工</caption><thead><tr><th scope="col">a</th></tr></thead>\n</table></div>',
  ],
  [
    'a task',
    '- [x] 完成 **b**\n- [ ] c',
    '<ul class="contains-task-list">\n<li class="task-list-item"><label><input type="checkbox" checked disabled> 完成 <strong>b</strong></label></li>\n<li class="task-list-item"><label><input type="checkbox" disabled> c</label></li>\n</ul>',
  ],
  ['code', '```js "onx=1\n<b>&\n```', '<pre><code class="language-js">&#x3C;b>&#x26;\n</code></pre>'],
  ['a language that is no word is dropped', '```"><x\na\n```', '<pre><code>a\n</code></pre>'],
  ['a diagram', 'x\n\n```mermaid\ngraph TD\n  A-->B\n```', '<p>x</p>\n[diagram 7|graph TD\n  A-->B]'],
  ['a diagram in a list', '- x\n\n  ```mermaid\n  a\n  ```', '<ul>\n<li>\n<p>x</p>\n[diagram 7|a]\n</li>\n</ul>'],
  [
    'an image',
    '![a"b](图.png "t")',
    '<p><img src="files/%E5%9B%BE.png" alt="a&#x22;b" title="t" loading="lazy" decoding="async"></p>',
  ],
  ['a link away', '[x](https://a.com/b)', '<p><a href="https://a.com/b" rel="noopener noreferrer">x</a></p>'],
  ['mail', '[x](mailto:a@b.com) c@d.com', '<p><a href="mailto:a@b.com">x</a> <a href="mailto:c@d.com">c@d.com</a></p>'],
  ['www means https', 'www.a.com', '<p><a href="https://www.a.com/" rel="noopener noreferrer">www.a.com</a></p>'],
  [
    'Chinese text ends a bare URL',
    '见https://a.com/b，谢谢',
    '<p>见<a href="https://a.com/b" rel="noopener noreferrer">https://a.com/b</a>，谢谢</p>',
  ],
  [
    'a definition',
    '[x][y]\n\n[y]: https://a.com/ "t"',
    '<p><a href="https://a.com/" title="t" rel="noopener noreferrer">x</a></p>',
  ],
  ['another account', '[x](../bank/account.mdx#现状)', '<p><a href="../bank/#h-%E7%8E%B0%E7%8A%B6">x</a></p>'],
  ['a heading here', '# 现状\n\n[x](#%E7%8E%B0%E7%8A%B6)', '<h3 id="h-现状">现状</h3>\n<p><a href="#h-现状">x</a></p>'],
];

test.each(cases)('%s', (_name, body, html) => {
  expect(htmlOf(body)).toBe(html);
  expect(findingsOf(body)).toEqual([]);
});

test('footnotes have their own ids; their words are those of the page', () => {
  expect(htmlOf('a[^注]\n\n[^注]: <Person id="b"/> c')).toBe(
    '<p>a<sup><a href="#fn-fn-%E6%B3%A8" id="fn-fnref-%E6%B3%A8" data-footnote-ref aria-describedby="fn-label">1</a></sup></p>\n' +
      '<section class="footnotes"><p id="fn-label" class="footnotes-label">[words footnotes]</p>\n<ol>\n<li id="fn-fn-%E6%B3%A8">\n' +
      '<p>[Person id=b] c <a href="#fn-fnref-%E6%B3%A8" data-footnote-backref="" class="data-footnote-backref">↑[words footnote-back 1]</a></p>\n</li>\n</ol>\n</section>',
  );
});

test('headings, files and mentions are listed with their places', () => {
  const { body } = parse(
    '# 一 *二*\n\n文 [r](reports/a.pdf) ![](./b.png) <Account id="bank"/> [c](../bank/account.mdx#x)',
  );
  expect(body.headings).toEqual([{ depth: 3, slug: '一-二', id: 'h-一-二', text: '一 二' }]);
  expect(body.files).toEqual([
    { kind: 'link', url: 'reports/a.pdf', path: 'accounts/own/reports/a.pdf', line: 6, column: 3 },
    { kind: 'image', url: './b.png', path: 'accounts/own/b.png', line: 6, column: 22 },
    { kind: 'link', url: '../bank/account.mdx#x', path: 'accounts/bank/account.mdx', line: 6, column: 56 },
  ]);
  expect(body.mentions).toEqual([{ target: 'account', value: 'bank', line: 6, column: 44 }]);
});

test('a file in a folder of the account reads its links from there', () => {
  const file = 'accounts/own/opportunities/big.mdx';
  expect(htmlOf('[x](../a.pdf)', file)).toBe('<p><a href="files/a.pdf">x</a></p>');
  expect(htmlOf('[x](../../bank/account.mdx)', file)).toBe('<p><a href="../bank/">x</a></p>');
});

test('an empty body is an empty body', () => {
  expect(parse('')).toEqual({ body: { pieces: [], headings: [], files: [], mentions: [] }, findings: [] });
});

test('a line of blanks takes no time of its own', () => {
  const started = performance.now();
  htmlOf(`中${' '.repeat(200_000)}文\n行`);
  expect(performance.now() - started).toBeLessThan(5000);
});
