import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NumberSpan } from './book-numbers.ts';
import type { ScanBlock } from './book-page.ts';
import type { LostScan } from './book-scans.ts';
import type { BookText } from './book-text.ts';
import { replaceFile } from './pdf-cache.ts';
import type { Layout } from './print-reader.ts';

/** Raise when the same page would be measured or filled in differently. */
export const bookVersion = 3;

/** What a print of a book told, kept so that it need not be printed to know where everything stands. */
export interface Measured {
  spans: NumberSpan[];
  scans: ScanBlock[];
  /** Ids before which a blank page may stand, in order, and whether it stood there in this print. */
  blanks: string[];
  shown: boolean[];
  layout: Layout;
}

/** What is worth telling about a finished book. */
export interface BookNotes {
  pages: number;
  bytes: number;
  /** The number that each page carries; null for a page without one. */
  labels: (string | null)[];
  spots: Layout['spots'];
  /** Characters printed in a font of the machine because ours lack them. */
  stray: { font: string; characters: string }[];
  /** Characters printed as empty boxes. */
  missing: string;
  /** Scans whose places stayed empty. */
  lost: LostScan[];
  /** Everything a reader could find in it. */
  text: BookText;
}

/** sha256 (hex) of facts, in their order. */
export const digestOf = (...facts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('hex');

/** Measured prints and finished books by key. What cannot be read counts as absent. */
export class BookCache {
  readonly #dir: string;
  constructor(dir: string) {
    this.#dir = dir;
  }

  async measured(key: string): Promise<Measured | null> {
    return this.#json<Measured>(`${key}.layout.json`);
  }

  async keepMeasured(key: string, measured: Measured): Promise<void> {
    await replaceFile(join(this.#dir, `${key}.layout.json`), JSON.stringify(measured));
  }

  async book(key: string): Promise<{ bytes: Uint8Array; notes: BookNotes } | null> {
    const notes = await this.#json<BookNotes>(`${key}.json`);
    const bytes = notes && (await readFile(join(this.#dir, `${key}.pdf`)).catch(() => null));
    return notes && bytes ? { bytes, notes } : null;
  }

  /** The notes are written last: a book without notes is one that was interrupted. */
  async keepBook(key: string, bytes: Uint8Array, notes: BookNotes): Promise<void> {
    await replaceFile(join(this.#dir, `${key}.pdf`), bytes);
    await replaceFile(join(this.#dir, `${key}.json`), JSON.stringify(notes));
  }

  async #json<Kept>(name: string): Promise<Kept | null> {
    try {
      return JSON.parse(await readFile(join(this.#dir, name), 'utf8')) as Kept;
    } catch {
      return null;
    }
  }
}
