import { expect, test } from 'vitest';
import { findingsOf, htmlOf, ownFile, parse } from './cases.ts';
import { allowedTags } from './elements.ts';
import { parseBody } from './parse.ts';

const cases: [body: string, findings: string[]][] = [
  ['小于 <5 万', ['mdx-syntax 4:5']],
  ['中文\n\n<Callout>\n\n字', ['mdx-syntax 6:1']],
  ['中 <mark>字', ['mdx-syntax 4:3']],
  ['中 {1 +', ['mdx-syntax 4:7']],
  ['import a from "b"\nexport const c = 1', ['mdx-import 4:1', 'mdx-import 5:1']],
  ['import duties rose', ['mdx-syntax 4:15']],
  [
    '中 {a} {f()} {`${x}`} {/x/} {[1]} {<b/>}',
    [
      'mdx-expression 4:3',
      'mdx-expression 4:7',
      'mdx-expression 4:13',
      'mdx-expression 4:22',
      'mdx-expression 4:28',
      'mdx-expression 4:34',
    ],
  ],
  ['{globalThis}', ['mdx-expression 4:1']],
  ['中 <Callout {...a} title={b}>x</Callout>', ['mdx-spread 4:12', 'mdx-expression 4:19']],
  ['<Calout/>', ['unknown-component 4:1']],
  ['<constructor/> <Object/> <A.b/>', ['html-not-allowed 4:1', 'unknown-component 4:16', 'unknown-component 4:26']],
  ['<重要/>', ['unknown-component 4:1']],
  ['<a.b/> <x:y/> <>z</>', ['html-not-allowed 4:1', 'html-not-allowed 4:8', 'html-not-allowed 4:15']],
  ['<Callout>\n<Person id="a" colour="red"/>\n</Callout>', ['unknown-attribute 5:16']],
  ['<Person id="a" __proto__="x" constructor="y"/>', ['unknown-attribute 4:16', 'unknown-attribute 4:30']],
  ['张 <Person/>', ['missing-attribute 4:3']],
  ['张 <Person id="Zhang Wei"/>', ['bad-attribute 4:11']],
  ['<Person id/> <Person id="a" id="b"/>', ['bad-attribute 4:9', 'duplicate-key 4:29']],
  ['<Callout kind="rsk" title="">x</Callout>', ['bad-attribute 4:10', 'bad-attribute 4:21']],
  ['<kbd class="x" lang="!" title>k</kbd>', ['unknown-attribute 4:6', 'bad-attribute 4:16', 'bad-attribute 4:25']],
  [
    '<script>\nx\n</script>\n\n<p>a</p> <img src="x"/>',
    ['html-not-allowed 4:1', 'html-not-allowed 8:1', 'html-not-allowed 8:10'],
  ],
  ['<a href={f()} {...x}>y</a>', ['html-not-allowed 4:1', 'mdx-expression 4:4', 'mdx-spread 4:15']],
  ['中 [x](http://a.com)', ['unsafe-link 4:3']],
  ['见 http://a.com 。', ['unsafe-link 4:3']],
  [
    '[x](/etc) [x](//a.com) [x](a\\\\b.pdf) [x](ftp://a)',
    ['unsafe-link 4:1', 'unsafe-link 4:11', 'unsafe-link 4:24', 'unsafe-link 4:38'],
  ],
  ['[x](a%5cb.pdf) [x](%00.pdf) [x](%zz.pdf)', ['unsafe-link 4:1', 'unsafe-link 4:16', 'broken-link 4:29']],
  ['[x](a&#8203;.pdf)', ['unsafe-link 4:1']],
  [
    '![](https://a.com/x.png) ![](/x.png) ![](//a/x.png)',
    ['remote-image 4:1', 'remote-image 4:26', 'remote-image 4:38'],
  ],
  [
    '![](data:image/png;base64,AA) ![](x.svg) ![](x.pdf) ![](#x)',
    ['unsafe-link 4:1', 'bad-image-type 4:31', 'bad-image-type 4:42', 'bad-image-type 4:53'],
  ],
  ['![](../bank/account.mdx) ![](../bank/x.png)', ['bad-image-type 4:1', 'broken-link 4:26']],
  [
    '[x](#no) [x](#) [x]() [x](a.exe) [x](../bank/x.pdf) [x](../../../x.pdf) [x](a.pdf?b) [x](../bank/) [x](.a/b.pdf)',
    [
      'broken-link 4:1',
      'broken-link 4:10',
      'broken-link 4:17',
      'broken-link 4:23',
      'broken-link 4:34',
      'broken-link 4:53',
      'broken-link 4:73',
      'broken-link 4:86',
      'broken-link 4:100',
    ],
  ],
  ['[x][d] ![x][d]\n\n[d]: http://a.com/x.png', ['unsafe-link 6:1', 'remote-image 6:1']],
  ['text\n\n[unused]: javascript:x\n[unused]: data:x', ['unsafe-link 6:1', 'unsafe-link 7:1']],
  ['text\n\n[^unused]: <script/> [x](http://a)', ['html-not-allowed 6:12', 'unsafe-link 6:22']],
  ['> - **中 {a}**', ['mdx-expression 4:9']],
];

