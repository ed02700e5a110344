import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer';
import { browserIdentity } from './browser-find.ts';
import type { Overflow } from './fit.ts';
import { builtFile, PdfCache, type PdfNotes, pdfKey, replaceFile } from './pdf-cache.ts';
import type { FontUse } from './pdf-fonts.ts';
import { finishPdf, type PdfMeta } from './pdf-metadata.ts';
import { PrintingPage } from './pdf-print.ts';
import { noScript, type Server, startServer } from './server.ts';

/** `path`: URL path of the built page, e.g. /accounts/x/one-page/. `out`: absolute file. `fit`: see fit.ts. */
export interface PdfJob {
  path: string;
  out: string;
  meta: PdfMeta;
  fit?: 'one-page';
}

export type PdfFailure =
  | { kind: 'page-missing' }
  /** Style sheets, fonts or pictures the page asks for and the site does not have: URL paths. */
  | { kind: 'resources'; missing: string[] }
  | { kind: 'no-sheet' }
  | { kind: 'overflow'; overflow: Overflow[] }
  | { kind: 'pages'; count: number }
  | { kind: 'fonts'; fonts: FontUse[] }
  | { kind: 'browser'; message: string };

/**
 * `unchanged`: `out` already held these bytes; `printed`: made in this run, not taken from the cache. A failure leaves an earlier `out` as it was.
 */
export type PdfResult =
  | { job: PdfJob; state: 'written' | 'unchanged'; printed: boolean; notes: PdfNotes }
  | { job: PdfJob; state: 'failed'; reason: PdfFailure };

export interface PdfOptions {
  siteDir: string;
  cacheDir: string;
  /** Called only when something is not in the cache; called again after a crash. */
  browser: () => Promise<Browser>;
  /** Names the browser in cache keys without starting it; default: of the browser that process.env leads to. */
  browserId?: string;
  /** Pages printed at once; default 2. */
  concurrency?: number;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

type Task = { job: PdfJob; at: number; key: string };

/**
 * Prints the jobs, in their order. Rejects when there is no browser, or with the signal's reason; the rest are
 * results.
 */
export async function printPdfs(jobs: PdfJob[], options: PdfOptions): Promise<PdfResult[]> {
  const cache = new PdfCache(options.cacheDir);
  const browserId = options.browserId ?? browserIdentity(process.env);
  const results: PdfResult[] = [];
  const tasks: Task[] = [];
  let done = 0;
  const settle = (at: number, result: PdfResult) => {
    results[at] = result;
    done += 1;
    options.onProgress?.(done, jobs.length);
  };
  for (const [at, job] of jobs.entries()) {
    options.signal?.throwIfAborted();
    const file = builtFile(options.siteDir, job.path);
    if (file === null) {
      settle(at, { job, state: 'failed', reason: { kind: 'page-missing' } });
      continue;
    }
    const key = await pdfKey(options.siteDir, await readFile(file, 'utf8'), job.meta, job.fit ?? 'no', browserId);
    const cached = await cache.read(key);
    if (cached === null) tasks.push({ job, at, key });
    else settle(at, await place(job, cached.bytes, cached.notes, false));
  }
  if (tasks.length > 0) {
    const server = await startServer({ mounts: { '/': options.siteDir }, contentSecurityPolicy: noScript });
    try {
      const workers = Math.min(options.concurrency ?? 2, tasks.length);
      await Promise.all(Array.from({ length: workers }, () => work(tasks, server, cache, options, settle)));
    } finally {
      await server.close();
    }
  }
  return results;
}

async function work(
  tasks: Task[],
  server: Server,
  cache: PdfCache,
  options: PdfOptions,
  settle: (at: number, result: PdfResult) => void,
): Promise<void> {
  let page: PrintingPage | null = null;
  try {
    for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
      for (let attempt = 1; ; attempt += 1) {
        options.signal?.throwIfAborted();
        const browser = await options.browser();
        try {
          page ??= await PrintingPage.open(browser, server);
          settle(task.at, await printOne(task, page, cache));
          break;
        } catch (error) {
          page?.close();
          page = null;
          if (attempt === 1) continue;
          const message = error instanceof Error ? error.message : String(error);
          settle(task.at, { job: task.job, state: 'failed', reason: { kind: 'browser', message } });
          break;
        }
      }
    }
  } catch (error) {
    tasks.length = 0;
    throw error;
  } finally {
    page?.close();
  }
}

async function printOne({ job, key }: Task, page: PrintingPage, cache: PdfCache): Promise<PdfResult> {
  const fail = (reason: PdfFailure): PdfResult => ({ job, state: 'failed', reason });
  const printed = await page.print(job.path, job.fit === 'one-page');
  if (!printed.ok) return fail({ kind: 'resources', missing: printed.missing });
  const answer = printed.fit;
  if (answer !== null && !answer.ok) {
    return fail(answer.overflow === null ? { kind: 'no-sheet' } : { kind: 'overflow', overflow: answer.overflow });
  }
  const { bytes, pages, fonts } = await finishPdf(printed.bytes, job.meta, key);
  if (job.fit === 'one-page' && pages !== 1) return fail({ kind: 'pages', count: pages });
  if (fonts.unsound.length > 0) return fail({ kind: 'fonts', fonts: fonts.unsound });
  const stray = fonts.stray.map(({ name, characters }) => ({ font: name ?? '', characters }));
  const notes: PdfNotes = { fit: answer?.fit ?? null, pages, stray, missing: fonts.missing };
  await cache.write(key, bytes, notes);
  return place(job, bytes, notes, true);
}

async function place(job: PdfJob, bytes: Uint8Array, notes: PdfNotes, printed: boolean): Promise<PdfResult> {
  return { job, state: (await replaceFile(job.out, bytes)) ? 'written' : 'unchanged', printed, notes };
}
