import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lazyBrowser } from './browser.ts';
import { packageFolder } from './mermaid-page.ts';
import { type PdfJob, type PdfResult, printPdfs } from './pdf.ts';
import { checkFonts } from './pdf-fonts.ts';
import { finishPdf } from './pdf-metadata.ts';

const root = mkdtempSync(join(tmpdir(), 'planbook-test-'));
const siteDir = join(root, 'site');
const lazy = lazyBrowser({ env: process.env });
const meta = {
  title: '华星项目',
  author: '王芳',
  lang: 'zh-CN',
  date: '2026-03-01',
  subject: '一页纸',
  keywords: ['甲', '乙'],
};

const css = `@page { size: A4; margin: 12mm } body { margin: 0; font-family: 'Noto Sans SC', sans-serif }
  [data-sheet] { width: 186mm; height: 273mm; overflow: hidden; font-size: var(--sheet-size, 10.5pt) }`;

function page(name: string, body: string, sheet = true): void {
  const inner = sheet ? `<main data-sheet>${body}</main>` : body;
  const links = ['/fonts/400.css', '/fonts/700.css', '/own.css']
    .map((href) => `<link rel="stylesheet" href="${href}">`)
    .join('');
  mkdirSync(join(siteDir, name), { recursive: true });
  writeFileSync(
    join(siteDir, name, 'index.html'),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>x</title>${links}${inner}</html>`,
  );
}

const items = (count: number) => Array.from({ length: count }, (_, n) => `<li data-sheet-item>事项${n}</li>`).join('');
const list = (name: string, count: number) =>
  `<ul data-sheet-list="${name}" style="margin:0">${items(count)}<li data-sheet-more="另有 {n} 项" hidden></li></ul>`;

beforeAll(() => {
  cpSync(packageFolder('@fontsource/noto-sans-sc'), join(siteDir, 'fonts'), {
    recursive: true,
    filter: (file) => !/\.(woff|scss)$/.test(file),
  });
  writeFileSync(join(siteDir, 'own.css'), css);
  page('short', '<h1>计划</h1><p>重点 <b>决策人</b> Board 2026。</p>');
  const table = '<table><tr><th id="a" scope="col">年度</th></tr><tr><td headers="a">2026</td></tr></table>';
  page('middle', `<h1>计划</h1>${table}${'<p style="margin:0">一行文字</p>'.repeat(50)}`);
  page('lists', `${list('任务', 150)}${list('风险', 40)}`);
  page('text', `<p data-sheet-text>${'很<b>长的</b>话，planbook '.repeat(1500)}</p>`);
  page(
    'box',
    `<div data-sheet-box="目标" style="width:60mm;height:4mm;overflow:hidden">${'放不下的文字'.repeat(9)}</div>`,
  );
  const part = (name: string, body: string) =>
    `<div data-sheet-box="${name}" style="height:100mm;overflow:hidden">${body}</div>`;
  page('boxes', part('多', list('任务', 150)) + part('少', list('风险', 12)));
  page('drop', part('图', `<div data-sheet-drop="图略"><div style="height:110mm"></div></div>${list('任务', 20)}`));
  page('unfixed', '<p>没有纸</p>', false);
  page('second', '<h1>一</h1><div style="position:absolute;top:290mm;height:20mm">在纸外</div>');
  page('long', `<h1>书</h1>${'<h2 style="break-before:page">章</h2><p>文字</p>'.repeat(3)}`, false);
  page('picture', '<img src="/none.png" alt="">');
  page('rare', '<p>好 ꀀ</p>');
});
afterAll(async () => {
  await lazy.close();
  rmSync(root, { recursive: true });
});

const job = (name: string, folder = 'out', fit = true): PdfJob => ({
  path: `/${name}/`,
  out: join(root, folder, `${name}.pdf`),
  meta,
  ...(fit ? { fit: 'one-page' as const } : {}),
});
const print = (jobs: PdfJob[], cache = 'cache') =>
  printPdfs(jobs, { siteDir, cacheDir: join(root, cache), browser: () => lazy.get() });
const sha = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

async function textOf(file: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await task.promise;
  const content = await (await document.getPage(1)).getTextContent();
  await task.destroy();
  return content.items.map((item) => ('str' in item ? item.str : '')).join('');
}

function made(result: PdfResult | undefined): Extract<PdfResult, { notes: unknown }> {
  if (result === undefined || result.state === 'failed') throw new Error(JSON.stringify(result));
  return result;
}

describe('one page', () => {
  test('what fits keeps the largest size', async () => {
    const [result] = await print([job('short')]);
    expect(made(result)).toMatchObject({
      state: 'written',
      notes: { pages: 1, fit: { size: 10.5, hidden: [], cut: null, replaced: '' }, missing: '' },
    });
  });

  test('more text, smaller text', async () => {
    const { fit } = made((await print([job('middle')]))[0]).notes;
    expect(fit?.size).toBeGreaterThan(7);
    expect(fit?.size).toBeLessThan(10.5);
  });

  test('lists lose their ends, the longest first, and say how many', async () => {
    const { fit } = made((await print([job('lists')]))[0]).notes;
    const [tasks, risks] = ['任务', '风险'].map(
      (name) => fit?.hidden.find((each) => each.list === name)?.count ?? 0,
    ) as [number, number];
    expect(fit?.size).toBe(7);
    expect(Math.abs(150 - tasks - (40 - risks))).toBeLessThanOrEqual(1);
    const text = (await textOf(job('lists').out)).replaceAll(/\s/g, '');
    expect(text).toContain(`另有${tasks}项`);
    expect(text).toContain(`事项${150 - tasks - 1}另有`);
  });

  test('texts are cut with an ellipsis, and all that is left is on the paper', async () => {
    const { fit } = made((await print([job('text')]))[0]).notes;
    expect(fit?.cut?.texts).toBe(1);
    const text = await textOf(job('text').out);
    expect(text.trim().endsWith('…')).toBe(true);
    expect([...text].length).toBeGreaterThan((fit?.cut?.length ?? 0) * 0.9);
  });

  test('a box that is too full loses its own items only', async () => {
    const { fit } = made((await print([job('boxes')]))[0]).notes;
    expect(fit).toMatchObject({ size: 7, hidden: [{ list: '任务' }], cut: null });
  });

  test('a part gives way to its words when nothing else helps, and nothing is hidden in vain', async () => {
    const { fit } = made((await print([job('drop')]))[0]).notes;
    expect(fit).toEqual({ size: 7, hidden: [], cut: null, replaced: '' });
    expect(await textOf(job('drop').out)).toContain('图略');
  });

  test.each([
    { name: 'box', reason: { kind: 'overflow', overflow: [{ name: '目标', across: 0 }] } },
    { name: 'unfixed', reason: { kind: 'no-sheet' } },
    { name: 'second', reason: { kind: 'pages', count: 2 } },
    { name: 'picture', reason: { kind: 'resources', missing: ['/none.png'] } },
    { name: 'nowhere', reason: { kind: 'page-missing' } },
  ])('$name fails as $reason.kind and leaves the earlier file', async ({ name, reason }) => {
    mkdirSync(join(root, 'out'), { recursive: true });
    writeFileSync(job(name).out, 'earlier');
    const [bad, good] = await print([job(name), job('short', 'beside')]);
    expect(bad).toMatchObject({ state: 'failed', reason });
    expect(readFileSync(job(name).out, 'utf8')).toBe('earlier');
    expect(made(good).notes.pages).toBe(1);
  });
});

test('a long page keeps its bookmarks, tags and pages', async () => {
  expect(made((await print([job('long', 'out', false)]))[0]).notes.pages).toBe(4);
  const document = await PDFDocument.load(readFileSync(job('long').out), { updateMetadata: false });
  expect(document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
  expect(document.catalog.has(PDFName.of('Outlines'))).toBe(true);
});

test('says who made it and when, by its content', async () => {
  await print([job('short', 'meta')]);
  const document = await PDFDocument.load(readFileSync(job('short', 'meta').out), { updateMetadata: false });
  expect({
    title: document.getTitle(),
    author: document.getAuthor(),
    subject: document.getSubject(),
    keywords: document.getKeywords(),
    by: [document.getCreator(), document.getProducer()],
    dates: [document.getCreationDate(), document.getModificationDate()].map((date) => date?.toISOString()),
    lang: document.catalog.lookup(PDFName.of('Lang'))?.toString(),
    titleShown: document.catalog.getOrCreateViewerPreferences().getDisplayDocTitle(),
  }).toEqual({
    title: '华星项目',
    author: '王芳',
    subject: '一页纸',
    keywords: '甲, 乙',
    by: ['Planbook', 'Planbook'],
    dates: ['2026-03-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
    lang: expect.stringMatching(/zh-CN|FEFF007A0068002D0043004E/),
    titleShown: true,
  });
});

test('two browsers, two orders: the same bytes', async () => {
  const names = ['short', 'middle', 'lists'];
  const other = lazyBrowser({ env: process.env });
  await print(
    names.map((name) => job(name, 'one')),
    'cache-one',
  );
  const options = { siteDir, cacheDir: join(root, 'cache-two'), browser: () => other.get(), concurrency: 1 };
  await printPdfs(
    names.toReversed().map((name) => job(name, 'two')),
    options,
  );
  await other.close();
  for (const name of names) expect(sha(job(name, 'two').out)).toBe(sha(job(name, 'one').out));
});

describe('cache', () => {
  test('needs no browser for what it has; a changed style sheet or title is printed anew', async () => {
    await print([job('short', 'kept')]);
    const noBrowser = {
      siteDir,
      cacheDir: join(root, 'cache'),
      browser: () => Promise.reject(new Error('no browser')),
    };
    expect((await printPdfs([job('short', 'kept')], noBrowser))[0]?.state).toBe('unchanged');
    rmSync(job('short', 'kept').out);
    expect((await printPdfs([job('short', 'kept')], noBrowser))[0]?.state).toBe('written');
    expect(existsSync(job('short', 'kept').out)).toBe(true);
    const renamed = { ...job('short', 'kept'), meta: { ...meta, title: '新' } };
    await expect(printPdfs([renamed], noBrowser)).rejects.toThrow('no browser');
    writeFileSync(join(siteDir, 'own.css'), `${css} h1 { color: #333 }`);
    await expect(printPdfs([job('short', 'kept')], noBrowser)).rejects.toThrow('no browser');
  });
});

