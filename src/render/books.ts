import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer';
import { withBlanks } from './book-blanks.ts';
import { BookCache, type BookNotes, bookVersion, digestOf, type Measured } from './book-cache.ts';
import { labelRanges, labelsOf, type PageProfile, pageProfiles } from './book-labels.ts';
import { type NumberSpan, numberFor, type Placed, placedBook } from './book-numbers.ts';
import type { BookLook, BookPage } from './book-page.ts';
import { BookPages, BrowserBroke, ResourcesMissing } from './book-pages.ts';
import type { PlacedScan } from './book-scans.ts';
import { textOfPdf } from './book-text.ts';
import { browserIdentity } from './browser-find.ts';
import { builtFile, pageDigest, replaceFile } from './pdf-cache.ts';
import type { FontUse } from './pdf-fonts.ts';
import { finishPdf, finishVersion, type PdfMeta } from './pdf-metadata.ts';
import { type Area, type Layout, PrintFile, readLayout } from './print-reader.ts';

/** A book, or a sheet that tells of books: one print page of a bid. */
export interface BookJob {
  /** What others call it in their `data-page`: `bid/volume`. Of several with one name the first answers. */
  name: string;
  /** URL path of the built page. */
  path: string;
  /** Absolute file. */
  out: string;
  meta: PdfMeta;
  look: BookLook;
  /** Files of scans by the path that stands in the page; `file` is absolute. */
  files: ReadonlyMap<string, { file: string; digest: string }>;
  /** Whether nothing in the file may tell whose it is. */
  nameless: boolean;
  /** Whether it is written; else only measured, because others name its pages. */
  wanted: boolean;
}

export type BookFailure =
  | { kind: 'page-missing' }
  | { kind: 'resources'; missing: string[] }
  /** Places that the page names and that are in none of the books. */
  | { kind: 'targets'; targets: string[] }
  | { kind: 'unstable'; passes: number }
  | { kind: 'fonts'; fonts: FontUse[] }
  /** It shows what it must not; nothing was written. */
  | { kind: 'withheld'; notes: BookNotes }
  | { kind: 'browser'; message: string };

/** `unchanged`: `out` already held these bytes; `measured`: not wanted; `printed`: made in this run. A failure leaves an earlier `out` as it was. */
export type BookResult =
  | { job: BookJob; state: 'written' | 'unchanged'; printed: boolean; notes: BookNotes }
  | { job: BookJob; state: 'measured' }
  | { job: BookJob; state: 'failed'; reason: BookFailure };

export interface BookOptions {
  siteDir: string;
  cacheDir: string;
  /** Called only when something is not in the cache; called again after a crash. */
  browser: () => Promise<Browser>;
  /** Names the browser in cache keys without starting it; default: of the browser that process.env leads to. */
  browserId?: string;
  /** Books printed at once; default 2. */
  concurrency?: number;
  onProgress?: (done: number, total: number) => void;
  /** Told after each phase, in milliseconds, for measuring. */
  onPhase?: (phase: 'measure' | 'print' | 'finish', milliseconds: number) => void;
  /** Whether a finished book shows what must not get out: such a book is not written. */
  withhold?: (job: BookJob, notes: BookNotes) => boolean;
  signal?: AbortSignal;
}

/** Most prints until the page numbers of all books agree with their pages. */
const mostPasses = 5;

/** What is put into a page before it is printed. */
interface Filling {
  numbers: string[];
  /** Which blank pages are shown. */
  blanks: boolean[];
}

/** A book on its way. */
interface Work {
  job: BookJob;
  key: string;
  profile: PageProfile;
  measured: Measured | null;
  /** Its first measure, which knows the areas of its scans. */
  draft: Layout | null;
  /** What its last print was filled with; null before. */
  filling: Filling | null;
  /** Its last print, when it was made in this run with tags. */
  print: Uint8Array | null;
  failure: BookFailure | null;
}

/**
 * Prints the books of one bid, in their order, until every page number in any of them is that of the page on which its target stands. Rejects when
 * there is no browser, or with the signal's reason; the rest are results.
 */
