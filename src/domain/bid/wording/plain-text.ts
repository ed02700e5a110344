/** A text made comparable, and where each of its letters stands in the text itself. */
export interface Plain {
  text: string;
  indexOf: readonly number[];
}

/** Signs without width: zero-width spaces and joiners, soft hyphens, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const same = new Map([...'￥萬億'].map((one, at) => [one, [...'¥万亿'][at] ?? one]));

/** Full-width figures and signs as half-width ones, all blanks as one space, and nothing that can't be seen. */
export function plainText(text: string): Plain {
  const letters: string[] = [];
  const indexOf: number[] = [];
  for (const [at, unit] of text.split('').entries()) {
    if (invisible.test(unit)) continue;
    const code = unit.charCodeAt(0);
    const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit;
    letters.push(same.get(unit) ?? (/[^\S\n]/.test(half) ? ' ' : half));
    indexOf.push(at);
  }
  return { text: letters.join(''), indexOf };
}
