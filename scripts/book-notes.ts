import { basename } from 'node:path';
import type { BookResult } from '../src/render/books.ts';
import type { Call } from './command.ts';

/** Says of finished books which characters the bundled fonts lack. */
export function sayBookNotes(results: readonly BookResult[], { text }: Call): void {
  for (const result of results) {
    if (!('notes' in result)) continue;
    const { stray, missing } = result.notes;
    const borrowed = stray.map(({ characters }) => characters).join('');
    const notes = [
      ...(borrowed !== '' ? [text.pdf.foreign(borrowed)] : []),
      ...(missing !== '' ? [text.pdf.missing(missing)] : []),
    ];
    if (notes.length > 0) console.log(text.labelled(basename(result.job.out), notes.join('; ')));
  }
}

/** How many pages the books have together. */
export const bookPages = (results: readonly BookResult[]): number =>
  results.reduce((sum, result) => sum + ('notes' in result ? result.notes.pages : 0), 0);
