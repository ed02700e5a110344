import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Located } from '../problem.ts';
import { fillNumbers } from '../render/book-numbers.ts';
import { type BookResult, printBooks } from '../render/books.ts';
import { lazyBrowser } from '../render/browser.ts';
import { unlessAborted } from '../render/interrupt.ts';
import { replaceFile } from '../render/pdf-cache.ts';
import type { Context } from '../workspace/context.ts';
import { bookFindings, located } from './book-findings.ts';
import { type BookOrder, type BookWish, bookFiles, everythingOf, ordersOf } from './book-jobs.ts';
import { printedLeaks } from './book-leaks.ts';
import { bidPages } from './book-links.ts';
import { lastPlaces, type Places, placesFile, readPlaces } from './book-places.ts';
import type { Pages } from './pages.ts';
import type { Progress, Steps } from './steps.ts';
import { wordFiles } from './word.ts';

export interface PrintedBooks {
  /** Of what was wanted. */
  results: BookResult[];
  findings: Located[];
  /** Names of the volumes, `bid/volume`, whose print gives away what must not get out: they are not published, nor are their Word files. */
  withheld: string[];
}

export interface BooksInput {
  /** The views that the pages were built from. */
  views: Pages;
  context: Context;
  /** Folder of the built pages. */
  pages: string;
  /** Folder in which the PDFs are placed, at the paths the pages link to. */
  out: string;
  /** What to print; null for all of all bids. */
  wish: BookWish | null;
  steps: Steps;
  progress: Progress;
}

/** Prints the books of bids, of one or of all, and checks what only a finished book shows. */
export async function printBids(input: BooksInput): Promise<PrintedBooks> {
  const { views, context, pages, out, wish, steps, progress } = input;
  const { site, books } = views;
  const bids = site.bids.filter(({ bid }) => wish === null || bid.id === wish.bid);
  const all = bids.map((bid) => ordersOf(books, bid, wish ?? everythingOf(bid.bid.id), context.root, out));
  const total = all.flat().length * 2;
  const browser = lazyBrowser();
  const printed: PrintedBooks = { results: [], findings: [], withheld: [] };
  try {
    for (const orders of all) {
      const before = all.slice(0, all.indexOf(orders)).flat().length * 2;
      const printing = printBooks(
        orders.map(({ job }) => job),
        {
          siteDir: pages,
          cacheDir: join(context.cacheDir, 'books'),
          browser: browser.get,
          onProgress: (done) => progress(before + done, total),
          withhold: (job, notes) => {
            const order = orders.find((one) => one.job === job);
            return order !== undefined && printedLeaks(order, notes, site.workspace).length > 0;
          },
          signal: steps.signal,
        },
      );
      const results = await unlessAborted(steps.signal, printing);
      const findings = bookFindings(orders, results, site.workspace);
      printed.findings.push(...located(findings, context.root));
      printed.results.push(...results.filter(({ job }) => job.wanted));
      printed.withheld.push(...results.filter(isWithheld).map(({ job }) => job.name));
      await keepPlaces(orders, results, context);
    }
    return printed;
  } finally {
    await browser.close();
  }
}

const isWithheld = (result: BookResult): boolean => result.state === 'failed' && result.reason.kind === 'withheld';

async function keepPlaces(
  orders: readonly BookOrder[],
  results: readonly BookResult[],
  context: Context,
): Promise<void> {
  const bid = orders[0]?.bid.bid.id;
  if (bid === undefined) return;
  // A volume that could not be printed keeps its last PDF, and so its numbers.
  const places: Places = readPlaces(context.cacheDir, bid);
  for (const [at, { job, volume }] of orders.entries()) {
    const result = results[at];
    if (volume === null || job.look.copy === 'copy' || !result || !('notes' in result)) continue;
    const { labels, spots } = result.notes;
    places[job.name] = { labels, spots };
  }
  await replaceFile(placesFile(context.cacheDir, bid), JSON.stringify(places));
}

/** Writes the page numbers of the last finished books into built pages that name them; what was never printed keeps its dash. */
export function numberPages({ cacheDir }: Pick<Context, 'cacheDir'>, folder: string): void {
  const places = lastPlaces(cacheDir);
  for (const file of bidPages(folder)) {
    const html = readFileSync(file, 'utf8');
    const filled = fillNumbers(html, places);
    if (filled !== html) writeFileSync(file, filled);
  }
}

/** Puts all books of the published site into one that is built without printing, so that links to them stay good. */
export function keepBooks(views: Pick<Pages, 'books'>, finished: string, published: string): void {
  for (const file of [...bookFiles(views, finished), ...wordFiles(views, finished)]) keep(file, finished, published);
}

/** Puts the books of the published site in the place of those that were not printed, and of the Word files of those withheld. */
export function keepLastBooks(
  { results, withheld }: PrintedBooks,
  views: Pick<Pages, 'books'>,
  finished: string,
  published: string,
): void {
  for (const { job, state } of results) if (state === 'failed') keep(job.out, finished, published);
  for (const file of wordFiles(views, finished, withheld)) keep(file, finished, published);
}

function keep(out: string, finished: string, published: string): void {
  const last = join(published, relative(finished, out));
  if (!existsSync(last)) return;
  mkdirSync(dirname(out), { recursive: true });
  cpSync(last, out);
}