describe('fonts', () => {
  test('a print has only named subsets of our TrueType fonts', async () => {
    await print([job('short', 'fonts')]);
    const report = await checkFonts(readFileSync(job('short', 'fonts').out));
    expect(report.unsound).toEqual([]);
    expect(report.stray).toEqual([]);
    expect(report.fonts.every(({ name }) => name?.startsWith('NotoSansSC'))).toBe(true);
    expect(report.fonts.map(({ characters }) => characters).join('')).toContain('策');
  });

  test('characters that our fonts lack are named, and stand as a mark that they have', async () => {
    const { missing, stray, fit } = made((await print([job('rare')]))[0]).notes;
    expect({ missing, stray, replaced: fit?.replaced }).toEqual({ missing: '', stray: [], replaced: 'ꀀ' });
  });

  test('an unembedded font and a Type 3 font are unsound', async () => {
    const document = await PDFDocument.create();
    document.addPage().drawText('x', { font: await document.embedFont(StandardFonts.Helvetica) });
    document.context.register(document.context.obj({ Type: 'Font', Subtype: 'Type3' }));
    const { unsound } = await checkFonts(await document.save());
    expect(unsound.map(({ name, kind }) => `${kind} ${name}`).sort()).toEqual(['Type1 Helvetica', 'Type3 null']);
  });
});

test('a date that is none is refused', async () => {
  const empty = await (await PDFDocument.create()).save();
  await expect(finishPdf(empty, { ...meta, date: '2026-13-01' }, 'ab'.repeat(32))).rejects.toThrow(RangeError);
});
