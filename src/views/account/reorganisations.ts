import type { Plan, Workspace } from '../../domain/plan.ts';
import { isUnreviewed } from '../../domain/red-flags/reorganisation.ts';
import type { Text } from '../../text/index.ts';

/** A reorganisation at the customer, and whether the key persons have been analysed anew since [SSM B6]. */
export interface ReorganisationRow {
  date: string;
  text: string;
  /** `review`: the day, that it has not been done since, or that the reorganisation is still to come, in words. */
  state: 'reviewed' | 'open' | 'to-come';
  review: string;
}

/** Newest first. */
export const reorganisationRows = (
  { data }: Plan,
  { today }: Pick<Workspace, 'today'>,
  { ui }: Text,
): ReorganisationRow[] =>
  data.reorganisations
    .map((one): ReorganisationRow => {
      const words = ui.people.reorganisations;
      const { date, text, reviewed } = one;
      if (reviewed !== undefined) return { date, text, state: 'reviewed', review: words.reviewed(reviewed) };
      return isUnreviewed(one, today)
        ? { date, text, state: 'open', review: words.notReviewed }
        : { date, text, state: 'to-come', review: words.toCome };
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
