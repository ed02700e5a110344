import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { locales } from '../settings.ts';
import { bidsPath, libraryPath, urlOf } from '../views/url.ts';
import { bookFiles } from './book-jobs.ts';
import type { Pages } from './pages.ts';
import { wordFiles } from './word.ts';

/** Takes the links to books that are not there, since they were never printed, off the pages of their bids: their words stay. */
export function unlinkBooks(views: Pick<Pages, 'books'>, finished: string): void {
  const missing = [...bookFiles(views, finished), ...wordFiles(views, finished)].filter((file) => !existsSync(file));
  if (missing.length === 0) return;
  const urls = missing.map((file) => `/${relative(finished, file).split(sep).join('/')}`);
  for (const page of bidPages(finished)) {
    const html = readFileSync(page, 'utf8');
    const without = urls.reduce((text, url) => text.replaceAll(` href="${url}"`, ''), html);
    if (without !== html) writeFileSync(page, without);
  }
}

/** The built pages that tell of bids and of the library, in every language. */
export const bidPages = (finished: string): string[] =>
  locales.flatMap((locale) => [bidsPath, libraryPath].flatMap((path) => htmlIn(join(finished, urlOf(locale, path)))));

function htmlIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => join(folder, file));
}
