import { type Finding, type FlagSeverity, finding, type ProblemParams, type RedFlagId } from '../../problem.ts';
import type { Account } from '../../schemas/account.ts';
import type { Stakeholder } from '../../schemas/stakeholder.ts';
import type { Settings } from '../../settings.ts';
import type { Plan, Visit, Workspace } from '../plan.ts';

/** What a rule judges: one plan, what happened there, and the day. */
export interface Situation {
  file: string;
  data: Account;
  /** The people who are still in their post, each with its place in the list: who left or moved is no danger and no help any more. */
  people: readonly Placed[];
  /** Newest first; planned ones too. */
  visits: readonly Visit[];
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
    people: data.stakeholders.flatMap((person, index) => (person.status === 'active' ? [{ person, index }] : [])),
    visits: visits.get(id) ?? [],
    settings,
    today,
  };
}

/** A finding about one person, at a key of his or at the person as a whole. */
export const atPerson = <Id extends RedFlagId>(
  id: Id,
  { file }: Situation,
  index: number,
  key: keyof Stakeholder | null,
  params: ProblemParams[Id],
): Finding =>
  finding(id, file, { path: key === null ? ['stakeholders', index] : ['stakeholders', index, key] }, params);

/** A finding about all people, at the key of their list. */
export const atPeople = <Id extends RedFlagId>(id: Id, { file }: Situation, params: ProblemParams[Id]): Finding =>
  finding(id, file, { path: ['stakeholders'], key: true }, params);
