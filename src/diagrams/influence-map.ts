import type { InfluenceMap } from '../domain/people/influence-map.ts';
import { signsOf } from '../domain/people/signs.ts';
import type { Circle, Degree, Stakeholder } from '../schemas/stakeholder.ts';
import { quoted, wrap } from './label.ts';
import { classOf, type GoneWords, goneRow } from './person-box.ts';

export interface InfluenceMapWords {
  circle: Record<Circle, string>;
  conflict: string;
  gone: GoneWords;
}

/** Degree of influence as a row of signs. */
export const degreeSigns: Record<Degree, string> = { high: '▲▲▲', medium: '▲▲', low: '▲' };

/** Keeps the four signs apart: the blank of a Chinese font is too narrow. */
const enSpace = '\u2002';

/** Shapes of Mermaid by relation: the rounder, the friendlier; a slanted box resists, a pointed one opposes. */
const shapes: Record<string, [open: string, close: string]> = {
  champion: ['([', '])'],
  supporter: ['(', ')'],
  nonsupporter: ['[/', '/]'],
  opponent: ['{{', '}}'],
};

/**
 * The influence map [KAD B1, step 6]: full arrows for formal reporting, dotted ones for informal influence, thick crossed lines with their word for
 * conflicts. The inner circle is one frame; the other circles stand in the box as words. Shape, edge and sign tell the relation, so that a
 * grey print loses nothing; triangles tell the degree of influence.
 */
export function influenceMapText(
  { people, formal, informal, conflicts }: InfluenceMap,
  words: InfluenceMapWords,
): string {
  const ids = new Map(people.map(({ id }, index) => [id, `p${index}`]));
  const boxOf = (person: Stakeholder): string => box(ids.get(person.id) as string, person, words);
  const inner = people.filter(({ circle }) => circle === 'inner');
  const frame =
    inner.length > 0
      ? [
          `  subgraph inner [${quoted([words.circle.inner])}]`,
          '    direction TB',
          ...inner.map(({ id }) => `    ${ids.get(id)}`),
          '  end',
          '  class inner circle',
        ]
      : [];
  const line = (from: string, link: string, to: string): string => `  ${ids.get(from)} ${link} ${ids.get(to)}`;
  return [
    'flowchart TB',
    ...people.map(boxOf),
    ...frame,
    ...formal.map(({ from, to }) => line(from, '-->', to)),
    ...informal.map(({ from, to, mutual }) => line(from, mutual ? '<-.->' : '-.->', to)),
    ...conflicts.map(({ from, to }) => line(from, `x==x|${quoted([words.conflict])}|`, to)),
  ].join('\n');
}

function box(id: string, person: Stakeholder, words: InfluenceMapWords): string {
  const signs = signsOf(person);
  const standing = [
    ...(person.influence ? [degreeSigns[person.influence]] : []),
    ...(person.circle && person.circle !== 'inner' ? [words.circle[person.circle]] : []),
  ];
  const label = quoted([
    ...wrap(person.title, { lines: 2 }),
    ...(person.name ? wrap(person.name, { lines: 1 }) : []),
    ...goneRow(person, words.gone),
    ...(signs ? [signs.replaceAll(' ', enSpace)] : []),
    ...(standing.length > 0 ? [standing.join(enSpace)] : []),
  ]);
  const kind = classOf(person);
  const [open, close] = shapes[kind] ?? ['[', ']'];
  return `  ${id}${open}${label}${close}:::${kind}`;
}
