import { type Finding, type FlagSeverity, finding, type ProblemParams, type RedFlagId } from '../../problem.ts';
import type { Account } from '../../schemas/account.ts';
import type { Stakeholder } from '../../schemas/stakeholder.ts';
import type { Settings } from '../../settings.ts';
import type { VisitDays } from '../people/contact.ts';
import { isGone } from '../people/person-status.ts';
import type { Plan, Workspace } from '../plan.ts';
import { visitDays } from '../relationship/visits.ts';

/** What a rule judges: one plan, what happened there, and the day. */
export interface Situation {
  file: string;
  data: Account;
  /** The people who are still in their post, each with its place in the list: who left or moved is no danger and no help any more. */
  people: readonly Placed[];
  /** When each of them was last visited. */
  visited: VisitDays;
  settings: Settings;
  /** `YYYY-MM-DD`. */
  today: string;
}

export interface Placed {
  person: Stakeholder;
  index: number;
}

/** The part of the plan, and section of the page, that a rule looks at. */
export type LooksAt = 'people' | 'team' | 'information' | 'flags' | 'crises';

/** A red-flag rule [SSM B6]. */
export interface RedFlagRule {
  id: RedFlagId;
  /** Unless the settings say otherwise. High: the sale is lost if nothing is done; medium: the next visits have to mend it; low: look again. */
  severity: Exclude<FlagSeverity, 'off'>;
  looksAt: LooksAt;
  /** Findings of this id, in the order of the plan. A finding about one person has its place at that person. */
  find(situation: Situation): Finding[];
}

export function situationOf({ id, file, data }: Plan, { visits, settings, today }: Workspace): Situation {
  return {
    file,
    data,
    people: data.stakeholders.flatMap((person, index) => (isGone(person) ? [] : [{ person, index }])),
    visited: visitDays(visits.get(id) ?? [], today),
    settings,
    today,
  };
}

/** A finding about one person, at a key of his, a key within it (`tail`) or at the person as a whole. */
export const atPerson = <Id extends RedFlagId>(
  id: Id,
  { file }: Situation,
  index: number,
  key: keyof Stakeholder | null,
  params: ProblemParams[Id],
  ...tail: string[]
): Finding => finding(id, file, { path: ['stakeholders', index, ...(key === null ? [] : [key, ...tail])] }, params);

/** A finding about all people, at the key of their list. */
export const atPeople = <Id extends RedFlagId>(id: Id, { file }: Situation, params: ProblemParams[Id]): Finding =>
  finding(id, file, { path: ['stakeholders'], key: true }, params);
