import type { Stakeholder } from '../schemas/stakeholder.ts';
import type { TeamMember } from '../schemas/team.ts';
import { quoted, wrap } from './label.ts';
import { classOf, type GoneWords, goneRow } from './person-box.ts';

export type FunctionWords = Record<TeamMember['function'], string>;

/**
 * Who of us talks to whom of them [KAD B8], as full lines from `counterparts`. Where the account manager alone faces them (the bow-tie), the others
 * stand behind, tied to the account manager by dotted lines; otherwise colleagues who talk to nobody there have a dotted edge (class `through`).
 * Only people who have a counterpart are drawn; whoever has left or moved is marked, in words where `gone` gives them. Without frames around the two sides: Mermaid would lead lines behind boxes to reach a frame's edge.
 */
export function teamInterface(
  team: readonly TeamMember[],
  people: readonly Stakeholder[],
  words: FunctionWords,
  bowTie: boolean,
  gone: GoneWords | null = null,
): string {
  const known = new Set(people.map((person) => person.id));
  const met = people.filter((person) => team.some((member) => member.counterparts.includes(person.id)));
  const talking = team.filter((member) => member.counterparts.length > 0);
  const manager = team.findIndex((member) => member.function === 'account-manager' && talking.includes(member));
  const theirs = new Map(met.map((person, index) => [person.id, `t${index}`]));
  const ours = team.map((member, index) => {
    const label = quoted([...wrap(member.name, { lines: 1 }), words[member.function]]);
    return `  u${index}[${label}]:::${talking.includes(member) ? 'us' : 'through'}`;
  });
  const boxes = met.map((person) => {
    const label = quoted([
      ...wrap(person.title, { lines: 2 }),
      ...(person.name ? wrap(person.name, { lines: 1 }) : []),
      ...goneRow(person, gone),
    ]);
    return `  ${theirs.get(person.id)}[${label}]:::${classOf(person)}`;
  });
  const lines = team.flatMap((member, index) =>
    [...new Set(member.counterparts)].filter((id) => known.has(id)).map((id) => `  u${index} --- ${theirs.get(id)}`),
  );
  const behind = bowTie
    ? team.flatMap((member, index) => (talking.includes(member) ? [] : [`  u${index} -.- u${manager}`]))
    : [];
  return ['flowchart LR', ...ours, ...boxes, ...behind, ...lines].join('\n');
}
