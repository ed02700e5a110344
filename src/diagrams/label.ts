/** Text inside Mermaid labels: escaped, and broken into lines by us, since Mermaid breaks only at blanks and Chinese has none. */

/** Width of a character in half-width units: 2 for Chinese and other full-width characters and emoji, 1 otherwise. */
const unitsOf = (character: string): number => (/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(character) ? 2 : 1);

export const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + unitsOf(character), 0);

/** Characters that must not begin a line in Chinese typesetting (GB/T 15834). */
const noLineStart = /^[，。、；：？！）》」』”’％%,.;:?!)\]]/;

/**
 * Breaks a text into at most `lines` lines of at most `width` half-width units, between Chinese characters or at blanks; what does not fit ends
 * in an ellipsis. A word longer than a line is cut.
 */
export function wrap(text: string, { width = 20, lines = 3 } = {}): string[] {
  const words = [...new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text.replace(/\s+/g, ' ').trim())].map(({ segment }) => segment);
  const rows: string[] = [];
  let row = '';
  const fits = (more: string): boolean => widthOf(row) + widthOf(more) <= width;
  for (const word of words.flatMap((one) => (widthOf(one) > width ? cut(one, width) : [one]))) {
    if (fits(word) || (noLineStart.test(word) && row !== '' && widthOf(word) <= 2)) row += word;
    else {
      rows.push(row.trim());
      row = word.trimStart();
    }
  }
  if (row.trim() !== '') rows.push(row.trim());
  const full = rows.filter((one) => one !== '');
  if (full.length <= lines) return full;
  const last = shorten(full[lines - 1] as string, width - 1);
  return [...full.slice(0, lines - 1), `${last}…`];
}

function cut(word: string, width: number): string[] {
  const parts = [''];
  for (const character of word) {
    if (widthOf(parts.at(-1) as string) + unitsOf(character) > width) parts.push('');
    parts[parts.length - 1] += character;
  }
  return parts;
}

function shorten(text: string, width: number): string {
  const characters = [...text];
  while (widthOf(characters.join('')) > width) characters.pop();
  return characters.join('');
}

/** A quoted label; every character that means something to Mermaid or HTML is written as an entity. */
export const quoted = (rows: readonly string[]): string => `"${rows.map(escapeLabel).join('<br/>')}"`;

export const escapeLabel = (text: string): string =>
  text.replace(/["#&<>`\\{}|;[\]()*_~]/g, (character) => `#${character.codePointAt(0)};`).replace(/[\u0000-\u001f\u007f]/g, ' ');
