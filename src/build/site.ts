import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import { unlessAborted } from '../render/interrupt.ts';
import { type Context, passOn } from '../workspace/context.ts';
import { clearAbandoned } from './claim.ts';
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
  // Outside of the program Astro would share one folder among all builds, and find no packages from a folder whose name begins like the program's.
  const scratch = join(projectRoot, '.cache');
  mkdirSync(scratch, { recursive: true });
  clearAbandoned(scratch, 'site');
  const work = join(scratch, `site-${process.pid}`);
  for (const each of [folder, work]) rmSync(each, { recursive: true, force: true });
  passOn(context, projectRoot);
  handOver(pages ?? null);
  try {
    const built = build({
      root: projectRoot,
      outDir: work,
      cacheDir: join(context.cacheDir, 'astro'),
      logLevel: 'silent',
    });
    await unlessAborted(signal, built);
    move(work, folder);
  } finally {
    handOver(null);
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  }
  if (pagesOf(folder).length === 0) throw new Error('the build made no pages');
  return folder;
}

/** Another disk can't be renamed to. */
function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
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
