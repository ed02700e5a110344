import type { Browser } from 'puppeteer';
import { BookPage, type Opened } from './book-page.ts';
import type { BookJob, BookOptions } from './books.ts';
import { noScript, type Server, startServer } from './server.ts';

/** The browser broke twice at one book. */
export class BrowserBroke extends Error {}

/** The page asks for style sheets, fonts or pictures that the site does not have. */
export class ResourcesMissing extends Error {
  readonly missing: string[];
  constructor(missing: string[]) {
    super(missing.join(', '));
    this.missing = missing;
  }
}

interface Open {
  page: BookPage;
  opened: Extract<Opened, { ok: true }>;
  browser: Browser;
}

/** Most books that stand open: each takes about 100 MB of the browser. */
const mostOpen = 4;

/** Books that stand open between their prints; one that was closed to make room is loaded again. */
export class BookPages {
  readonly #options: BookOptions;
  readonly #open = new Map<BookJob, Open>();
  readonly #busy = new Set<BookJob>();
  #server: Promise<Server> | null = null;

  constructor(options: BookOptions) {
    this.#options = options;
  }

  /** Works with an open book. After a crash it is tried once more in a new browser. Rejects with ResourcesMissing, BrowserBroke, or the signal's reason. */
  async use<Result>(job: BookJob, work: (page: BookPage, opened: Open['opened']) => Promise<Result>): Promise<Result> {
    const { signal } = this.#options;
    this.#busy.add(job);
    try {
      for (let attempt = 1; ; attempt += 1) {
        signal?.throwIfAborted();
        // No browser at all is no fault of the book.
        const browser = await this.#options.browser();
        try {
          const { page, opened } = await this.#opened(job, browser);
          return await work(page, opened);
        } catch (error) {
          this.close(job);
          signal?.throwIfAborted();
          if (error instanceof ResourcesMissing) throw error;
          if (attempt === 2) throw new BrowserBroke(error instanceof Error ? error.message : String(error));
        }
      }
    } finally {
      this.#busy.delete(job);
    }
  }

  async #opened(job: BookJob, browser: Browser): Promise<Open> {
    const before = this.#open.get(job);
    this.#open.delete(job);
    if (before?.browser === browser) {
      // The one used last stands last.
      this.#open.set(job, before);
      return before;
    }
    before?.page.close();
    for (const other of this.#open.keys()) {
      if (this.#open.size < mostOpen) break;
      if (!this.#busy.has(other)) this.close(other);
    }
    this.#server ??= startServer({ mounts: { '/': this.#options.siteDir }, contentSecurityPolicy: noScript });
    const { page, opened } = await BookPage.open(browser, await this.#server, job.path, job.look);
    if (!opened.ok) {
      page.close();
      throw new ResourcesMissing(opened.missing);
    }
    const open = { page, opened, browser };
    this.#open.set(job, open);
    return open;
  }

  close(job: BookJob): void {
    this.#open.get(job)?.page.close();
    this.#open.delete(job);
  }

  async end(): Promise<void> {
    for (const job of [...this.#open.keys()]) this.close(job);
    await (await this.#server)?.close();
  }
}
