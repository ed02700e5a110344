import { hash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { imageSize } from 'image-size';
import type { Located } from '../problem.ts';
import { numberFor } from '../render/book-numbers.ts';
import { lazyBrowser } from '../render/browser.ts';
import { drawingPictures } from '../render/drawing-pictures.ts';
import { replaceFile } from '../render/pdf-cache.ts';
import { plainPicture } from '../render/picture-metadata.ts';
import { type BookView, bookDiagrams } from '../views/book/book.ts';
import type { BookPages } from '../views/book/pages.ts';
import { docxPath } from '../views/url.ts';
import type { Picture, Pictures } from '../word/book.ts';
import { usedFiles } from '../word/used.ts';
import { wordOf } from '../word/word.ts';
import type { Context } from '../workspace/context.ts';
import { located } from './book-findings.ts';
import { lastPlaces } from './book-places.ts';
import type { Pages } from './pages.ts';
import { scanPictures } from './scan-picture.ts';
import type { Progress, Steps } from './steps.ts';
import { wordLeaks } from './word-leaks.ts';

export interface WordInput {
  views: Pick<Pages, 'books' | 'site'>;
  context: Context;
  /** Folder of the built pages. */
  pages: string;
  /** Folder in which the files are placed, at the paths the pages link to. */
  out: string;
  /** Id of the only bid that is wanted; null for all. */
  bid: string | null;
  /** Ids of its volumes; null for all. */
  volumes: readonly string[] | null;
  /** Names of volumes, `bid/volume`, that are not written. */
  withheld: readonly string[];
  steps: Steps;
  progress: Progress;
}

export interface WrittenWords {
  files: string[];
  findings: Located[];
}

/** A volume of a bid as a page that is printed. */
type Volume = BookPages & { volume: string; book: BookView };

/** Raise when the same view would be written differently. */
const version = 4;

const isVolume = (page: BookPages): page is Volume => page.volume !== null && page.book !== null;

const nameOf = ({ bid, volume }: Volume): string => `${bid}/${volume}`;

/** The Word files of a build, below its folder: of all volumes, or of those of some names. */
export const wordFiles = (
  { books }: Pick<Pages, 'books'>,
  folder: string,
  names: readonly string[] | null = null,
): string[] =>
  books
    .filter((page): page is Volume => isVolume(page) && (names === null || names.includes(nameOf(page))))
    .map(({ bid, volume }) => join(folder, docxPath(bid, volume)));

/** Writes each volume of the bids as a Word file; one whose view and pictures did not change comes from the cache. One of a blind volume that tells whose it is
 * is not written. */
export async function writeWords(input: WordInput): Promise<WrittenWords> {
  const { views, bid, volumes: wanted, out, withheld, context, steps, progress } = input;
  const volumes = views.books
    .filter(isVolume)
    .filter(
      (page) =>
        (bid === null || page.bid === bid) &&
        (wanted === null || wanted.includes(page.volume)) &&
        !withheld.includes(nameOf(page)),
    );
  const browser = lazyBrowser();
  const written: WrittenWords = { files: [], findings: [] };
  try {
    for (const page of volumes) {
      steps.signal.throwIfAborted();
      const file = join(out, docxPath(page.bid, page.volume));
      const bytes = await wordFile(page, input.pages, context, browser.get);
      const of = views.site.bids.find((one) => one.bid.id === page.bid);
      const leaks = of === undefined ? [] : wordLeaks(bytes, of, page.volume, views.site.workspace);
      written.findings.push(...located(leaks, context.root));
      if (leaks.length === 0) {
        await replaceFile(file, bytes);
        written.files.push(file);
      }
      progress(volumes.indexOf(page) + 1, volumes.length);
    }
  } finally {
    await browser.close();
  }
  return written;
}

async function wordFile(
  { book, path }: Volume,
  pages: string,
  { root, cacheDir }: Context,
  browser: ReturnType<typeof lazyBrowser>['get'],
): Promise<Uint8Array> {
  const view = book;
  const files = await filesOf(view, pages, root);
  const placed = lastPlaces(cacheDir)(view.key);
  const digests = [...files].map(([name, bytes]) => [name, bytes && hash('sha256', bytes)]);
  const kept = join(cacheDir, 'word', `${hash('sha256', JSON.stringify([version, view, digests, placed]))}.docx`);
  const before = await readFile(kept).catch(() => null);
  if (before) return before;
  const drawings =
    bookDiagrams(view).length === 0
      ? []
      : (await drawingPictures(await browser(), pages, path)).map((one): Picture => ({ type: 'png', ...one }));
  const bytes = await wordOf(view, await picturesOf(files, drawings), (at) =>
    numberFor({ page: at, end: null, pages: null }, (name) => (name === view.key ? placed : null)),
  );
  await replaceFile(kept, bytes);
  return bytes;
}

const scanKey = (path: string): string => `scan ${path}`;

/** Every picture and scan that a volume shows, read once; null for one that is not there. */
async function filesOf(view: BookView, pages: string, root: string): Promise<Map<string, Uint8Array | null>> {
  const { images, scans } = usedFiles(view);
  const files = new Map<string, Uint8Array | null>();
  for (const url of images) files.set(url, await readInside(pages, decoded(url)));
  for (const path of scans) files.set(scanKey(path), await readInside(root, path));
  return files;
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** A plain file below a folder; null for anything else, such as a device, which would never end. */
async function readInside(folder: string, path: string): Promise<Uint8Array | null> {
  const file = resolve(folder, `./${path}`);
  if (!file.startsWith(resolve(folder) + sep)) return null;
  const found = await lstat(file).catch(() => null);
  return found?.isFile() ? readFile(file).catch(() => null) : null;
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
    const { type, width, height } = sizeOf(data);
    return type === 'png' || type === 'jpg' ? { type, data: plainPicture(data), width, height } : null;
  };
  return {
    drawing: (at) => drawings[at] ?? null,
    image,
    scan: ({ image: url, file }) =>
      url === null ? file && (scans.get(scanKey(file.path))?.[file.page - 1] ?? null) : image(url),
  };
}

/** A picture that can't be read has no size; the check has said so. */
function sizeOf(data: Uint8Array): Partial<ReturnType<typeof imageSize>> & { width: number; height: number } {
  try {
    return imageSize(data);
  } catch {
    return { width: 0, height: 0 };
  }
}
