import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { unlessAborted } from '../render/interrupt.ts';
import { type Context, passOn } from '../workspace/context.ts';
import { handOver, type Pages } from './pages.ts';

/** Where a build is written before it becomes `dist/`, unless it is told another folder. */
export const nextFolder = (context: Pick<Context, 'cacheDir'>): string => join(context.cacheDir, 'next');

export interface BuildOptions {
  /** Empty or absent; default `nextFolder`. */
  folder?: string;
  /** The views, when they are built and drawn already. */
  pages?: Pages;
  signal?: AbortSignal;
}

/**
 * Builds the pages into a folder, which is emptied first; pages whose view did not change come from Astro's cache. Rejects at once with the
 * signal's reason; Astro itself can't be stopped, so that the process has to end then.
 */
export async function buildPages(
  context: Context,
  projectRoot: string,
  { folder = nextFolder(context), pages, signal }: BuildOptions = {},
): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  passOn(context, projectRoot);
  handOver(pages ?? null);
  try {
    const built = build({
      root: projectRoot,
      outDir: folder,
      cacheDir: join(context.cacheDir, 'astro'),
      logLevel: 'silent',
    });
    await unlessAborted(signal, built);
  } finally {
    handOver(null);
  }
  if (pagesOf(folder).length === 0) throw new Error('the build made no pages');
  return folder;
}

/** Pages of a built site, as paths of their HTML files; none where there is no folder. */
export function pagesOf(folder: string): string[] {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return files.filter((file) => file.endsWith('.html')).sort();
  } catch {
    return [];
  }
}
