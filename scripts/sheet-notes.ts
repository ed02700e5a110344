import { basename } from 'node:path';
import type { PdfResult } from '../src/render/pdf.ts';
import type { CliText } from '../src/text/index.ts';
import type { Call } from './command.ts';

/** Says of finished PDFs what their author should know: entries left out, characters that the bundled fonts lack. */
export function sayNotes(results: readonly PdfResult[], { text }: Call): void {
  for (const result of results) {
    if (result.state === 'failed') continue;
    const { fit, stray, missing } = result.notes;
    const hidden = (fit?.hidden ?? []).reduce((sum, { count }) => sum + count, 0);
    const borrowed = stray.map(({ characters }) => characters).join('');
    const notes = [
      ...(hidden > 0 ? [text.pdf.shortened(hidden)] : []),
      ...(borrowed !== '' ? [text.pdf.foreign(borrowed)] : []),
      ...(fit && fit.replaced !== '' ? [text.pdf.replaced(fit.replaced)] : []),
      ...missingWords(missing, text),
    ];
    if (notes.length > 0)
      console.log(`${basename(result.job.out)} (${result.job.meta.lang}): ${notes.join(text.pdf.between)}`);
  }
}

/** What no font could show, whole signs only; U+FFFD stands for those that a PDF does not name, and half a sign names nothing. */
export function missingWords(missing: string, text: CliText): string[] {
  const named = [...missing].filter((letter) => !/[\ufffd\p{Cs}\p{Cf}\p{M}]/u.test(letter)).join('');
  return missing === '' ? [] : [text.pdf.missing(named, named !== '' && /[\ufffd\p{Cs}]/u.test(missing))];
}
