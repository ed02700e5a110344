import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Browser, BrowserContext, Page } from 'puppeteer';
import { authorLine, configFor, type DiagramSource, descriptionMark, diagramKey, titleMark } from './mermaid-config.ts';
import { type Drawn, drawableElements, drawInPage, type Parts, partsInPage, prepareInPage } from './mermaid-draw.ts';
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
/** No honest diagram takes this long, in ms. */
const drawLimit = 10_000;

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

/** Why there is no drawing: a text that Mermaid can't read, one that takes too long, or one whose drawing may not stand in a page. */
export type Refusal = 'syntax' | 'too-large' | 'unsafe';

/** `message`: Mermaid's words, or what is unsafe. */
export type Outcome =
  | { ok: true; svg: string; width: number; height: number }
  | { ok: false; reason: Refusal; message: string; line: number | null };

const refused = (reason: Refusal, message: string): Outcome => ({ ok: false, reason, message, line: null });

/** A page with Mermaid loaded, in a context of its own. */
export class DrawingPage {
  readonly #context: BrowserContext;
  readonly #page: Page;
  /** How the page is set up now. */
  #trunk: boolean | null = null;
  #stuck = false;

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

  /** Whether the page is still busy with a diagram that took too long, so that it can draw no other. */
  get stuck(): boolean {
    return this.#stuck;
  }

  /** Draws one diagram. What is wrong with its text is a value; rejects when the page or the browser breaks. */
  async draw(source: DiagramSource): Promise<Outcome> {
    const id = `dg${diagramKey(source).slice(0, 10)}`;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), drawLimit);
    });
    try {
      const { trunk = false } = source;
      if (trunk !== this.#trunk) await this.#page.evaluate(prepareInPage, configFor(trunk));
      this.#trunk = trunk;
      const job = {
        id,
        text: source.text,
        title: titleMark,
        description: descriptionMark,
        elements: drawableElements,
      };
      const drawn: Drawn | null = await Promise.race([this.#page.evaluate(drawInPage, job), late]);
      if (drawn === null) {
        this.#stuck = true;
        return refused('too-large', '');
      }
      if (!drawn.ok) {
        if (/^Edge limit exceeded/.test(drawn.message)) return refused('too-large', '');
        // A picture from elsewhere: the page may not load it.
        if (/source image cannot be decoded/.test(drawn.message)) return refused('unsafe', '<image>');
        return {
          ...drawn,
          reason: 'syntax',
          line: drawn.line === null ? null : authorLine(source.text, drawn.line),
        };
      }
      const svg = paint(drawn.svg);
      const harm = await this.harmIn(svg);
      return harm === null ? { ...drawn, svg } : refused('unsafe', harm);
    } finally {
      clearTimeout(timer);
    }
  }

  /** What in a drawing may not stand in a page, as `<script>` or `onload`; null for none. */
  async harmIn(svg: string): Promise<string | null> {
    return harmOf(await this.#page.evaluate(partsInPage, svg));
  }

  /** Never waits for a page that hangs, never fails. */
  close(): void {
    void this.#context.close().catch(() => undefined);
  }
}

const drawable = new Set([...drawableElements, 'title', 'desc']);
const foreignUrl = /url\(\s*(?!["']?#)/i;

/** The cleaning in the page is the rule, this is its proof: it looks at the drawing as a page's parser reads it, never at its text. */
function harmOf({ elements, attributes, styles }: Parts): string | null {
  const element = elements.find((name) => !drawable.has(name));
  if (element !== undefined) return `<${element}>`;
  const style = styles.find((css) => foreignUrl.test(css) || /@import/i.test(css));
  if (style !== undefined) return '<style>';
  const attribute = attributes.find(([name, value]) => {
    if (name.startsWith('on') || name === 'src' || name === 'srcdoc') return true;
    if (name === 'href' || name === 'xlink:href') return !/^(#|\/(?!\/))/.test(value);
    return foreignUrl.test(value);
  });
  return attribute?.[0] ?? null;
}
