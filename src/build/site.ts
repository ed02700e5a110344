import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { type Context, rootVariable, todayVariable } from '../workspace/context.ts';

/** Where a build is written before it becomes `dist/`. */
export const nextFolder = (context: Context): string => join(context.cacheDir, 'next');

/**
 * Builds the pages into `nextFolder`, which is emptied first; pages whose view did not change come from Astro's cache. Root and day reach Astro's
 * own modules through the environment, since it loads them apart from this process's.
 */
export async function buildPages(context: Context, projectRoot: string): Promise<string> {
  const folder = nextFolder(context);
  rmSync(folder, { recursive: true, force: true });
  process.env[rootVariable] = context.root;
  process.env[todayVariable] = context.today;
  await build({ root: projectRoot, outDir: folder, cacheDir: join(context.cacheDir, 'astro'), logLevel: 'silent' });
  return folder;
}

/** Pages of a built site, as paths of their HTML files. */
export const pagesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
