import { type Finding, finding } from '../problem.ts';

/**
 * What a file may hold: a hundred pages of text. Reading some texts, such as brackets alone, takes time in the square of their length, and no page
 * of such a size would be read.
 */
export const maxBytes = 256 * 1024;

/** What a file of data alone may hold: `content/people.yaml` with a thousand people and two dozen courses each. */
export const maxDataBytes = 1024 * 1024;

/** The text of a file of authors, or why it can't be read. */
export function readText(file: string, bytes: Uint8Array, max = maxBytes): string | Finding {
  if (bytes.length > max) return finding('too-large', file, { line: 1, column: 1 }, { bytes: bytes.length, max });
  const text = decode(bytes);
  return typeof text === 'string' ? text : finding('not-utf8', file, lineOf(bytes, text), { offset: text });
}

/** The text of a file, or the offset of the first byte that is not UTF-8. */
function decode(bytes: Uint8Array): string | number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  for (let from = 0, at = text.indexOf('\uFFFD'); at !== -1; from = at + 1, at = text.indexOf('\uFFFD', from)) {
    offset += new TextEncoder().encode(text.slice(from, at)).length;
    // A replacement character that the author wrote is three valid bytes.
    const written = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!written) return offset;
    offset += 3;
  }
  return text;
}

function lineOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = new TextDecoder().decode(bytes.subarray(0, offset)).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
