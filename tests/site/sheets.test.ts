import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkFonts } from '../../src/render/pdf-fonts.ts';
import { copyContent, run } from './build-sample.ts';
import { extremePlans, extremeProjects, writeExtremePlans } from './extreme-plans.ts';

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
function expectLegible({ sizes, bounds, box }: Awaited<ReturnType<typeof read>>): void {
  const [, , width = 0, height = 0] = box;
  expect(sizes[0]).toBeGreaterThanOrEqual(6);
  expect(sizes.filter((size) => size < 6.99).length).toBeLessThanOrEqual(1);
  expect(bounds.left).toBeGreaterThanOrEqual(22);
  expect(bounds.right).toBeLessThanOrEqual(width - 22);
  expect(bounds.bottom).toBeGreaterThanOrEqual(22);
  expect(bounds.top).toBeLessThanOrEqual(height - 22);
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

/** The words of a sheet without blanks, since lines break anywhere. */
const together = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

describe.each(['zh-CN', 'en'])('the sheets of a project in %s', (lang) => {
  const folder = join(dist, lang === 'en' ? 'en' : '', 'accounts/huilan-bank/opportunities/storage-framework');
  const plan = readFileSync(join(inject('sample'), 'accounts/huilan-bank/opportunities/storage-framework.mdx'), 'utf8');
  const written = (key: string): string => new RegExp(`^${key}: (.+)$`, 'm').exec(plan)?.[1] ?? '?';
  const task = /^tasks:\n[^\n]*\n +name: (.+)$/m.exec(plan)?.[1] ?? '?';

  test('the project plan is one tagged A4 page that tells objective, tasks, milestones, gravest risk and people', async () => {
    const file = join(folder, 'storage-framework-one-page.pdf');
    const sheet = await read(file);
    const text = together(sheet.text);
    expect(sheet.pages).toBe(1);
    expect(sheet.box.map(Math.round)).toEqual([0, 0, 842, 595]);
    expect(sheet.tagged).toBe(true);
    expectLegible(sheet);
    for (const words of [written('name'), written('objective').slice(0, 12), task])
      expect(text).toContain(together(words));
    expect(text).toContain('◆');
    expect(text).toContain('●20');
    expect(text).toContain(lang === 'en' ? 'Internal' : '内部资料');
    expect(sheet.info['Title']).toContain(written('name'));
    expect(sheet.info['CreationDate']).toBe(`D:${written('updated').replaceAll('-', '')}000000Z`);
    const { unsound, stray, missing } = await checkFonts(readFileSync(file));
    expect({ unsound, stray, missing }).toEqual({ unsound: [], stray: [], missing: '' });
  });

  test('the communication plan has a row for every communication, and the channels between all', async () => {
    const file = join(folder, 'storage-framework-communication.pdf');
    const sheet = await read(file);
    const text = together(sheet.text);
    expect(sheet.pages).toBe(1);
    expect(sheet.tagged).toBe(true);
    expectLegible(sheet);
    const purposes = [...plan.slice(plan.indexOf('\ncommunications:')).matchAll(/purpose: ([^,}\n]+)/g)];
    expect(purposes.length).toBeGreaterThan(3);
    for (const [, purpose = ''] of purposes) expect(text).toContain(together(purpose));
    expect(text).toMatch(/n\(n.1\)/);
    const { unsound, stray, missing } = await checkFonts(readFileSync(file));
    expect({ unsound, stray, missing }).toEqual({ unsound: [], stray: [], missing: '' });
  });
});

test('a deal without tasks has no project plan to print, and one that tells nobody anything no communication plan', () => {
  const deal = join(dist, 'accounts/huilan-bank-hunan/opportunities/self-service');
  expect(existsSync(deal)).toBe(true);
  expect(readdirSync(deal).filter((name) => name.endsWith('.pdf'))).toEqual([]);
});

describe('plans that the schema allows and nobody would write', () => {
  const root = mkdtempSync(join(tmpdir(), 'planbook-extreme-'));
  const fileOf = (id: string, lang: string) =>
    join(root, 'dist', lang === 'en' ? 'en' : '', `accounts/${id}/${id}-one-page.pdf`);

  beforeAll(() => {
    copyContent(root);
    writeExtremePlans(root);
    run('build', root);
  }, 120_000);
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

  const projects = Object.entries(extremeProjects).flatMap(([account, plans]) =>
    Object.keys(plans).map((id) => ({
      account,
      id,
      folder: join(root, 'dist/accounts', account, 'opportunities', id),
    })),
  );
  test.each(projects)('the sheets of $account/$id: one legible page each', async ({ folder }) => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const sheet = await read(join(folder, file));
      expect(sheet.pages).toBe(1);
      expectLegible(sheet);
    }
  });

  test('of many tasks the branches and what is urgent stay, and the number of the others is told', async () => {
    const folder = join(root, 'dist/accounts/empty/opportunities/sixty');
    const text = together((await read(join(folder, 'sixty-one-page.pdf'))).text);
    // The next of a branch, and the end of the project.
    for (const name of ['分支1', '分支6', '任务5', '任务51', '任务60']) expect(text).toContain(name);
    const left = Number(/另有(\d+)项任务未列/.exec(text)?.[1]);
    // Six branches are rows too.
    expect(left).toBeGreaterThan(20);
    expect(left).toBeLessThan(66 - 6 - 6);
  });

  test('on A3 more tasks find room', async () => {
    const pdf = join(root, 'dist/accounts/empty/opportunities/sixty/sixty-one-page.pdf');
    run('pdf', root, ['--paper', 'A3', 'empty/sixty']);
    const sheet = await read(pdf);
    expect(sheet.pages).toBe(1);
    expect(sheet.box.map(Math.round)).toEqual([0, 0, 1191, 842]);
    expectLegible(sheet);
    expect(together(sheet.text)).not.toMatch(/另有[2-9]\d项任务未列/);
  }, 120_000);

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
