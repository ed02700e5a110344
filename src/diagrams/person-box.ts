import { isGone } from '../domain/people/person-status.ts';
import type { PersonStatus, Stakeholder } from '../schemas/stakeholder.ts';

/** Words for those who hold their post no longer. */
export type GoneWords = Record<Exclude<PersonStatus, 'active'>, string>;

/** The class of a person's box: the relation, `unknown`, or `gone` for whoever holds his post no longer, whose relation helps nobody. */
export const classOf = (person: Pick<Stakeholder, 'status' | 'relation'>): string =>
  isGone(person) ? 'gone' : (person.relation ?? 'unknown');

/** The row of a box that says that the person has left or moved; none for whoever is there. */
export const goneRow = (person: Pick<Stakeholder, 'status'>, words: GoneWords | null): string[] =>
  isGone(person) && words !== null ? [words[person.status]] : [];
