import type { Browser, BrowserContext, CDPSession, HTTPRequest, Page } from 'puppeteer';
import type { NumberSpan } from './book-numbers.ts';
import { contextFor, type Server } from './server.ts';

const needed = new Set(['document', 'stylesheet', 'font', 'image']);
/** ms; a book of thousands of pages takes a minute on a slow machine. */
const limit = 300_000;

/** What decides how a book is shown, beside its page. */
export interface BookLook {
  copy: 'original' | 'copy' | null;
  /** Deepest level of headings in the contents; null: as the page has it. */
  levels: number | null;
}

/** A place in a book where a page of a PDF file will be drawn. */
export interface ScanBlock {
  id: string;
  path: string;
  /** From 1. */
  page: number;
}

/** What a page says that it needs. */
export interface Needs {
  spans: NumberSpan[];
  scans: ScanBlock[];
  /** Ids that begin on a right page: the values of `data-blank`, elements that are blank pages where they are shown. */
  blanks: string[];
}

export type Opened = ({ ok: true } & Needs) | { ok: false; missing: string[] };

/** A book that stands open in the browser, so that it is loaded once and printed several times. */
export class BookPage {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #devtools: CDPSession;

  private constructor(context: BrowserContext, page: Page, devtools: CDPSession) {
    this.#context = context;
    this.#page = page;
    this.#devtools = devtools;
  }

  /** Rejects when the page or the browser breaks. */
  static async open(
    browser: Browser,
    server: Server,
    path: string,
    look: BookLook,
  ): Promise<{ page: BookPage; opened: Opened }> {
    const context = await contextFor(browser, server);
    const page = await context.newPage();
    const missing = new Set<string>();
    const miss = (request: HTTPRequest): void => {
      if (needed.has(request.resourceType())) missing.add(request.url().replace(server.origin, ''));
    };
    page.on('requestfailed', miss);
    page.on('response', (response) => {
      if (response.status() >= 400) miss(response.request());
    });
    // A4 at 96 dpi, so that the first layout is near the printed one.
    await page.setViewport({ width: 794, height: 1123 });
    await page.emulateMediaType('print');
    await page.goto(new URL(path, server.origin).href, { waitUntil: 'load', timeout: limit });
    const needs = await page.evaluate(prepareInPage, look);
    await page.evaluate(fontsLoaded);
    const opened: Opened = missing.size > 0 ? { ok: false, missing: [...missing].sort() } : { ok: true, ...needs };
    return { page: new BookPage(context, page, await page.createCDPSession()), opened };
  }

  /** Writes numbers into the places that wait for them and shows blank pages, both in their order. */
  async fill(numbers: readonly string[], shown: readonly boolean[]): Promise<void> {
    await this.#page.evaluate(fillInPage, [...numbers], [...shown]);
    await this.#page.evaluate(fontsLoaded);
  }

  /** A print without tags and bookmarks, whose blocks for scans are links, so that it tells where they are: laid out like the finished one, in less time. */
  async draft(): Promise<Uint8Array> {
    await this.#page.evaluate(probeInPage, true);
    try {
      return await this.#print(false);
    } finally {
      await this.#page.evaluate(probeInPage, false);
    }
  }

  finished(): Promise<Uint8Array> {
    return this.#print(true);
  }

  async #print(whole: boolean): Promise<Uint8Array> {
    // What an earlier print left behind would be kept beside the new one: 100 MB and more of a long book.
    await this.#devtools.send('HeapProfiler.collectGarbage');
    return this.#page.pdf({
      preferCSSPageSize: true,
      format: 'A4',
      printBackground: true,
      tagged: whole,
      outline: whole,
      waitForFonts: false,
      timeout: limit,
    });
  }

  /** Never waits for a page that hangs, never fails. */
  close(): void {
    void this.#context.close().catch(() => undefined);
  }
}

/** Runs in the page. Blocks for scans are linked to, so that every print tells where they are. */
function prepareInPage({ copy, levels }: BookLook): Needs {
  const root = document.documentElement;
  if (copy !== null) root.dataset['copy'] = copy;
  if (levels !== null) root.dataset['levels'] = String(levels);
  const value = (element: Element, name: string): string | null => element.getAttribute(name);
  const spans = [...document.querySelectorAll('[data-page], [data-pages]')].map((element) => ({
    page: value(element, 'data-page'),
    end: value(element, 'data-page-end'),
    pages: value(element, 'data-pages'),
  }));
  const scans = [...document.querySelectorAll('[data-scan]')].map((element) => ({
    id: element.id,
    path: value(element, 'data-scan') ?? '',
    page: Number(value(element, 'data-scan-page') ?? 1),
  }));
  const links = document.createElement('nav');
  links.hidden = true;
  for (const { id } of scans) {
    const link = document.createElement('a');
    link.href = `#${encodeURIComponent(id)}`;
    links.append(link);
  }
  if (scans.length > 0) document.body.append(links);
  const blanks = [...document.querySelectorAll('[data-blank]')].map((element) => value(element, 'data-blank') ?? '');
  return { spans, scans, blanks };
}

/** Runs in the page. */
function fillInPage(numbers: string[], shown: boolean[]): void {
  for (const [at, element] of [...document.querySelectorAll('[data-page], [data-pages]')].entries())
    element.textContent = numbers[at] ?? '';
  for (const [at, element] of [...document.querySelectorAll('[data-blank]')].entries())
    element.toggleAttribute('data-shown', shown[at] === true);
}

/** Runs in the page: a link that fills a block leaves its exact rectangle in the print. */
function probeInPage(on: boolean): void {
  for (const block of document.querySelectorAll('[data-scan]')) {
    if (!on) {
      block.replaceChildren();
      continue;
    }
    const link = document.createElement('a');
    link.href = `#${encodeURIComponent(block.id)}`;
    link.setAttribute('style', 'display:block;width:100%;height:100%;margin:0;padding:0;border:0');
    block.replaceChildren(link);
  }
}

/** Runs in the page: a layout asks for the faces really used, then they load. */
async function fontsLoaded(): Promise<void> {
  void document.body.offsetHeight;
  await document.fonts.ready;
}
