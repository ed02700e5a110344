import type { Account } from '../../schemas/account.ts';
import type { Stakeholder } from '../../schemas/stakeholder.ts';
import type { VisitDays } from './contact.ts';
import { isAnalysed } from './signs.ts';

/** Whether what the plan says of somebody makes him matter to the sale: his department, an analysis, a buying influence, his influence, circle or layer [KAD B1, SSM B2]. */
export const isMarked = (person: Stakeholder): boolean =>
  person.keyDepartment ||
  isAnalysed(person) ||
  person.buyingInfluences.length > 0 ||
  person.influence !== undefined ||
  person.circle === 'inner' ||
  person.circle === 'decision' ||
  person.layer === 'decision';

/** Ids of those of them whom one of us talks or relates to, or has visited. */
export const ourContacts = ({ team }: Pick<Account, 'team'>, visited: VisitDays): ReadonlySet<string> =>
  new Set([
    ...team.flatMap(({ counterparts, relations }) => [
      ...counterparts,
      ...relations.map(({ stakeholder }) => stakeholder),
    ]),
    ...visited.keys(),
  ]);

/** Whether a person has to be analysed and matched: who matters to the sale, and whoever we deal with. `contacts`: as `ourContacts` gives them. */
export const isKeyPerson = (person: Stakeholder, contacts: ReadonlySet<string>): boolean =>
  isMarked(person) || contacts.has(person.id);
