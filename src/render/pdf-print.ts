import type { Browser, BrowserContext, HTTPRequest, Page } from 'puppeteer';
import { type FitAnswer, fitInPage, fitRules } from './fit.ts';
import { contextFor, type Server } from './server.ts';

export type Printed = { ok: true; bytes: Uint8Array; fit: FitAnswer | null } | { ok: false; missing: string[] };

const needed = new Set(['document', 'stylesheet', 'font', 'image']);
const loadLimit = 60_000;

/**
 * A page for printing, used again for one built page after the other: its context keeps style sheets and fonts in
 * memory.
 */
export class PrintingPage {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #origin: string;
  #missing = new Set<string>();

  private constructor(context: BrowserContext, page: Page, origin: string) {
    this.#context = context;
    this.#page = page;
    this.#origin = origin;
    const miss = (request: HTTPRequest) => {
      if (needed.has(request.resourceType())) this.#missing.add(request.url().replace(origin, ''));
    };
    page.on('requestfailed', miss);
    page.on('response', (response) => {
      if (response.status() >= 400) miss(response.request());
    });
  }

  static async open(browser: Browser, server: Server): Promise<PrintingPage> {
    const context = await contextFor(browser, server);
    const page = await context.newPage();
    // A4 at 96 dpi, so that the first layout is near the printed one.
    await page.setViewport({ width: 794, height: 1123 });
    await page.emulateMediaType('print');
    return new PrintingPage(context, page, server.origin);
  }

  /** Rejects when the page or the browser breaks. Nothing is printed when something the page needs is missing. */
  async print(path: string, fit: boolean): Promise<Printed> {
    this.#missing = new Set();
    await this.#page.goto(new URL(path, this.#origin).href, { waitUntil: 'load', timeout: loadLimit });
    await this.#page.evaluate(fontsLoaded);
    if (this.#missing.size > 0) return { ok: false, missing: [...this.#missing].sort() };
    const answer = fit ? await this.#page.evaluate(fitInPage, fitRules) : null;
    if (answer !== null && !answer.ok) return { ok: true, bytes: new Uint8Array(), fit: answer };
    const bytes = await this.#page.pdf({
      preferCSSPageSize: true,
      format: 'A4',
      printBackground: true,
      tagged: true,
      outline: !fit,
      waitForFonts: false,
      timeout: loadLimit,
    });
    return { ok: true, bytes, fit: answer };
  }

  /** Never waits for a page that hangs, never fails. */
  close(): void {
    void this.#context.close().catch(() => undefined);
  }
}

/** Runs in the page: a layout asks for the faces really used, then they load. */
async function fontsLoaded(): Promise<void> {
  void document.body.offsetHeight;
  await document.fonts.ready;
}
