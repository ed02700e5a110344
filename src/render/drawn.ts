import { join } from 'node:path';
import { lazyBrowser } from './browser.ts';
import {
  type Diagram,
  type DiagramSource,
  described,
  diagramKey,
  fileDiagramCache,
  renderDiagrams,
} from './mermaid.ts';

/** The drawn diagrams of a workspace, below the cache folder of a run. */
const folder = (cacheDir: string): string => join(cacheDir, 'diagrams');

/** Drawings that took too long in this process: a live site would wait for them after each change. */
const tooLarge = new Map<string, Diagram>();

export interface DrawOptions {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** Draws what is not in the cache yet, in the order given; a browser is started only then, and closed. */
export async function drawDiagrams(
  sources: readonly DiagramSource[],
  cacheDir: string,
  options: DrawOptions = {},
): Promise<Diagram[]> {
  const browser = lazyBrowser();
  const files = fileDiagramCache(folder(cacheDir));
  const cache = { ...files, read: (key: string) => files.read(key) ?? tooLarge.get(key) ?? null };
  try {
    const drawn = await renderDiagrams([...sources], { ...options, browser: browser.get, cache });
    for (const [at, one] of drawn.entries())
      if (!one.ok && one.reason === 'too-large') tooLarge.set(diagramKey(sources[at] as DiagramSource), one);
    return drawn;
  } finally {
    await browser.close();
  }
}

/** A diagram that was drawn before; null for one that was not. */
export function readDrawn(source: DiagramSource, cacheDir: string): Diagram | null {
  const kept = fileDiagramCache(folder(cacheDir)).read(diagramKey(source));
  return kept && described(kept, source);
}
