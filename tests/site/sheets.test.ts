import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkFonts } from '../../src/render/pdf-fonts.ts';
import { projectRoot, run } from './build-sample.ts';
import { extremePlans, writeExtremePlans } from './extreme-plans.ts';

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
  const items = content.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const text = content.items.map((item) => ('str' in item ? item.str : '')).join('');
  const { info } = await document.getMetadata();
  const mark = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null;
  return {
    bytes,
    pages: document.numPages,
    box: page.view,
    text: text.normalize('NFKC'),
    /** pt, smallest first. */
    sizes: [
      ...new Set(items.map(({ transform }) => Math.round(Math.hypot(transform[2], transform[3]) * 100) / 100)),
    ].sort((a, b) => a - b),
    /** Of all text, pt from the left lower corner of the page. */
    bounds: {
      left: Math.min(...items.map(({ transform }) => transform[4])),
      right: Math.max(...items.map(({ transform, width }) => transform[4] + width)),
      bottom: Math.min(...items.map(({ transform }) => transform[5])),
      top: Math.max(...items.map(({ transform }) => transform[5])),
    },
    info: info as Record<string, unknown>,
    tagged: mark?.get('Marked') === true,
  };
}

/** Text is at least 7 pt; only the chart, which has one size of its own, may go down to 6 pt. All of it is within the margins. */
function expectLegible({ sizes, bounds }: Awaited<ReturnType<typeof read>>): void {
  expect(sizes[0]).toBeGreaterThanOrEqual(6);
  expect(sizes.filter((size) => size < 6.99).length).toBeLessThanOrEqual(1);
  expect(bounds.left).toBeGreaterThanOrEqual(22);
  expect(bounds.right).toBeLessThanOrEqual(842 - 22);
  expect(bounds.bottom).toBeGreaterThanOrEqual(22);
  expect(bounds.top).toBeLessThanOrEqual(595 - 22);
}

describe.each(sheets)('$id in $lang', ({ id, lang, file }) => {
  test('is one tagged A4 page, landscape, with its plan in its words and properties', async () => {
    const sheet = await read(file);
    const { pages, box, text, info, tagged } = sheet;
    const plan = readFileSync(join(inject('sample'), 'accounts', id, 'account.mdx'), 'utf8');
    const name = (/^name: (.*)$/m.exec(plan)?.[1] ?? '').replace(/^["']|["']$/g, '');
    const updated = /^updated: (.*)$/m.exec(plan)?.[1] ?? '';
    expect(pages).toBe(1);
    expect(box.map(Math.round)).toEqual([0, 0, 842, 595]);
    expect(tagged).toBe(true);
    expectLegible(sheet);
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

describe('plans that the schema allows and nobody would write', () => {
  const root = mkdtempSync(join(tmpdir(), 'planbook-extreme-'));
  const fileOf = (id: string, lang: string) =>
    join(root, 'dist', lang === 'en' ? 'en' : '', `accounts/${id}/${id}-one-page.pdf`);

  beforeAll(() => {
    cpSync(join(projectRoot, 'content'), join(root, 'content'), { recursive: true });
    writeExtremePlans(root);
    run('build', root);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test.each(Object.keys(extremePlans).flatMap((id) => [`${id} zh-CN`, `${id} en`]))(
    '%s: one legible page',
    async (name) => {
      const [id, lang] = name.split(' ') as [string, string];
      const sheet = await read(fileOf(id, lang));
      expect(sheet.pages).toBe(1);
      expectLegible(sheet);
    },
  );

  test('what is left out is said', async () => {
    const { text } = await read(fileOf('one-line', 'zh-CN'));
    expect(text.replace(/\s/g, '')).toMatch(/图中略去\d+人/);
    expect(text.replace(/\s/g, '')).toMatch(/还有\d+项/);
    expect((await read(fileOf('one-line', 'en'))).text).toMatch(/\d+ people not drawn/);
  });

  test('an empty plan is not analysed yet, in the words of a reader', async () => {
    const { text } = await read(fileOf('empty', 'zh-CN'));
    expect(text).toContain('尚未分析');
    expect(text).not.toMatch(/未发现|frontmatter|stakeholders/);
    expect((await read(fileOf('empty', 'en'))).text).toContain('Not analysed yet');
  });
});
