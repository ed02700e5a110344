import type { Contact, Relation, Role, Stakeholder, Style } from '../../schemas/stakeholder.ts';

/**
 * The signs of the key-person analysis [KAD B1], as the training prints them under a title: role, style, relation, contact.
 * `信息服务总监  D A + 0` is a decider, analytical, supporter, not yet met.
 */
export const roleSigns: Record<Role, string> = { approver: 'A', decider: 'D', evaluator: 'E', user: 'U' };
export const styleSigns: Record<Style, string> = { driver: 'D', amiable: 'K', analytical: 'A', expressive: 'E' };
export const relationSigns: Record<Relation, string> = {
  champion: '*',
  supporter: '+',
  neutral: '=',
  nonsupporter: '-',
  opponent: '/',
};
export const contactSigns: Record<Contact, string> = { none: '0', brief: '1', repeated: 'N', deep: 'F' };

export type Analysis = Pick<Stakeholder, 'role' | 'style' | 'relation' | 'contact'>;

/** What is not known of an analysed person. */
export const unknownSign = '?';

/** Whether anything of steps 2–5 is known; a person without any is not a key person. */
export const isAnalysed = ({ role, style, relation, contact }: Analysis): boolean =>
  role !== undefined || style !== undefined || relation !== undefined || contact !== undefined;

/** Four signs with single blanks, `?` where one is unknown; empty for a person who is not analysed. */
export function signsOf(person: Analysis): string {
  if (!isAnalysed(person)) return '';
  const { role, style, relation, contact } = person;
  return [
    role ? roleSigns[role] : unknownSign,
    style ? styleSigns[style] : unknownSign,
    relation ? relationSigns[relation] : unknownSign,
    contact ? contactSigns[contact] : unknownSign,
  ].join(' ');
}

/** The reverse of `signsOf`; null for a string that it can't have made. */
export function parseSigns(signs: string): Analysis | null {
  if (signs === '') return {};
  const [role, style, relation, contact, ...rest] = signs.split(' ');
  if (rest.length > 0 || contact === undefined) return null;
  const found = [
    keyOf(roleSigns, role),
    keyOf(styleSigns, style),
    keyOf(relationSigns, relation),
    keyOf(contactSigns, contact),
  ] as const;
  if (found.includes(null)) return null;
  const person: Analysis = {};
  if (found[0]) person.role = found[0];
  if (found[1]) person.style = found[1];
  if (found[2]) person.relation = found[2];
  if (found[3]) person.contact = found[3];
  return isAnalysed(person) ? person : null;
}

function keyOf<Key extends string>(signs: Record<Key, string>, sign: string | undefined): Key | undefined | null {
  if (sign === unknownSign) return undefined;
  const entry = (Object.entries(signs) as [Key, string][]).find(([, value]) => value === sign);
  return entry ? entry[0] : null;
}
