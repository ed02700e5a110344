/** Text inside Mermaid labels: escaped, and broken into lines by us, since Mermaid breaks only at blanks and Chinese has none. */

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** Width of a character in half-width units: 2 for Chinese and other full-width characters and emoji, 1 otherwise. Most are Latin or Chinese. */
function unitsOf(character: string): number {
  if (character < '\u00a0') return 1;
  return (character >= '\u4e00' && character <= '\u9fff') || wide.test(character) ? 2 : 1;
}

export function widthOf(text: string): number {
  let units = 0;
  for (const character of text) units += unitsOf(character);
  return units;
}

/** Made once: opening the dictionary takes longer than a label. */
const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Characters that must not begin a line in Chinese typesetting (GB/T 15834). */
const noLineStart = /^[，。、；：？！）》〉」』】〕〗］｝”’％%,.;:?!)\]}]/;

/**
 * Breaks a text into at most `lines` lines of at most `width` half-width units, between Chinese characters or at blanks; what does not fit ends
 * in an ellipsis. A word longer than a line is cut; a closing mark that does not fit takes the word before it along.
 */
export function wrap(text: string, { width = 20, lines = 3 } = {}): string[] {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (widthOf(whole) <= width) return whole === '' ? [] : [whole];
  const words = [...segmenter.segment(whole)].map(({ segment }) => segment);
  const rows: string[] = [];
  let row: string[] = [];
  for (const word of words.flatMap((one) => (widthOf(one) > width ? cut(one, width) : [one]))) {
    if (widthOf(row.join('') + word) <= width) row.push(word);
    else if (word !== ' ') {
      const [kept, next] = breakBefore(word, row, width);
      rows.push(kept.join('').trim());
      row = next;
    }
  }
  rows.push(row.join('').trim());
  const full = rows.filter((one) => one !== '');
  if (full.length <= lines) return full;
  const last = shorten(full[lines - 1] as string, width - 1);
  return [...full.slice(0, lines - 1), `${last}…`];
}

/** The row without what has to stand before the word in the next one, and the next one. */
function breakBefore(word: string, row: string[], width: number): [kept: string[], next: string[]] {
  for (const parts of [row, [...row.join('')]]) {
    for (let at = parts.length; at > 0; at -= 1) {
      const next = [...parts.slice(at), word].join('').trimStart();
      if (!noLineStart.test(next) && widthOf(next) <= width) return [parts.slice(0, at), [next]];
    }
  }
  return [row, [word]];
}

function cut(word: string, width: number): string[] {
  const parts = [''];
  for (const character of word) {
    const last = parts.at(-1) as string;
    if (widthOf(last) + unitsOf(character) > width) {
      const along = noLineStart.test(character) ? ([...last].at(-1) ?? '') : '';
      parts.splice(-1, 1, last.slice(0, last.length - along.length), along);
    }
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
  text
    .replace(/["#&<>`\\{}|;[\]()*_~]/g, (character) => `#${character.codePointAt(0)};`)
    .replace(/[\u0000-\u001f\u007f]/g, ' ');
