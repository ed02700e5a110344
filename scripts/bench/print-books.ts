import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BookJob, type BookResult, printBooks } from '../../src/render/books.ts';
import { lazyBrowser } from '../../src/render/browser.ts';
import { packageFolder } from '../../src/render/mermaid-page.ts';
import { makeBook } from './book-pages.ts';
import { watchMemory } from './tree-memory.ts';

// A process of its own, so that its memory is that of printing: prints one volume of 300 pages with 180 headings, then three that name each other's pages.

const folder = mkdtempSync(join(tmpdir(), 'planbook-books-'));
const siteDir = join(folder, 'site');
const browser = lazyBrowser();

/** Writes a volume's page, and says how it is printed. */
function volume(
  bid: string,
  name: string,
  seed: number,
  others: readonly string[],
): { job: BookJob; headings: number } {
  const made = makeBook({
    bid,
    volume: name,
    seed,
    chapters: 15,
    headings: 11,
    paragraphs: 18,
    tableEvery: 3,
    wideEvery: 40,
    others,
    sheets: ['/fonts/400.css', '/fonts/700.css'],
  });
  mkdirSync(join(siteDir, bid, name), { recursive: true });
  writeFileSync(join(siteDir, bid, name, 'index.html'), made.html);
  const job: BookJob = {
    name: `${bid}/${name}`,
    path: `/${bid}/${name}/`,
    out: join(folder, `${bid}-${name}.pdf`),
    meta: { title: name, author: 'bench', lang: 'zh-CN', date: '2026-11-20' },
    look: { copy: null, levels: null },
    files: new Map(),
    nameless: false,
    wanted: true,
  };
  return { job, headings: made.headings.length };
}

interface Printed {
  pages: number;
  /** Seconds. */
  seconds: number;
  phases: Record<string, number>;
}

async function print(jobs: readonly BookJob[], cache: string, concurrency: number): Promise<Printed> {
  const phases: Record<string, number> = {};
  const started = performance.now();
  const results: BookResult[] = await printBooks(jobs, {
    siteDir,
    cacheDir: join(folder, cache),
    browser: browser.get,
    concurrency,
    onPhase: (phase, milliseconds) => {
      phases[phase] = milliseconds / 1000;
    },
  });
  const pages = results.map((result) => {
    if (!('notes' in result)) throw new Error(JSON.stringify(result));
    return result.notes.pages;
  });
  return {
    pages: pages.reduce((sum, count) => sum + count, 0),
    seconds: (performance.now() - started) / 1000,
    phases,
  };
}

try {
  cpSync(packageFolder('@fontsource/noto-sans-sc'), join(siteDir, 'fonts'), {
    recursive: true,
    filter: (file) => !/\.(woff|scss)$/.test(file),
  });
  const memory = watchMemory();
  // The browser is open before the clock runs, as in a build that has drawn its diagrams.
  await browser.get();
  const { job, headings } = volume('one', 'technical', 1, []);
  const single = await print([job], 'cache', 1);
  const peak = memory.peak();
  memory.stop();
  const cached = await print([job], 'cache', 1);
  const names = ['business', 'technical', 'price'];
  const jobs = names.map(
    (name, at) =>
      volume(
        'three',
        name,
        at + 2,
        names.map((other) => `three/${other}#${other}-c9`),
      ).job,
  );
  const several: { concurrency: number; perSecond: number }[] = [];
  for (const concurrency of [1, 2, 4]) {
    const { pages, seconds } = await print(jobs, `cache-${concurrency}`, concurrency);
    several.push({ concurrency, perSecond: pages / seconds });
  }
  const { pages, seconds, phases } = single;
  console.log(
    JSON.stringify({
      pages,
      headings,
      perSecond: pages / seconds,
      phases,
      memory: peak,
      cached: cached.seconds,
      several,
    }),
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
