import { basename } from 'node:path';
import type { BookResult } from '../src/render/books.ts';
import type { Call } from './command.ts';
import { missingWords } from './sheet-notes.ts';
import { commandLine } from './terminal.ts';

/** Says of finished books which characters the bundled fonts lack. */
export function sayBookNotes(results: readonly BookResult[], { text, rootArgument }: Call): void {
  for (const result of results) {
    if (!('notes' in result)) continue;
    const { stray, missing } = result.notes;
    const borrowed = stray.map(({ characters }) => characters).join('');
    const notes = [
      ...(borrowed !== '' ? [text.pdf.foreign(borrowed)] : []),
      ...missingWords(missing, text),
      ...(borrowed + missing !== '' ? [text.pdf.located(commandLine('check', rootArgument))] : []),
    ];
    if (notes.length > 0) console.log(text.labelled(basename(result.job.out), notes.join(text.pdf.between)));
  }
}

/** How many pages the books have together. */
export const bookPages = (results: readonly BookResult[]): number =>
  results.reduce((sum, result) => sum + ('notes' in result ? result.notes.pages : 0), 0);
