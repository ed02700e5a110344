import type { Place } from '../../../problem.ts';
import type { Passage } from './passages.ts';

/** Most signs of emphasis, code or strike-through between two runs of one line: `**12**` within figures. */
const mostSigns = 4;

/** Runs that only a mark of format separates, joined as they are printed. Cells stay apart. */
export function joinedPassages(passages: readonly Passage[]): Passage[] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && goesOn(last, passage)) groups.at(-1)?.push(passage);
    else groups.push([passage]);
  }
  return groups.map((group) => (group.length === 1 ? (group[0] as Passage) : join(group)));
}

const apart: readonly Passage['in'][] = ['cell', 'alt', 'frontmatter'];

function goesOn(before: Passage, after: Passage): boolean {
  if (before.file !== after.file || apart.includes(before.in) || apart.includes(after.in)) return false;
  const [end, start] = [pointOf(before.placeOf(before.text.length)), pointOf(after.placeOf(0))];
  if (end === null || start === null || end.line !== start.line) return false;
  const between = start.column - end.column;
  return between >= 0 && between <= mostSigns;
}

const pointOf = (place: Place): { line: number; column: number } | null => ('line' in place ? place : null);

function join(group: readonly Passage[]): Passage {
  const first = group[0] as Passage;
  return {
    ...first,
    text: group.map(({ text }) => text).join(''),
    placeOf: (offset) => {
      let left = offset;
      for (const { text, placeOf } of group) {
        if (left < text.length) return placeOf(left);
        left -= text.length;
      }
      const last = group.at(-1) as Passage;
      return last.placeOf(last.text.length);
    },
  };
}