export async function printBooks(jobs: readonly BookJob[], options: BookOptions): Promise<BookResult[]> {
  const cache = new BookCache(options.cacheDir);
  const pages = new BookPages(options);
  const concurrency = options.concurrency ?? 2;
  let done = 0;
  const step = (): void => options.onProgress?.(++done, jobs.length * 2);
  const timed = async (phase: 'measure' | 'print' | 'finish', work: () => Promise<void>): Promise<void> => {
    const started = performance.now();
    await work();
    options.onPhase?.(phase, performance.now() - started);
  };
  try {
    const works = await Promise.all(jobs.map((job) => begin(job, options)));
    await timed('measure', () =>
      each(works, concurrency, async (work) => {
        if (work.failure === null) await failing(work, () => measure(work, pages, cache));
        step();
      }),
    );
    await timed('print', () => settle(works, pages, cache, concurrency));
    const results: BookResult[] = [];
    await timed('finish', () =>
      each(works, concurrency, async (work) => {
        if (work.failure === null && work.job.wanted)
          await failing(work, async () => {
            results[works.indexOf(work)] = await finish(work, pages, cache, options);
          });
        pages.close(work.job);
        step();
      }),
    );
    return works.map(
      ({ job, failure }, at): BookResult =>
        failure === null ? (results[at] ?? { job, state: 'measured' }) : { job, state: 'failed', reason: failure },
    );
  } finally {
    await pages.end();
  }
}

async function begin(job: BookJob, { siteDir, browserId }: BookOptions): Promise<Work> {
  const file = builtFile(siteDir, job.path);
  const html = file === null ? '' : await readFile(file, 'utf8');
  const named = /<html[^>]*\sdata-page-numbers=["']?([a-z-]+)/.exec(html)?.[1];
  const facts = [job.look, bookVersion, browserId ?? browserIdentity(process.env)];
  return {
    job,
    key: await pageDigest(siteDir, html, facts),
    profile: pageProfiles.find((one) => one === named) ?? 'none',
    measured: null,
    draft: null,
    filling: null,
    print: null,
    failure: file === null ? { kind: 'page-missing' } : null,
  };
}

/** Turns what may go wrong with one book into its failure. */
async function failing(work: Work, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof ResourcesMissing) work.failure = { kind: 'resources', missing: error.missing };
    else if (error instanceof BrowserBroke) work.failure = { kind: 'browser', message: error.message };
    else throw error;
  }
}

/** Where everything stands while no number is known. */
async function measure(work: Work, pages: BookPages, cache: BookCache): Promise<void> {
  const kept = await cache.measured(work.key);
  work.measured =
    kept ??
    (await pages.use(work.job, async (page, { spans, scans, blanks }) => ({
      spans,
      scans,
      blanks,
      shown: [],
      layout: layoutOf(await page.draft()),
    })));
  work.draft = work.measured.layout;
  if (kept === null) await cache.keepMeasured(work.key, work.measured);
}

const layoutOf = (print: Uint8Array): Layout => readLayout(new PrintFile(print));

/** Fills in numbers and prints, until no number changes. */
async function settle(works: readonly Work[], pages: BookPages, cache: BookCache, concurrency: number): Promise<void> {
  for (let pass = 2; ; pass += 1) {
    const places = placesOf(works);
    const changed = works.filter((work) => {
      if (work.failure !== null || work.measured === null) return false;
      const numbers = numbersIn(work, work.measured, places);
      if (numbers === null) return false;
      const filling: Filling = { numbers, blanks: withBlanks(work.measured).shown };
      const differs = JSON.stringify(filling) !== JSON.stringify(work.filling);
      work.filling = filling;
      return differs;
    });
    if (changed.length === 0) return;
    if (pass > mostPasses) {
      for (const work of changed) work.failure = { kind: 'unstable', passes: mostPasses };
      return;
    }
    await each(changed, concurrency, (work) => failing(work, () => printAgain(work, pages, cache)));
  }
}

/** Where everything stands by now; the first book of a name answers for it, but each for itself. */
function placesOf(works: readonly Work[]): (of: Work) => Placed {
  const book = ({ failure, measured, profile }: Work) => {
    if (failure !== null || measured === null) return null;
    const { pages, spots } = withBlanks(measured);
    return placedBook(profile, pages, spots);
  };
  const first = new Map<string, Work>();
  for (const work of works) if (!first.has(work.job.name)) first.set(work.job.name, work);
  const known = new Map(works.map((work) => [work, book(work)]));
  return (of) => (name) => {
    const work = name === of.job.name ? of : first.get(name);
    return work === undefined ? null : (known.get(work) ?? null);
  };
}

function numbersIn(work: Work, { spans }: Measured, places: (of: Work) => Placed): string[] | null {
  const placed = places(work);
  const numbers = spans.map((span) => numberFor(span, placed));
  if (!numbers.includes(null)) return numbers as string[];
  const gone = (span: NumberSpan): string[] => [
    ...(numberFor({ ...span, end: null }, placed) === null ? [span.pages ?? span.page ?? ''] : []),
    ...(span.end !== null && numberFor({ page: span.end, end: null, pages: null }, placed) === null ? [span.end] : []),
  ];
  work.failure = { kind: 'targets', targets: [...new Set(spans.flatMap(gone))].sort() };
  return null;
}

