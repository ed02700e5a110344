import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, inject, test } from 'vitest';
import { checkFonts } from '../../src/render/pdf-fonts.ts';

const dist = join(inject('sample'), 'dist');
const ids = readdirSync(join(inject('sample'), 'accounts')).sort();
const sheets = ids.flatMap((id) => [
  { id, lang: 'zh-CN', file: join(dist, `accounts/${id}/${id}-one-page.pdf`) },
  { id, lang: 'en', file: join(dist, `en/accounts/${id}/${id}-one-page.pdf`) },
]);

async function read(file: string) {
  const bytes = readFileSync(file);
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const content = await page.getTextContent();
  const text = content.items.map((item) => ('str' in item ? item.str : '')).join('');
  const { info } = await document.getMetadata();
  const mark = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null;
  return {
    bytes,
    pages: document.numPages,
    box: page.view,
    text: text.normalize('NFKC'),
    info: info as Record<string, unknown>,
    tagged: mark?.get('Marked') === true,
  };
}

describe.each(sheets)('$id in $lang', ({ id, lang, file }) => {
  test('is one tagged A4 page, landscape, with its plan in its words and properties', async () => {
    const { pages, box, text, info, tagged } = await read(file);
    const plan = readFileSync(join(inject('sample'), 'accounts', id, 'account.mdx'), 'utf8');
    const name = (/^name: (.*)$/m.exec(plan)?.[1] ?? '').replace(/^["']|["']$/g, '');
    const updated = /^updated: (.*)$/m.exec(plan)?.[1] ?? '';
    expect(pages).toBe(1);
    expect(box.map(Math.round)).toEqual([0, 0, 842, 595]);
    expect(tagged).toBe(true);
    expect(text.replace(/\s/g, '')).toContain(name.normalize('NFKC').replace(/\s/g, ''));
    expect(text).toContain(updated);
    expect(info['Title']).toContain(name);
    expect(info['Author']).toMatch(/.+/);
    expect(info['Language']).toBe(lang);
    expect(info['CreationDate']).toBe(`D:${updated.replaceAll('-', '')}000000Z`);
    expect(info['Creator']).toBe('Planbook');
  });

  test('holds only embedded, named TrueType fonts of ours', async () => {
    const { fonts, unsound, stray, missing } = await checkFonts(readFileSync(file));
    expect(fonts.length).toBeGreaterThan(0);
    expect(unsound).toEqual([]);
    expect(stray).toEqual([]);
    expect(missing).toBe('');
  });
});

test('a sheet shows boxes, signs, strategy and actions as words that can be copied', async () => {
  const { text } = await read(join(dist, 'accounts/junyue/junyue-one-page.pdf'));
  for (const word of ['D3', '坚忍不拔', '发挥', '消除']) expect(text).toContain(word);
  expect(text.replace(/\s+/g, ' ')).toContain('D A + 0');
});
