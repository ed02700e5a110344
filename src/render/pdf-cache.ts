import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { type Fit, fitVersion } from './fit.ts';
import { finishVersion, type PdfMeta } from './pdf-metadata.ts';

/** What is worth telling about a PDF that was made. */
export interface PdfNotes {
  fit: Fit | null;
  pages: number;
  /** Characters printed in a font of the machine because ours lack them. */
  stray: { font: string; characters: string }[];
  /** Characters that no font had: they are printed as empty boxes. U+FFFD stands for those that cannot be named. */
  missing: string;
}

/** The built file of a URL path; null when there is none inside the site. */
export function builtFile(siteDir: string, path: string): string | null {
  const root = resolve(siteDir);
  const clean = decodeURI(path.split(/[?#]/, 1)[0] ?? '');
  const file = resolve(root, `.${clean.startsWith('/') ? clean : `/${clean}`}`);
  if (file !== root && !file.startsWith(root + sep)) return null;
  return (
    [join(file, 'index.html'), file, `${file}.html`].find((each) => /\.html?$/.test(each) && existsSync(each)) ?? null
  );
}

/** sha256 (hex) of all that decides a sheet: its page, the metadata, whether it is fitted, our versions and the browser. */
export const pdfKey = (siteDir: string, html: string, meta: PdfMeta, fit: string, browser: string): Promise<string> =>
  pageDigest(siteDir, html, [meta, fit, fitVersion, finishVersion, browser]);

/** sha256 (hex) of facts, a page, and the style sheets and pictures it links (fonts by name only: their files never change under a name). */
export async function pageDigest(siteDir: string, html: string, facts: readonly unknown[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(facts));
  hash.update(html);
  const links = [
    ...html.matchAll(/\s(?:href|src)=["']?([^"'\s>]+\.(?:css|svg|png|jpe?g|gif|webp|avif)(?:\?[^"'\s>]*)?)/gi),
  ];
  for (const link of [...new Set(links.map(([, url]) => url as string))].sort()) {
    const content = link.startsWith('/') ? await readInside(siteDir, decoded(link.split('?', 1)[0] as string)) : null;
    hash.update(`\0${link}\0`).update(content ?? 'absent');
  }
  return hash.digest('hex');
}

/** Words of authors may look like a link: nothing outside the site is read, and no device or pipe, which would never end. */
async function readInside(siteDir: string, path: string): Promise<Uint8Array | null> {
  const root = resolve(siteDir);
  const file = resolve(root, `.${path}`);
  if (!file.startsWith(root + sep)) return null;
  const [real, home] = await Promise.all([realpath(file), realpath(root)]).catch(() => ['', root]);
  if (!real.startsWith(home + sep) || !(await stat(real)).isFile()) return null;
  return readFile(real).catch(() => null);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Finished PDFs by key, each with its notes. What cannot be read counts as absent. */
export class PdfCache {
  readonly #dir: string;
  constructor(dir: string) {
    this.#dir = dir;
  }

  async read(key: string): Promise<{ bytes: Uint8Array; notes: PdfNotes } | null> {
    try {
      const notes = JSON.parse(await readFile(join(this.#dir, `${key}.json`), 'utf8')) as PdfNotes;
      return { bytes: await readFile(join(this.#dir, `${key}.pdf`)), notes };
    } catch {
      return null;
    }
  }

  /** The notes are written last: a PDF without notes is one that was interrupted. */
  async write(key: string, bytes: Uint8Array, notes: PdfNotes): Promise<void> {
    await replaceFile(join(this.#dir, `${key}.pdf`), bytes);
    await replaceFile(join(this.#dir, `${key}.json`), JSON.stringify(notes));
  }
}

/** Writes beside, then renames; true when the file's bytes changed. */
export async function replaceFile(file: string, content: Uint8Array | string): Promise<boolean> {
  const bytes =
    typeof content === 'string'
      ? Buffer.from(content)
      : Buffer.from(content.buffer, content.byteOffset, content.length);
  const before = await readFile(file).catch(() => null);
  if (before?.equals(bytes) === true) return false;
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
  return true;
}
