import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { degrees, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BookSpec, type MadeBook, makeBook } from '../../scripts/bench/book-pages.ts';
import { type BookJob, type BookOptions, type BookResult, printBooks } from './books.ts';
import { lazyBrowser } from './browser.ts';
import { packageFolder } from './mermaid-page.ts';

const root = mkdtempSync(join(tmpdir(), 'planbook-test-'));
const siteDir = join(root, 'site');
const lazy = lazyBrowser({ env: process.env });
const meta = { title: '标书', author: '远桥', lang: 'zh-CN', date: '2026-03-01' };

/** In files of which each page says its number in its middle. */
const scanFiles = new Map(
  ['plain', 'turned', 'broken', 'locked'].map((name) => {
    const path = `attachments/${name}.pdf`;
    return [path, { file: join(root, path), digest: name }] as const;
  }),
);

async function writeScan(name: string, sizes: [number, number][], turn: number, password?: string): Promise<void> {
  const document = await PDFDocument.create();
  for (const [at, size] of sizes.entries()) {
    const page = document.addPage(size);
    page.setRotation(degrees(turn));
    page.drawText(`S${at + 1}`, { x: size[0] / 2, y: size[1] / 2, size: 12 });
  }
  if (password !== undefined) document.encrypt({ userPassword: password });
  writeFileSync(join(root, `attachments/${name}.pdf`), await document.save());
}

beforeAll(async () => {
  cpSync(packageFolder('@fontsource/noto-sans-sc'), join(siteDir, 'fonts'), {
    recursive: true,
    filter: (file) => !/\.(woff|scss)$/.test(file),
  });
  mkdirSync(join(root, 'attachments'));
  const a4: [number, number] = [595, 842];
  await writeScan('plain', [a4, [842, 595]], 0);
  await writeScan('turned', [a4, a4], 90);
  await writeScan('locked', [a4], 0, 'secret');
  writeFileSync(join(root, 'attachments/broken.pdf'), '%PDF-1.7 nothing');
});
afterAll(async () => {
  await lazy.close();
  rmSync(root, { recursive: true });
});

const sheets = ['/fonts/400.css', '/fonts/700.css'];

/** Writes a book's page into the site. */
function put(spec: BookSpec): MadeBook {
  const made = makeBook({ sheets, ...spec });
  mkdirSync(join(siteDir, spec.bid, spec.volume), { recursive: true });
  writeFileSync(join(siteDir, spec.bid, spec.volume, 'index.html'), made.html);
  return made;
}

const job = (bid: string, volume: string, more: Partial<BookJob> = {}): BookJob => ({
  name: `${bid}/${volume}`,
  path: `/${bid}/${volume}/`,
  out: join(root, 'out', `${bid}-${volume}.pdf`),
  meta,
  look: { copy: null, levels: null },
  files: scanFiles,
  nameless: false,
  wanted: true,
  ...more,
});
const print = (jobs: BookJob[], more: Partial<BookOptions> = {}) =>
  printBooks(jobs, { siteDir, cacheDir: join(root, 'cache'), browser: () => lazy.get(), ...more });

function made(result: BookResult | undefined): Extract<BookResult, { notes: unknown }> {
  if (result === undefined || !('notes' in result)) throw new Error(JSON.stringify(result));
  return result;
}

interface ReadPage {
  /** Without blanks. */
  text: string;
  /** What stands lowest on the page. */
  foot: string;
  words: { text: string; x: number; y: number }[];
}

async function read(file: string): Promise<{ pages: ReadPage[]; labels: string[] | null; marks: string[] }> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const words = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : [],
    );
    const lowest = Math.min(...words.map(({ y }) => y));
    const foot = words.filter(({ y }) => y < lowest + 1).map(({ text }) => text);
    pages.push({
      words,
      text: words
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s/g, ''),
      foot: foot.join('').replaceAll(/\s/g, ''),
    });
  }
  const labels = await document.getPageLabels();
  const marks = ((await document.getOutline()) ?? []).map(({ title }) => title);
  await task.destroy();
  return { pages, labels, marks };
}

