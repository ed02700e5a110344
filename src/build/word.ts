import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { lazyBrowser } from '../render/browser.ts';
import { drawingPictures } from '../render/drawing-pictures.ts';
import { replaceFile } from '../render/pdf-cache.ts';
import { type BookView, bookDiagrams } from '../views/book/book.ts';
import type { BookPages } from '../views/book/pages.ts';
import { docxPath } from '../views/url.ts';
import type { Picture, Pictures } from '../word/book.ts';
import { wordOf } from '../word/word.ts';
import type { Context } from '../workspace/context.ts';
import type { Pages } from './pages.ts';
import { scanPictures } from './scan-picture.ts';
import type { Progress, Steps } from './steps.ts';

export interface WordInput {
  views: Pick<Pages, 'books'>;
  context: Context;
  /** Folder of the built pages. */
  pages: string;
  /** Folder in which the files are placed, at the paths the pages link to. */
  out: string;
  /** Id of the only bid that is wanted; null for all. */
  bid: string | null;
  steps: Steps;
  progress: Progress;
}

/** A volume of a bid as a page that is printed. */
type Volume = BookPages & { volume: string; book: BookView };

/** Raise when the same view would be written differently. */
const version = 1;

const isVolume = (page: BookPages): page is Volume => page.volume !== null && page.book !== null;

/** The Word files of a build, below its folder. */
export const wordFiles = ({ books }: Pick<Pages, 'books'>, folder: string): string[] =>
  books.filter(isVolume).map(({ bid, volume }) => join(folder, docxPath(bid, volume)));

/** Writes each volume of the bids as a Word file; one whose view and pictures did not change comes from the cache. Returns the files. */
export async function writeWords(input: WordInput): Promise<string[]> {
  const { views, bid, out, context, steps, progress } = input;
  const volumes = views.books.filter(isVolume).filter((page) => bid === null || page.bid === bid);
  const browser = lazyBrowser();
  const files: string[] = [];
  try {
    for (const page of volumes) {
      steps.signal.throwIfAborted();
      const file = join(out, docxPath(page.bid, page.volume));
      await replaceFile(file, await wordFile(page, input.pages, context, browser.get));
      files.push(file);
      progress(files.length, volumes.length);
    }
  } finally {
    await browser.close();
  }
  return files;
}

async function wordFile(
  { book, path }: Volume,
  pages: string,
  { root, cacheDir }: Context,
  browser: ReturnType<typeof lazyBrowser>['get'],
): Promise<Uint8Array> {
  const view = book;
  const files = await filesOf(view, pages, root);
  const digests = [...files].map(([name, bytes]) => [name, bytes && hash('sha256', bytes)]);
  const kept = join(cacheDir, 'word', `${hash('sha256', JSON.stringify([version, view, digests]))}.docx`);
  const before = await readFile(kept).catch(() => null);
  if (before) return before;
  const drawings =
    bookDiagrams(view).length === 0
      ? []
      : (await drawingPictures(await browser(), pages, path)).map((one): Picture => ({ type: 'png', ...one }));
  const bytes = await wordOf(view, await picturesOf(files, drawings));
  await replaceFile(kept, bytes);
  return bytes;
}

const scanKey = (path: string): string => `scan ${path}`;

/** Every picture and scan that a volume shows, read once; null for one that is not there. */
async function filesOf(view: BookView, pages: string, root: string): Promise<Map<string, Uint8Array | null>> {
  const text = JSON.stringify(view);
  const urls = [...text.matchAll(/(?:src=\\"|"image":")([^"\\]+)/g)].map(([, url]) => url as string);
  const paths = [...text.matchAll(/"file":\{"path":"([^"\\]+)"/g)].map(([, path]) => path as string);
  const files = new Map<string, Uint8Array | null>();
  for (const url of new Set(urls)) files.set(url, await readFile(join(pages, decodeURI(url))).catch(() => null));
  for (const path of new Set(paths)) files.set(scanKey(path), await readFile(join(root, path)).catch(() => null));
  return files;
}

async function picturesOf(
  files: ReadonlyMap<string, Uint8Array | null>,
  drawings: readonly Picture[],
): Promise<Pictures> {
  const scans = new Map<string, (Picture | null)[]>();
  for (const [name, bytes] of files) {
    if (bytes && name.startsWith('scan ')) scans.set(name, await scanPictures(bytes).catch(() => []));
  }
  const image = (url: string): Picture | null => {
    const data = files.get(url);
    if (!data) return null;
    const { type, width, height } = imageSize(data);
    return type === 'png' || type === 'jpg' ? { type, data, width, height } : null;
  };
  return {
    drawing: (at) => drawings[at] ?? null,
    image,
    scan: ({ image: url, file }) =>
      url === null ? file && (scans.get(scanKey(file.path))?.[file.page - 1] ?? null) : image(url),
  };
}
