import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Piece } from './body.ts';
import { htmlOf, parse } from './cases.ts';
import { parseBody } from './parse.ts';
import { chapterScope } from './scope.ts';

const elements = new Set(
  (
    'a abbr blockquote br caption code dd del details div dl dt em figcaption figure h3 h4 h5 h6 hr img input ins kbd label li mark ol p pre section small strong sub ' +
    'summary sup table tbody td th thead tr u ul'
  ).split(' '),
);
const attributes = new Set(
  (
    'alt aria-describedby checked class data-footnote-backref data-footnote-ref data-pagefind-ignore decoding disabled href id lang loading rel ' +
    'scope src start title type'
  ).split(' '),
);

/** Reads tags strictly as our own writer makes them; anything else in the HTML fails. */
function assertClean(html: string): void {
  const rest = html.replace(/<\/?([a-z0-9]+)((?: [a-z-]+(?:="[^"]*")?)*)>/g, (_tag, name: string, list: string) => {
    expect(elements).toContain(name);
    for (const [, attribute = '', value = ''] of list.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
      expect(attributes).toContain(attribute);
      if (attribute === 'href') expect(value).toMatch(/^(?:https:\/\/|mailto:|#|files\/|\.\.\/[a-z0-9-]+\/)/);
      if (attribute === 'src') expect(value).toMatch(/^(?:files\/|\/bids\/a\/files\/)/);
    }
    return '';
  });
  expect(rest).not.toContain('<');
}

const htmlRuns = (pieces: Piece[]): string =>
  pieces
    .map((piece) => (piece.kind === 'html' ? piece.html : 'children' in piece ? htmlRuns(piece.children) : ''))
    .join('');

/** The same text as a chapter of a bid. */
const parseChapter = (body: string) =>
  parseBody({ file: 'content/bids/a/chapters/b.mdx', source: body, start: 0, scope: chapterScope('b') });

const classics = [
  '<script>alert(1)</script>',
  '<script src="https://evil.example/x.js"></script>',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<img src="x" onerror="alert(1)"/>',
  '<img src={x} onError={alert(1)}/>',
  '<svg onload="alert(1)"/>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="javascript:alert(1)"/>',
  '<embed src="javascript:alert(1)"/>',
  '<base href="https://evil.example"/>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)"/>',
  '<link rel="stylesheet" href="https://evil.example"/>',
  '<style>@import "x"</style>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<details open ontoggle="alert(1)">x</details>',
  '<mark onmouseover="alert(1)">x</mark>',
  '<kbd style="background:url(javascript:alert(1))">x</kbd>',
  '<abbr title="&quot; onmouseover=&quot;alert(1)">x</abbr>',
  '<Callout title="<script>alert(1)</script>" onclick="x">y</Callout>',
  '<Callout dangerouslySetInnerHTML={{__html: "x"}}>y</Callout>',
  '<Person id={alert(1)}/>',
  '{alert(1)}',
  '{(() => { fetch("https://evil.example") })()}',
  '{process.env.HOME}',
  "{import('node:fs')}",
  'export default () => 1',
  'import fs from "node:fs"',
  "{'<script>alert(1)</script>'}",
  '{`<img src=x onerror=alert(1)>`}',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script>alert(1)\\</script>',
  '`<script>alert(1)</script>`',
  '```\n<script>alert(1)</script>\n```',
  '    <script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](<  javascript:alert(1)>)',
  '[x](java&#9;script:alert(1))',
  '[x](java&#x0A;script:alert(1))',
  '[x](&#1;javascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](&#106;&#97;vascript:alert(1))',
  '[x](javascript\\:alert(1))',
  '[x](vbscript:x) [y](data:text/html,<script\\>)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](blob:https://a) [y](file:///etc/passwd)',
  '[x](//evil.example) [y](/\\\\evil.example)',
  '[x](\\\\\\\\evil.example)',
  '[x](https:javascript:alert(1))',
  '[x](mailto:a@b.c" onclick="x)',
  '[x](https://a.com/"onmouseover="alert(1))',
  '[x](https://a.com "\\" onmouseover=\\"alert(1)")',
  '![" onerror="alert(1)](x.png)',
  '![x](x.png "\\"><script\\>alert(1)")',
  '![x](javascript:alert(1))',
  '[x][r]\n\n[r]: javascript:alert(1)',
  '![x][r]\n\n[r]: javascript:alert(1)//x.png',
  '[![x](javascript:a)](javascript:b)',
  '# <img src="x" onerror="y"/>',
  '# " onclick="alert(1)',
  '[^"onx=1]\n\n[^"onx=1]: a [b](javascript:c)',
  '| <script>a</script> |\n|-|\n| [x](javascript:a) |',
  '```"><script>\nx\n```',
  '~~~html onload=x\n<b>\n~~~',
  '{\'\\0000\\u00000\\0\'} <Person id="a"/> &#0;0&#0;',
  '<Person id="a"/> \x000\0',
  '<x:script>a</x:script> <a.b>c</a.b> <>d</>',
];

test.each(classics)('%j can do nothing', (body) => {
  const { body: read, findings } = parse(body);
  const html = htmlRuns(read.pieces);
  assertClean(html);
  const tame =
    !/<[^>]*(?:javascript|vbscript|data):/i.test(html) && !/<[^>]* on\w+=(?=[^"]*")(?![^<]*&#x22;)/i.test(html);
  expect(findings.length > 0 || tame).toBe(true);
});

test.each([
  ...classics,
  '[<script>](ref:a"onmouseover=alert(1))',
  '[x](ref:javascript:alert(1))',
  '![x](x.png "<script>alert(1)</script>")',
  '表：<script>alert(1)</script>\n\n| a |\n|-|',
  '表：{alert(1)}\n\n| a |\n|-|',
  '<Include id="a" title="<script>alert(1)</script>"/>',
  '<Wide onclick="x">y</Wide>',
])('%j can do nothing in a chapter', (body) => {
  const { body: read, findings } = parseChapter(body);
  const html = htmlRuns(read.pieces);
  assertClean(html);
  const tame =
    !/<[^>]*(?:javascript|vbscript|data):/i.test(html) && !/<[^>]* on\w+=(?=[^"]*")(?![^<]*&#x22;)/i.test(html);
  expect(findings.length > 0 || tame).toBe(true);
});

test('what is not refused is escaped', () => {
  expect(htmlOf("{'<script>'}")).toBe('<p>&#x3C;script></p>');
  expect(htmlOf('![" onerror="alert(1)](x.png)')).toContain('alt="&#x22; onerror=&#x22;alert(1)"');
});

test('a NUL that an author writes never stands for a component', () => {
  expect(htmlOf("{'\\u0000'}0{'\\x00'} <Person id=\"a\"/>")).toBe('<p>\uFFFD0\uFFFD [Person id=a]</p>');
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '#',
        '[',
        '](',
        ')',
        '!',
        '{',
        '}',
        '`',
        '\n',
        '\\',
        '\0',
        ':',
        '//',
        'javascript:',
        'data:',
        '&#58;',
        '&lt;',
        'script',
        ' on',
        '=',
        '|',
        '-',
        '*',
        '~~',
        '中文',
        '[^1]',
        '[^1]: ',
        '<br/>',
        '<u>',
        '</u>',
        '<Callout>',
        '</Callout>',
        'https://a.b',
        'www.',
        'x.png',
        '# ',
        '- [ ] ',
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join('')),
);
const inside: ((text: string) => string)[] = [
  (text) => text,
  (text) => `# ${text}`,
  (text) => `{${JSON.stringify(text)}}`,
  (text) => `[a](<${text}> ${JSON.stringify(text)})`,
  (text) => `![${text}](<${text}>)`,
  (text) => `![${text}](x.png '${text}')`,
  (text) => `[a][b]\n\n[b]: <${text}> "${text}"`,
  (text) => `<abbr title={${JSON.stringify(text)}} lang={${JSON.stringify(text)}}>${text}</abbr>`,
  (text) => `<Callout title={${JSON.stringify(text)}}>${text}</Callout>`,
  (text) => `\`\`\`${text}\n${text}\n\`\`\``,
  (text) => `\`\`${text}\`\``,
  (text) => `| ${text} |\n|-|\n| ${text} |`,
  (text) => `a[^${text}]\n\n[^${text}]: ${text}`,
  (text) => `https://a.b/${text}`,
  (text) => `[${text}](<ref:${text}>)`,
  (text) => `表：${text}\n\n| a |\n|-|`,
];

test.each(inside.map((wrap) => [wrap('…'), wrap] as const))('no text becomes markup in %j', (_name, wrap) => {
  fc.assert(
    fc.property(hostile, (text) => {
      assertClean(htmlRuns(parse(wrap(text)).body.pieces));
      assertClean(htmlRuns(parseChapter(wrap(text)).body.pieces));
    }),
    { numRuns: 150 },
  );
});