/** Whether a blank page, with nothing but its number, stands before a part of a two-sided book. */
function shownBefore(
  { doubleSided = false }: BookSpec,
  id: string,
  pages: readonly ReadPage[],
  spots: Readonly<Record<string, { page: number }>>,
): boolean {
  const before = pages[(spots[id]?.page ?? 0) - 1];
  return doubleSided && before !== undefined && before.text === before.foot;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const bare = (text: string): string => text.replaceAll(/\s/g, '');

describe('generated books', () => {
  const specs: BookSpec[] = [
    { bid: 'a', volume: 'one', seed: 1, chapters: 4, headings: 7, paragraphs: 3, tableEvery: 3, wideEvery: 9 },
    {
      bid: 'a',
      volume: 'two',
      seed: 2,
      chapters: 11,
      headings: 4,
      paragraphs: 2,
      profile: 'contents-first',
      tableEvery: 4,
    },
    {
      bid: 'a',
      volume: 'three',
      seed: 3,
      chapters: 3,
      headings: 30,
      paragraphs: 1,
      profile: 'of-total',
      wideEvery: 11,
    },
    {
      bid: 'a',
      volume: 'four',
      seed: 4,
      chapters: 2,
      headings: 12,
      paragraphs: 4,
      profile: 'continuous',
      tableEvery: 2,
    },
    { bid: 'a', volume: 'five', seed: 5, chapters: 2, headings: 5, paragraphs: 3, profile: 'none' },
    { bid: 'a', volume: 'six', seed: 6, chapters: 7, headings: 3, paragraphs: 3, wideEvery: 4, doubleSided: true },
  ];
  const others = ['a/one#one-c4', 'a/three#three-c2-s9'];
  let results: BookResult[] = [];
  let books: MadeBook[] = [];
  beforeAll(async () => {
    books = specs.map((spec) => put({ ...spec, others }));
    results = await print(specs.map(({ bid, volume }) => job(bid, volume)));
  });

  test.each(specs.map((spec, at) => [spec.volume, spec, at] as const))('%s', async (_name, spec, at) => {
    const { notes, job: own } = made(results[at]);
    const { pages, labels, marks } = await read(own.out);
    const book = books[at] as MadeBook;
    expect(pages.length).toBe(notes.pages);
    expect(marks).toEqual(expect.arrayContaining(book.chapters.map(({ title }) => title)));

    // The numbers at the foot are those of the notes and of the file itself.
    const profile = spec.profile ?? 'roman-front';
    if (profile === 'none') expect(labels).toBeNull();
    else expect(labels).toEqual(notes.labels.map((label) => label ?? ''));
    for (const [page, { foot }] of pages.entries()) {
      const label = notes.labels[page] ?? null;
      if (profile === 'of-total') expect(foot).toBe(`第${label}页共${pages.length}页`);
      else if (label !== null) expect(foot).toBe(label);
    }

    // Each heading stands on the page that the contents name, and each chapter ends where they say.
    const front = pages
      .slice(0, notes.spots['body']?.page)
      .map(({ text }) => text)
      .join('');
    const numberOn = (page: number): string | null =>
      notes.labels[page] ?? (profile === 'none' ? String(page + 1) : null);
    const pageOf = (number: string): number => pages.findIndex((_, page) => numberOn(page) === number);
    for (const { id, text, level, chapter } of book.headings) {
      const [, from = '', to = from] = new RegExp(`${escaped(bare(text))}([\\divx]+)(?:–(\\d+))?页`).exec(front) ?? [];
      const page = pageOf(from);
      expect([id, page]).toEqual([id, notes.spots[id]?.page]);
      expect(pages[page]?.text).toContain(bare(text));
      if (level > 1) continue;
      const next = book.chapters[book.chapters.findIndex((one) => one.id === chapter) + 1];
      const blank = next !== undefined && shownBefore(spec, next.id, pages, notes.spots) ? 1 : 0;
      const last = next === undefined ? pages.length - 1 : (notes.spots[next.id]?.page ?? 0) - 1 - blank;
      expect([id, pageOf(to)]).toEqual([id, last]);
    }
  });

  test('places in other volumes are named by their numbers', async () => {
    const [one, three] = [made(results[0]).notes, made(results[2]).notes];
    const numbers = [one.labels[one.spots['one-c4']?.page ?? 0], three.labels[three.spots['three-c2-s9']?.page ?? 0]];
    const { pages } = await read(made(results[1]).job.out);
    expect(pages.map(({ text }) => text).join('')).toContain(`另见第${numbers[0]}页、第${numbers[1]}页。`);
  });

  test.each(['roman-front', 'contents-first', 'of-total'] as const)(
    'two-sided, %s: contents and chapters begin on right pages, behind blank pages that are counted',
    async (profile) => {
      const spec: BookSpec = {
        bid: 'd',
        volume: profile,
        seed: 9,
        profile,
        chapters: 9,
        headings: 2,
        paragraphs: 4,
        wideEvery: 5,
        doubleSided: true,
        scans: Array.from({ length: 3 }, () => ({ path: 'attachments/plain.pdf', page: 1 })),
      };
      const book = put(spec);
      const { notes, job: own } = made((await print([job('d', profile)]))[0]);
      const { pages } = await read(own.out);
      expect(pages.length).toBe(notes.pages);
      const begins = ['front', ...book.chapters.map(({ id }) => id)];
      expect(begins.map((id) => (notes.spots[id]?.page ?? -1) % 2)).toEqual(begins.map(() => 0));
      // Some chapters end on a right page, and some do not: no blank page stands where none is needed.
      const blanks = begins.filter((id) => shownBefore(spec, id, pages, notes.spots));
      expect(blanks.length).toBeGreaterThan(1);
      expect(blanks.length).toBeLessThan(begins.length);
      expect(pages.filter(({ text, foot }) => text === foot)).toHaveLength(blanks.length);
      for (const id of blanks) {
        const at = (notes.spots[id]?.page ?? 0) - 1;
        if (profile === 'of-total') expect(pages[at]?.foot).toBe(`第${at + 1}页共${pages.length}页`);
        else if (notes.labels[at] !== null) expect(pages[at]?.foot).toBe(notes.labels[at]);
      }
      // Scans stand between the margins of their side: 35 mm where it is bound, half of 160 mm.
      const mm = 72 / 25.4;
      for (const { id } of book.scans) {
        const page = notes.spots[id]?.page ?? -1;
        const found = pages[page]?.words.find(({ text }) => text === 'S1');
        expect([id, found?.x]).toEqual([id, expect.closeTo((page % 2 === 0 ? 35 + 80 : 10 + 80) * mm, 0)]);
      }
    },
  );

  test('other browser, other order, other cache: the same bytes', async () => {
    const other = lazyBrowser({ env: process.env });
    const again = specs
      .toReversed()
      .map(({ bid, volume }) => job(bid, volume, { out: join(root, 'again', `${volume}.pdf`) }));
    await print(again, { cacheDir: join(root, 'cache-two'), browser: () => other.get(), concurrency: 1 });
    await other.close();
    for (const [at, { volume }] of specs.entries())
      expect(readFileSync(join(root, 'again', `${volume}.pdf`)).equals(readFileSync(made(results[at]).job.out))).toBe(
        true,
      );
  });

  test('what did not change needs no browser; what changed is printed, and with it those that name its pages', async () => {
    const jobs = specs.map(({ bid, volume }) => job(bid, volume));
    const none = await print(jobs, { browser: () => Promise.reject(new Error('no browser')) });
    expect(none.map(({ state }) => state)).toEqual(specs.map(() => 'unchanged'));
    put({ ...(specs[3] as BookSpec), paragraphs: 5, others });
    const some = await print(jobs);
    expect(some.map((one) => made(one).printed)).toEqual([false, false, false, true, false, false]);
    put({ ...(specs[0] as BookSpec), paragraphs: 6, others });
    const all = await print(jobs);
    expect(all.map((one) => made(one).printed)).toEqual(specs.map(() => true));
  });

  test('what is not wanted is measured, and not written', async () => {
    const out = join(root, 'out', 'unwanted.pdf');
    const [measured] = await print([job('a', 'one', { wanted: false, out }), job('a', 'two'), job('a', 'three')]);
    expect(measured?.state).toBe('measured');
    expect(existsSync(out)).toBe(false);
  });
});

describe('scans', () => {
  const scan = (name: string, page: number) => ({ path: `attachments/${name}.pdf`, page });
  const scans = [
    scan('plain', 1),
    scan('plain', 2),
    scan('turned', 1),
    scan('plain', 1),
    scan('broken', 1),
    scan('locked', 1),
    scan('turned', 7),
  ];

  test('stand in the middle of their places, turned as they are shown, each stored once; bad files leave theirs empty', async () => {
    const book = put({ bid: 's', volume: 'v', seed: 1, chapters: 1, headings: 3, paragraphs: 2, scans });
    const { notes, job: own } = made((await print([job('s', 'v')]))[0]);
    expect(notes.lost).toEqual([
      { path: 'attachments/turned.pdf', page: 7, fault: 'no-page' },
      { path: 'attachments/broken.pdf', page: 1, fault: 'unreadable' },
      { path: 'attachments/locked.pdf', page: 1, fault: 'encrypted' },
    ]);
    const { pages } = await read(own.out);
    const mm = 72 / 25.4;
    for (const [at, word] of ['S1', 'S2', 'S1', 'S1'].entries()) {
      const page = notes.spots[book.scans[at]?.id ?? '']?.page ?? -1;
      const found = pages[page]?.words.find(({ text }) => text === word);
      // 25 mm of margin and half of 160 mm; below the caption half of 220 mm.
      expect([at, found?.x]).toEqual([at, expect.closeTo(105 * mm, 0)]);
      expect(Math.abs((found?.y ?? 0) - (297 - 25 - 2 - 110) * mm + 16.8)).toBeLessThan(2);
    }
    const document = await PDFDocument.load(readFileSync(own.out), { updateMetadata: false });
    const forms = document.context
      .enumerateIndirectObjects()
      .filter(([, one]) => one instanceof PDFRawStream && one.dict.get(PDFName.of('Subtype')) === PDFName.of('Form'));
    expect(forms.length).toBe(3);
    // Bookmarks and tags are still there.
    expect(document.catalog.has(PDFName.of('Outlines'))).toBe(true);
    expect(document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
  });
});

test('a book that shows what it must not leaves an earlier one as it was, also from the cache', async () => {
  put({ bid: 'b', volume: 'v', seed: 7, chapters: 2, headings: 3, paragraphs: 2, profile: 'none' });
  const own = job('b', 'v');
  mkdirSync(dirname(own.out), { recursive: true });
  writeFileSync(own.out, 'before');
  for (const _ of ['printed', 'from the cache']) {
    const seen: string[] = [];
    const withhold: BookOptions['withhold'] = ({ name }, { text }) => seen.push(name, ...text.pages) > 1;
    const [result] = await print([own], { withhold });
    expect(result).toMatchObject({ state: 'failed', reason: { kind: 'withheld' } });
    expect(seen[0]).toBe('b/v');
    expect(readFileSync(own.out, 'utf8')).toBe('before');
  }
  expect(made((await print([own], { withhold: () => false }))[0]).state).toBe('written');
});

describe('a blind volume', () => {
  test('says nothing of itself, and its words, bookmarks, fonts and colours are known', async () => {
    const book = put({ bid: 'b', volume: 'v', seed: 7, chapters: 2, headings: 3, paragraphs: 2, profile: 'none' });
    const file = join(siteDir, 'b/v/index.html');
    writeFileSync(file, book.html.replace('</nav>', '</nav><p style="color:#b00;break-before:page">红</p>'));
    const { notes, job: own } = made((await print([job('b', 'v', { nameless: true })]))[0]);
    expect(notes.text).toMatchObject({ facts: {}, labels: [], coloured: [notes.pages] });
    expect(notes.text?.bookmarks).toContain(book.chapters[0]?.title);
    expect(notes.text?.fonts.every((name) => name.startsWith('NotoSansSC'))).toBe(true);
    expect(bare(notes.text?.pages.at(-1) ?? '')).toContain('红');
    const document = await PDFDocument.load(readFileSync(own.out), { updateMetadata: false });
    expect([document.getTitle(), document.getAuthor(), document.getProducer(), document.getCreator()]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('what can go wrong', () => {
  const spec: BookSpec = { bid: 'w', volume: 'v', seed: 1, chapters: 1, headings: 3, paragraphs: 1 };

  test.each([
    {
      name: 'a target that is nowhere',
      change: 'data-page="w/gone#c1"',
      reason: { kind: 'targets', targets: ['w/gone#c1'] },
    },
    {
      name: 'a picture that is missing',
      change: '<img src="/none.png" alt="">',
      reason: { kind: 'resources', missing: ['/none.png'] },
    },
  ])('$name', async ({ change, reason }) => {
    const { html } = put({ ...spec, volume: 'bad' });
    const text = change.startsWith('<')
      ? html.replace('<nav', `${change}<nav`)
      : html.replace(/data-page="[^"]*"/, change);
    writeFileSync(join(siteDir, 'w/bad/index.html'), text);
    expect(await print([job('w', 'bad')])).toMatchObject([{ state: 'failed', reason }]);
  });

  test('a page that was not built', async () => {
    expect(await print([job('w', 'nowhere')])).toMatchObject([{ state: 'failed', reason: { kind: 'page-missing' } }]);
  });

  test('a browser that dies is tried once more; when it dies again the last good book stays', async () => {
    put(spec);
    const own = lazyBrowser({ env: process.env });
    const dying = (deaths: number) => async () => {
      const browser = await own.get();
      if (deaths > 0) {
        deaths -= 1;
        const gone = new Promise((resolve) => browser.once('disconnected', resolve));
        browser.process()?.kill('SIGKILL');
        await gone;
      }
      return browser;
    };
    const [once] = await print([job('w', 'v')], { browser: dying(1) });
    expect(once?.state).toBe('written');
    const before = readFileSync(job('w', 'v').out);
    put({ ...spec, paragraphs: 2 });
    const [twice] = await print([job('w', 'v')], { browser: dying(2) });
    expect(twice).toMatchObject({ state: 'failed', reason: { kind: 'browser' } });
    expect(readFileSync(job('w', 'v').out).equals(before)).toBe(true);
    await own.close();
  });

  test('an interruption ends it, with nothing half-written', async () => {
    const interrupt = new AbortController();
    put({ ...spec, volume: 'stopped' });
    const stopped = print([job('w', 'stopped')], {
      signal: interrupt.signal,
      onPhase: () => interrupt.abort(new Error('stop')),
    });
    await expect(stopped).rejects.toThrow('stop');
    expect(existsSync(job('w', 'stopped').out)).toBe(false);
  });
});
