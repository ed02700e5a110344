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
  try {
    return await renderDiagrams([...sources], {
      ...options,
      browser: browser.get,
      cache: fileDiagramCache(folder(cacheDir)),
    });
  } finally {
    await browser.close();
  }
}

/** A diagram that was drawn before; null for one that was not. */
export function readDrawn(source: DiagramSource, cacheDir: string): Diagram | null {
  const kept = fileDiagramCache(folder(cacheDir)).read(diagramKey(source));
  return kept && described(kept, source);
}
