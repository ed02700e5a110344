import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Browser, BrowserContext, Page } from 'puppeteer';
import { authorLine, configFor, type DiagramSource, descriptionMark, diagramKey, titleMark } from './mermaid-config.ts';
import { type Drawn, drawInPage, prepareInPage } from './mermaid-draw.ts';
import { paint } from './mermaid-theme.ts';
import { contextFor, type Server, startServer } from './server.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
/** No honest diagram takes this long; one that does must not stop the build. */
const drawLimit = 30_000;

/** A folder of an installed package. */
export function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

/** Serves the empty drawing page, Mermaid and the fonts it measures with. */
export function startDrawingServer(): Promise<Server> {
  const fonts = packageFolder('@fontsource/noto-sans-sc');
  const faces = ['400', '700'].map((weight) => readFileSync(`${fonts}/${weight}.css`, 'utf8')).join('\n');
  const head = `<style>${faces.replaceAll('url(./', 'url(/fonts/')}</style><script src="/mermaid/mermaid.min.js"></script>`;
  const body = `<!doctype html><meta charset="utf-8"><title>diagrams</title>${head}<body></body>`;
  return startServer({
    mounts: {
      '/draw': { body, type: 'text/html; charset=utf-8' },
      '/mermaid': `${packageFolder('mermaid')}/dist`,
      '/fonts': fonts,
    },
    contentSecurityPolicy: policy,
  });
}

export type Outcome =
  | { ok: true; svg: string; width: number; height: number }
  | { ok: false; message: string; line: number | null };

/** A page with Mermaid loaded, in a context of its own. */
export class DrawingPage {
  readonly #context: BrowserContext;
  readonly #page: Page;
  /** How the page is set up now. */
  #trunk: boolean | null = null;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.#page = page;
  }

  static async open(browser: Browser, server: Server): Promise<DrawingPage> {
    const context = await contextFor(browser, server);
    const page = await context.newPage();
    await page.goto(`${server.origin}/draw`);
    return new DrawingPage(context, page);
  }

  /**
   * Draws one diagram. A mistake in its text is a value; rejects when the page or the browser breaks, or takes too
   * long.
   */
  async draw(source: DiagramSource): Promise<Outcome> {
    const id = `dg${diagramKey(source).slice(0, 10)}`;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`diagram took longer than ${drawLimit / 1000} s`)), drawLimit);
    });
    try {
      const { trunk = false } = source;
      if (trunk !== this.#trunk) await this.#page.evaluate(prepareInPage, configFor(trunk));
      this.#trunk = trunk;
      const job = { id, text: source.text, title: titleMark, description: descriptionMark };
      const drawn: Drawn = await Promise.race([this.#page.evaluate(drawInPage, job), late]);
      if (!drawn.ok) return { ...drawn, line: drawn.line === null ? null : authorLine(source.text, drawn.line) };
      assertHarmless(drawn.svg);
      return { ...drawn, svg: paint(drawn.svg) };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Never waits for a page that hangs, never fails. */
  close(): void {
    void this.#context.close().catch(() => undefined);
  }
}

const harmful = [
  /<script/i,
  /<foreignObject/i,
  /<(?:image|iframe|img)\b/i,
  /\son[a-z]+\s*=\s*["']/i,
  /javascript:/i,
  /@import/i,
];

/** The cleaning in the page is the rule, this is its proof. Throws: a failure is a bug, not an author's mistake. */
export function assertHarmless(svg: string): void {
  // Text and titles may say anything; only markup, attributes and styles are looked at.
  const marks = [...svg.matchAll(/<[^>]*>|(?<=<style[^>]*>)[^<]*/g)].map(([mark]) => mark).join('');
  const bad =
    harmful.find((each) => each.test(marks)) ?? /url\(\s*(?!["']?#|&quot;#)|\s(?:xlink:)?href="(?!#|\/(?!\/))/i;
  const hit = bad.exec(marks);
  if (hit !== null) throw new Error(`diagram is not clean: ${hit[0]}`);
}
