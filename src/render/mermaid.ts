import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { unlessAborted } from './interrupt.ts';
import { type DiagramSource, descriptionMark, diagramKey, titleMark } from './mermaid-config.ts';
import { DrawingPage, type Outcome, startDrawingServer } from './mermaid-page.ts';
import type { Server } from './server.ts';

export type { DiagramSource } from './mermaid-config.ts';
export { diagramKey } from './mermaid-config.ts';

/**
 * `svg` is one `<svg role="img">` element to be inlined: width 100 %, at most `width` px; ids unique to the diagram; no
 * scripts, no outside references. `width` and `height` are in CSS px. `line` is 1-based inside the source's text.
 */
export type Diagram = Outcome;

export interface DiagramCache {
  read(key: string): Diagram | null;
  write(key: string, diagram: Diagram): void;
}

/** One JSON file per diagram in `dir`, which is made when needed. A file that cannot be read counts as absent. */
export function fileDiagramCache(dir: string): DiagramCache {
  const fileFor = (key: string) => join(dir, `${key}.json`);
  return {
    read(key) {
      try {
        return JSON.parse(readFileSync(fileFor(key), 'utf8')) as Diagram;
      } catch {
        return null;
      }
    },
    write(key, diagram) {
      mkdirSync(dir, { recursive: true });
      const part = `${fileFor(key)}.${process.pid}.part`;
      writeFileSync(part, JSON.stringify(diagram));
      renameSync(part, fileFor(key));
    },
  };
}

export interface DiagramOptions {
  /** Called only when something is not in the cache; called again after a crash. */
  browser: () => Promise<Browser>;
  cache: DiagramCache;
  /** Counts different diagrams that had to be drawn. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** From this many new diagrams on, a second page pays for its start (about 0.4 s). */
const secondPageFrom = 10;

/**
 * Draws the sources, in their order; equal ones once. What is wrong with a text is that diagram's value, and cached; one that took too long may
 * have met a busy machine, and is tried again in the next run. Rejects when the browser is missing or breaks twice, or at once with the signal's
 * reason; the browser may then be busy still.
 */
export async function renderDiagrams(sources: DiagramSource[], options: DiagramOptions): Promise<Diagram[]> {
  const keys = sources.map(diagramKey);
  const known = new Map<string, Diagram>();
  const wanted = new Map<string, DiagramSource>();
  sources.forEach((source, at) => {
    const key = keys[at] as string;
    if (known.has(key) || wanted.has(key)) return;
    const cached = options.cache.read(key);
    if (cached === null) wanted.set(key, source);
    else known.set(key, cached);
  });
  if (wanted.size > 0) {
    const server = await startDrawingServer();
    try {
      const queue = [...wanted.entries()];
      const total = queue.length;
      let done = 0;
      const keep = (key: string, diagram: Diagram, lasting: boolean) => {
        known.set(key, diagram);
        if (lasting) options.cache.write(key, diagram);
        done += 1;
        options.onProgress?.(done, total);
      };
      const workers = total >= secondPageFrom ? 2 : 1;
      await Promise.all(Array.from({ length: workers }, () => drawAll(queue, keep, server, options)));
    } finally {
      await server.close();
    }
  }
  return keys.map((key, at) => described(known.get(key) as Diagram, sources[at] as DiagramSource));
}

/** A cached drawing with the title and description that a reader who does not see it gets; an empty description becomes the words in the drawing. */
export function described(diagram: Diagram, { title, description }: DiagramSource): Diagram {
  if (!diagram.ok) return diagram;
  return {
    ...diagram,
    svg: diagram.svg
      .replace(titleMark, () => escapeText(title))
      .replace(descriptionMark, () => (description === '' ? wordsIn(diagram.svg) : escapeText(description))),
  };
}

/** The texts of a drawing in their order, as markup. */
const wordsIn = (svg: string): string =>
  [...svg.matchAll(/<text\b[^>]*>(.*?)<\/text>/gs)]
    .map(([, inner = '']) =>
      inner
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((words) => words !== '')
    .join('; ');

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

async function drawAll(
  queue: [string, DiagramSource][],
  keep: (key: string, diagram: Diagram, lasting: boolean) => void,
  server: Server,
  options: DiagramOptions,
): Promise<void> {
  let page: DrawingPage | null = null;
  try {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [key, source] = next;
      for (let attempt = 1; ; attempt += 1) {
        options.signal?.throwIfAborted();
        const browser = await unlessAborted(options.signal, options.browser());
        try {
          page ??= await unlessAborted(options.signal, DrawingPage.open(browser, server));
          const diagram = await unlessAborted(options.signal, page.draw(source));
          keep(key, diagram, !page.stuck);
          if (page.stuck) {
            page.close();
            page = null;
          }
          break;
        } catch (error) {
          page?.close();
          page = null;
          options.signal?.throwIfAborted();
          if (attempt === 2) throw new Error(`diagram "${source.title}" could not be drawn`, { cause: error });
        }
      }
    }
  } catch (error) {
    queue.length = 0;
    throw error;
  } finally {
    page?.close();
  }
}
