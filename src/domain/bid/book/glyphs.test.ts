import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { around, chapterFrom, itemOf, said, saidBy } from '../cases.ts';
import { bidOf } from '../scoring/bids.ts';
import { checkGlyphs, checkLibraryGlyphs, withoutGlyph } from './glyphs.ts';

const found = (text: string) => withoutGlyph(text).map((one) => `${one.index} ${one.found}`);

test.each<[what: string, text: string, found: string[]]>([
  ['an emoji', '应急预案🚀', ['4 🚀']],
  ['several side by side', '好👍🏽🚀。', ['1 👍🏽🚀']],
  ['one of several people', '👨‍👩‍👧 一家', ['0 👨‍👩‍👧']],
  ['two apart', '✅ 到货 ✗', ['0 ✅', '5 ✗']],
  ['a sign of the font that is asked for as an emoji', '注意⚠️', ['2 ⚠️']],
  ['a digit on a key', '1️⃣ 到货', ['0 1️⃣']],
  ["a bullet of Word's own font", '\uf0b7 到货', ['0 \uf0b7']],
  ['a box in the place of a letter', '某\ufffd某', ['1 \ufffd']],
  ['signs that print', '×○◐●◆◇▲★☆√①⑱（一）⚠ ≤±℃㎡→《》“”—…·【】％＋～', []],
  ['Latin and digits', 'A-1 (50%) #2 * {x} ^ ~ `', []],
  ['names of all kinds', '堃喆 Müller Ñuñoa Ω', []],
])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

test('all that a bid prints is looked at, and nothing of the war room', () => {
  const bid = bidOf({
    summary: '冲刺🚀',
    tender: { title: '终端项目🚀', buyer: '华北银行', number: 'HB-01' },
    requirements: [{ id: 'a', kind: 'technical', text: '★ 主频 ≥ 2 GHz✅', response: '满足👍', deviation: 'none' }],
    attachments: [{ id: 'a', title: '证书🏅', file: 'attachments/a.pdf' }],
  });
  const text = '## 方案✨\n\n一句\n两句🚀\n\n| 名 | 数 |\n| - | - |\n| 机 | 3️⃣ |';
  const chapters = [chapterFrom('plan', text, { title: '预案🚀' })];
  expect(saidBy(checkGlyphs, bid, { chapters }).sort()).toEqual([
    'no-glyph 1:6',
    'no-glyph 4:3',
    'no-glyph 8:7',
    'no-glyph attachments/0/title',
    'no-glyph requirements/0/response',
    'no-glyph requirements/0/text',
    'no-glyph tender/title',
    'no-glyph title',
  ]);
});

test('facts of the library, and the text of a section', () => {
  const items = [
    itemOf('people', 'li', { name: '李🙂', certificates: ['一级', '二级🏅'] }),
    itemOf('cases', 'bank', { customer: '银行🏦' }),
    itemOf('certificates', 'iso', { issuer: '中心✨' }),
    itemOf('sections', 'about', {}, '我方🚀'),
  ];
  expect(said(checkLibraryGlyphs(items))).toEqual([
    'no-glyph name',
    'no-glyph certificates/1',
    'no-glyph customer',
    'no-glyph issuer',
    'no-glyph 1:3',
  ]);
});

test('a letter without a picture is named by its number', () => {
  const bid = bidOf({});
  const [one] = checkGlyphs(bid, around(bid, { chapters: [chapterFrom('plan', '\uf0b7 到货')] }));
  expect(one?.params).toEqual({ found: 'U+F0B7' });
});

test('the list of signs is that of the fonts', async () => {
  const require = createRequire(import.meta.url);
  const path = createRequire(require.resolve('astro/package.json')).resolve('fontkitten');
  const { create } = (await import(pathToFileURL(path).href)) as {
    create: (file: Buffer) => { characterSet: number[] };
  };
  const letters = (family: string): Set<number> => {
    const folder = join(require.resolve(`@fontsource/${family}/package.json`), '..', 'files');
    const files = readdirSync(folder).filter((file) => file.endsWith('-400-normal.woff2'));
    return new Set(files.flatMap((file) => create(readFileSync(join(folder, file))).characterSet));
  };
  const both = letters('noto-serif-sc').intersection(letters('noto-sans-sc'));
  const wrong: string[] = [];
  for (let code = 0x80; code < 0x20000; code += 1) {
    const sign = String.fromCodePoint(code);
    if (/[\p{S}\p{P}\p{N}]/u.test(sign) && withoutGlyph(sign).length > 0 === both.has(code))
      wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
