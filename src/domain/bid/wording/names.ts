/** A word looked for, and where it stands in a text, from 0. */
export interface Hit<Word> {
  word: Word;
  index: number;
}

export type Finder<Word> = (text: string) => Hit<Word>[];

/** A letter of a text, made comparable: full width and capitals are the same as others. Signs that can't be seen are none. */
interface Letter {
  plain: string;
  index: number;
}

/** Zero-width spaces and joiners, soft hyphens, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;

const lettersOf = (text: string): Letter[] => {
  let index = 0;
  return [...text].flatMap((letter) => {
    const from = index;
    index += letter.length;
    return invisible.test(letter) ? [] : [{ plain: letter.normalize('NFKC').toLowerCase(), index: from }];
  });
};

/** A name as it is looked for. */
interface Name<Word> {
  /** Null for one that is passed over. */
  word: Word | null;
  letters: readonly string[];
  /** What may stand between its letters; Latin names have their own spaces instead. */
  gap: RegExp | null;
}

const space = /^\s$/;
const separator = /^[\s()-]$/;
/** What is part of a word of Latin letters or of a number. */
const inWord = /^[\p{Script=Latin}\d]/u;

function nameOf<Word>(name: string, word: Word | null): Name<Word> {
  const letters = lettersOf(name.trim()).map(({ plain }) => plain);
  const text = letters.join('');
  if (/^[+\d][\d\s()-]{5,}$/.test(text))
    return { word, letters: letters.filter((one) => /\d/.test(one)), gap: separator };
  if (/\p{Script=Han}/u.test(text)) return { word, letters: letters.filter((one) => !space.test(one)), gap: space };
  return {
    word,
    letters: letters.filter((one, at) => !space.test(one) || !space.test(letters[at - 1] ?? '')),
    gap: null,
  };
}

/** The number of letters of a text that a name takes from a place on; 0 where it does not stand there, or only within a longer word. */
function lengthAt({ letters, gap }: Name<unknown>, text: readonly Letter[], from: number): number {
  let at = from;
  for (const [index, letter] of letters.entries()) {
    const jumps = gap ?? (space.test(letter) || space.test(letters[index - 1] ?? '') ? space : null);
    if (index > 0 && jumps !== null) while (at < text.length && jumps.test(text[at]?.plain ?? '')) at += 1;
    if (gap === null && space.test(letter)) continue;
    if (text[at]?.plain !== letter) return 0;
    at += 1;
  }
  const isPart = (one: number, beyond: number): boolean =>
    inWord.test(text[one]?.plain ?? '') && inWord.test(text[beyond]?.plain ?? '');
  return isPart(from, from - 1) || isPart(at - 1, at) ? 0 : at - from;
}

/**
 * Finds names as a reader would: Chinese ones also with spaces or line breaks between the characters (`张　伟`), Latin ones ignoring case and as whole
 * words, numbers also with other separators (`010 8888-6666`). At each place the longest, and nothing twice there: 杭州市 is not 杭州 as well. `allowed` names
 * are passed over with all that is in them: the city in the name of the buyer is none of ours. Quick with thousands of names, since only those are tried
 * that begin with the letter at hand.
 */
export function finderOf<Word extends { word: string }>(
  words: readonly Word[],
  allowed: readonly string[] = [],
): Finder<Word> {
  const known = [
    ...allowed.filter(isTellingEnough).map((name) => nameOf<Word>(name, null)),
    ...words.filter(({ word }) => isTellingEnough(word)).map((word) => nameOf(word.word, word)),
  ].sort((a, b) => b.letters.length - a.letters.length);
  const byFirst = Map.groupBy(known, ({ letters }) => letters[0] ?? '');
  return (text) => {
    const letters = lettersOf(text);
    const hits: Hit<Word>[] = [];
    for (let at = 0; at < letters.length; ) {
      const { plain, index } = letters[at] as Letter;
      let step = 1;
      for (const name of byFirst.get(plain) ?? []) {
        const length = lengthAt(name, letters, at);
        if (length === 0) continue;
        if (name.word !== null) hits.push({ word: name.word, index });
        step = length;
        break;
      }
      at += step;
    }
    return hits;
  };
}

/** A name of a single letter or character is found everywhere. */
export const isTellingEnough = (word: string): boolean => [...word.trim()].length > 1;