test.each(cases)('%j', (body, findings) => {
  expect(findingsOf(body)).toEqual(findings);
});

test.each([
  ['<Calout/>', { name: 'Calout', nearest: 'Callout', allowed: ['Callout', 'Person', 'Account', 'Playbook'] }],
  ['<Banana/>', { name: 'Banana', nearest: null, allowed: ['Callout', 'Person', 'Account', 'Playbook'] }],
  [
    '<Callout kind="rsk">x</Callout>',
    {
      component: 'Callout',
      attribute: 'kind',
      value: 'rsk',
      allowed: ['note', 'decision', 'risk', 'evidence'],
      nearest: 'risk',
    },
  ],
  [
    '<Callout knd="risk">x</Callout>',
    { component: 'Callout', attribute: 'knd', nearest: 'kind', allowed: ['kind', 'title'] },
  ],
  ['# 现状分析\n\n[x](#现状分柝)', { url: '#%E7%8E%B0%E7%8A%B6%E5%88%86%E6%9F%9D', nearest: '#现状分析' }],
  ['[x](java&#10;script:y)', { url: 'java\nscript:y', scheme: 'javascript' }],
  ['[x](a&#10;b.pdf)', { url: 'a\nb.pdf', scheme: 'U+000A' }],
  ['import a from "b"', { statement: 'import a from "b"' }],
  ['{ a + b }', { source: 'a + b' }],
  ['<!-- x -->', { fault: 'html-comment', found: '', expected: '' }],
  ['<b>x', { tag: 'b', allowed: [...allowedTags] }],
  ['![](a.png) <img src="a.png">', { tag: 'img', allowed: [...allowedTags] }],
  ['<u>x', { fault: 'unclosed-tag', found: '<u>', expected: '' }],
  ['<Callout>x', { fault: 'unclosed-tag', found: '<Callout>', expected: '' }],
  ['<u>x</kbd>', { fault: 'mismatched-tag', found: '</kbd>', expected: '</u>' }],
  ['<u>*x</u>*', { fault: 'crossed-tag', found: '</u>', expected: '' }],
  ['x</u>', { fault: 'closing-without-opening', found: '', expected: '' }],
  ['<Callout kind=“risk”>x</Callout>', { fault: 'curly-quote', found: '“', expected: '' }],
  ['<Callout kind="note" ”>x</Callout>', { fault: 'curly-quote', found: '”', expected: '' }],
  ['<Callout kind=risk>x</Callout>', { fault: 'unquoted-value', found: 'r', expected: '' }],
  ['<Callout，kind="risk">x</Callout>', { fault: 'bad-character', found: '，', expected: '' }],
  ['<https://a.com>', { fault: 'angle-address', found: '', expected: '' }],
  ['<5', { fault: 'less-than', found: '5', expected: '' }],
  ['<Callout kind="a', { fault: 'unfinished-tag', found: '', expected: '' }],
  ['<Callout {x}>y</Callout>', { fault: 'bad-spread', found: '', expected: '' }],
  ['<Callout title={}>y</Callout>', { fault: 'bad-expression', found: '', expected: '' }],
  ['<u>x</u a>', { fault: 'bad-closing-tag', found: '', expected: '' }],
  ['{a', { fault: 'unclosed-brace', found: '', expected: '' }],
  ['import duties', { fault: 'import-text', found: '', expected: '' }],
  ['{a b}', { fault: 'bad-expression', found: '', expected: '' }],
])('the words of %j get their facts', (body, params) => {
  const found = parse(body).findings[0];
  const plain =
    found?.id === 'broken-link' ? { ...found.params, url: encodeURI(decodeURI(found.params.url)) } : found?.params;
  expect(plain).toEqual(params);
});

test('what is refused leaves its text', () => {
  expect(htmlOf('<p>a [b](http://c) ![d](http://e) <Calout>f</Calout> {g}</p>')).toBe('<p>a b d f </p>');
});

test('a syntax fault gives an empty body', () => {
  expect(parse('# a\n\n<').body).toEqual({ pieces: [], headings: [], files: [], mentions: [] });
});

test('CR LF and a byte order mark do not move positions', () => {
  expect(findingsOf('a\r\n\r\n中 {b}')).toEqual(['mdx-expression 6:3']);
});

test('thousands of levels are a finding, not a crash', () => {
  const { findings } = parse(`${'> '.repeat(20_000)}x`);
  expect(findings.map(({ id }) => id)).toEqual(['mdx-syntax']);
});

// Under vitest the parser's development build is used, whose assertions throw here.
test.each(['![<u>](x.png)', '[^`<u>]: `<u>'])('a tag that is lost in %j is a finding', (body) => {
  expect(parse(body).findings.map(({ id }) => id)).toEqual(['mdx-syntax']);
});

test('a body may begin in the middle of a line', () => {
  const { findings } = parseBody({ file: ownFile, source: '甲\r\n乙 {a} {b}', start: 8 });
  expect(findings.map(({ at }) => at)).toEqual([{ line: 2, column: 7 }]);
});
