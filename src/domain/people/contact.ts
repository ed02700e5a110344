import type { Stakeholder } from '../../schemas/stakeholder.ts';

/** Newest day, `YYYY-MM-DD`, of a visit that was held with each of their people, by id; who was never visited is missing. */
export type VisitDays = ReadonlyMap<string, string>;

/** Whether, for all that is written, nobody of us has met this person: the plan says so or says nothing, and no visit says otherwise [KAD B1, step 5]. */
export const isUnmet = ({ id, contact }: Pick<Stakeholder, 'id' | 'contact'>, visited: VisitDays): boolean =>
  (contact === undefined || contact === 'none') && !visited.has(id);
