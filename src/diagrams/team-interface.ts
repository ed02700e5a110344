import type { Stakeholder } from '../schemas/stakeholder.ts';
import type { TeamMember } from '../schemas/team.ts';
import { quoted, wrap } from './label.ts';

export interface InterfaceWords {
  us: string;
  them: string;
  function: Record<TeamMember['function'], string>;
}

/**
 * Who of us talks to whom of them [KAD B8]: full lines from `counterparts`; a dotted line ties a colleague who talks to nobody there to the account
 * manager. Only people who have a counterpart are drawn.
 */
export function teamInterface(team: readonly TeamMember[], people: readonly Stakeholder[], words: InterfaceWords): string {
  const known = new Set(people.map((person) => person.id));
  const met = people.filter((person) => team.some((member) => member.counterparts.includes(person.id)));
  const manager = team.findIndex((member) => member.function === 'account-manager');
  const theirs = new Map(met.map((person, index) => [person.id, `t${index}`]));
  const ours = team.map((member, index) => `    u${index}[${quoted([...wrap(member.name, { lines: 1 }), words.function[member.function]])}]:::us`);
  const boxes = met.map((person) => `    ${theirs.get(person.id)}[${quoted([...wrap(person.title, { lines: 2 }), ...(person.name ? [...wrap(person.name, { lines: 1 })] : [])])}]:::${person.relation ?? 'unknown'}`);
  const lines = team.flatMap((member, index) => [...new Set(member.counterparts)].filter((id) => known.has(id)).map((id) => `  u${index} --- ${theirs.get(id)}`));
  const through = team.flatMap((member, index) => (index !== manager && manager !== -1 && member.counterparts.length === 0 ? [`  u${index} -.- u${manager}`] : []));
  return [
    'flowchart LR',
    `  subgraph us[${quoted([words.us])}]`,
    ...ours,
    '  end',
    ...(boxes.length > 0 ? [`  subgraph them[${quoted([words.them])}]`, ...boxes, '  end'] : []),
    ...through,
    ...lines,
  ].join('\n');
}
