/** A word looked for, and where it stands in a text, from 0. */
export interface Hit<Word> {
  word: Word;
  index: number;
}

/**
 * Matches a name at `lastIndex` as a reader would: Chinese names also with spaces or line breaks between the characters (`张　伟`), Latin ones ignoring case and as
 * whole words, numbers also with other separators (`010 8888-6666`).
 */
function patternOf(word: string): RegExp {
  const text = word.normalize('NFKC').trim();
  const parts = [...text].map((character) => {
    if (/\s/.test(character)) return '';
    const wide = wideOf(character);
    return wide === null ? escaped(character) : `[${escaped(character)}${wide}]`;
  });
  const dialled = isNumber(text);
  const gap = dialled ? '[\\s()（）-]*' : /\p{Script=Han}/u.test(text) ? '\\s*' : null;
  const body =
    gap === null
      ? [...text].map((character, at) => (/\s/.test(character) ? '\\s*' : (parts[at] ?? ''))).join('')
      : (dialled ? [...text].filter((one) => /\d/.test(one)) : parts.filter((one) => one !== '')).join(gap);
  return new RegExp(body, 'iuy');
}

/** What is part of a word of Latin letters or of a number. */
const inWord = /^[\p{Script=Latin}\d]$/u;

/** The full-width form of a Latin letter, digit or sign; null where there is none. */
function wideOf(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  return code > 0x20 && code < 0x7f ? escaped(String.fromCodePoint(code + 0xfee0)) : null;
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');

export type Finder<Word> = (text: string) => Hit<Word>[];

/**
 * Looks for many words at once: at each place the longest, and nothing is found twice there: 杭州市 is not 杭州 as well. `allowed` names are passed
 * over with all that is in them: the city in the name of the buyer is none of ours. Quick with thousands of names, since only those are tried that begin
 * with the letters at hand.
 */
export function finderOf<Word extends { word: string }>(
  words: readonly Word[],
  allowed: readonly string[] = [],
): Finder<Word> {
  const known: { name: string; word: Word | null }[] = [
    ...allowed.map((name) => ({ name, word: null })),
    ...words.map((word) => ({ name: word.word, word })),
  ];
  const tried = Map.groupBy(
    known
      .filter(({ name }) => isTellingEnough(name))
      .toSorted((a, b) => b.name.trim().length - a.name.trim().length)
      .map(({ name, word }) => ({ word, key: keyOf(name), pattern: patternOf(name) })),
    ({ key }) => key,
  );
  const firsts = new Set([...tried.keys()].map((key) => letterAt(key, 0)));
  return (text) => {
    const hits: Hit<Word>[] = [];
    for (let index = 0; index < text.length; ) {
      const letter = letterAt(text, index);
      let step = letter.length;
      // Those of more letters first, so that the longest is found.
      for (const letters of firsts.has(letterAt(plain(letter), 0)) ? [3, 2, 1] : []) {
        const found = tried
          .get(lettersFrom(text, index, letters))
          ?.map(({ word, pattern }) => ({ word, length: lengthAt(pattern, text, index) }))
          .find(({ length }) => length > 0);
        if (found === undefined) continue;
        if (found.word !== null) hits.push({ word: found.word, index });
        step = found.length;
        break;
      }
      index += step;
    }
    return hits;
  };
}

/** How long a name is in a text at a place; 0 where it does not stand there, or only within a longer word. */
function lengthAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  const found = pattern.exec(text)?.[0] ?? '';
  const end = index + found.length;
  const isPart = (at: number, beyond: number): boolean =>
    inWord.test(text.charAt(at)) && inWord.test(text.charAt(beyond));
  return found === '' || isPart(index, index - 1) || isPart(end - 1, end) ? 0 : found.length;
}

const letterAt = (text: string, index: number): string => String.fromCodePoint(text.codePointAt(index) ?? 0);

const plain = (letter: string): string => letter.normalize('NFKC').toLowerCase();

/** What may stand between the letters of a name. */
const between = /^[\s()-]*$/;

/** The first letters of what stands in a text from a place on, without what may stand between them. */
function lettersFrom(text: string, index: number, count: number): string {
  const letters: string[] = [];
  for (let at = index; at < text.length && letters.length < count; ) {
    const letter = letterAt(text, at);
    if (letters.length === 0 || !between.test(plain(letter))) letters.push(plain(letter));
    at += letter.length;
  }
  return letters.join('');
}

/** The letters by which a name is looked up: three, or as many as it has. */
function keyOf(name: string): string {
  const text = name.normalize('NFKC').trim();
  return lettersFrom(isNumber(text) ? text.replace(/\D/g, '') : text, 0, 3);
}

const isNumber = (text: string): boolean => /^[+\d][\d\s()-]{5,}$/.test(text);

/** A name of a single letter or character is found everywhere. */
export const isTellingEnough = (word: string): boolean => [...word.trim()].length > 1;