const filledKey = (work: Work): string => digestOf(work.key, work.filling);

async function printAgain(work: Work, pages: BookPages, cache: BookCache): Promise<void> {
  const { job, measured, filling } = work;
  if (measured === null || filling === null) return;
  work.print = null;
  const key = filledKey(work);
  const kept = await cache.measured(key);
  if (kept !== null) {
    work.measured = kept;
    return;
  }
  const layout = await pages.use(job, async (page) => {
    const print = await filled(page, filling, job.wanted);
    if (job.wanted) work.print = print;
    return layoutOf(print);
  });
  work.measured = { ...measured, shown: filling.blanks, layout: { ...layout, links: {} } };
  await cache.keepMeasured(key, work.measured);
}

async function filled(page: BookPage, { numbers, blanks }: Filling, whole: boolean): Promise<Uint8Array> {
  await page.fill(numbers, blanks);
  return whole ? page.finished() : page.draft();
}

async function finish(work: Work, pages: BookPages, cache: BookCache, options: BookOptions): Promise<BookResult> {
  const { job, profile, measured } = work;
  const { layout, scans } = measured as Measured;
  const filling = work.filling ?? { numbers: [], blanks: [] };
  const ranges = labelRanges(profile, layout.pages.length, layout.spots);
  const digests = scans.map(({ path }) => [path, job.files.get(path)?.digest ?? null]);
  const key = digestOf(filledKey(work), job.meta, job.nameless, digests, finishVersion);
  const kept = await cache.book(key);
  if (kept !== null) return place(job, kept.bytes, kept.notes, false, options);

  const print = work.print ?? (await pages.use(job, (page) => filled(page, filling, true)));
  work.print = null;
  const draft = await areasOf(work, filling, pages);
  const placed = scans.map(
    (scan): PlacedScan => ({
      path: scan.path,
      page: scan.page,
      file: job.files.get(scan.path)?.file ?? null,
      area: areaOf(scan.id, draft, layout),
    }),
  );
  const {
    bytes,
    pages: count,
    fonts,
    lost,
    coloured,
  } = await finishPdf(print, job.meta, key, {
    labels: ranges,
    scans: placed,
    nameless: job.nameless,
  });
  if (fonts.unsound.length > 0) return { job, state: 'failed', reason: { kind: 'fonts', fonts: fonts.unsound } };
  const notes: BookNotes = {
    pages: count,
    bytes: bytes.length,
    labels: labelsOf(ranges, count),
    spots: layout.spots,
    stray: fonts.stray.map(({ name, characters }) => ({ font: name ?? '', characters })),
    missing: fonts.missing,
    lost,
    text: { ...(await textOfPdf(bytes)), fonts: fonts.fonts.map(({ name }) => name ?? '').sort(), coloured },
  };
  await cache.keepBook(key, bytes, notes);
  return place(job, bytes, notes, true, options);
}

/** A print that tells where the scans are. Left and right pages have margins of their own, so that one that has moved to the other side is asked again. */
async function areasOf(work: Work, filling: Filling, pages: BookPages): Promise<Layout> {
  const { measured, draft } = work as { measured: Measured; draft: Layout };
  const side = ({ spots }: Layout, id: string): number => (spots[id]?.page ?? 0) % 2;
  if (measured.blanks.length === 0 || measured.scans.every(({ id }) => side(draft, id) === side(measured.layout, id)))
    return draft;
  return layoutOf(await pages.use(work.job, (page) => filled(page, filling, false)));
}

/** Where a block stands in the finished print: the draft told its area, and it moved as its name did. */
function areaOf(id: string, draft: Layout, finished: Layout): Area {
  const area = draft.links[id] ?? { page: -1, x: 0, y: 0, width: 0, height: 0 };
  const [before, after] = [draft.spots[id], finished.spots[id]];
  return before && after ? { ...area, page: after.page, y: area.y + after.y - before.y } : area;
}

async function place(
  job: BookJob,
  bytes: Uint8Array,
  notes: BookNotes,
  printed: boolean,
  { withhold }: BookOptions,
): Promise<BookResult> {
  if (withhold?.(job, notes)) return { job, state: 'failed', reason: { kind: 'withheld', notes } };
  return { job, state: (await replaceFile(job.out, bytes)) ? 'written' : 'unchanged', printed, notes };
}

/** Works on all, some at once; the first rejection ends the rest. */
async function each<Item>(items: readonly Item[], at: number, run: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      try {
        await run(item);
      } catch (error) {
        left.length = 0;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(at, items.length) }, worker));
}
