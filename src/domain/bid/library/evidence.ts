import { type Finding, finding } from '../../../problem.ts';
import type { Criterion } from '../../../schemas/bid/scoring.ts';
import type { LibraryItem } from '../bid.ts';
import type { BidRule } from '../check.ts';
import { allCriteria } from '../references.ts';
import { usesOf } from './library-uses.ts';

type Window = NonNullable<Criterion['window']>;

/**
 * First and last day of a window of evidence: as written, else up to the deadline, and so many years back from there. `from` is null where neither a day
 * nor years are written.
 */
export function windowOf({ from, to, years }: Window, submission: string): { from: string | null; to: string } {
  const last = to ?? submission;
  return { from: from ?? (years === undefined ? null : yearsBefore(last, years)), to: last };
}

/** The same day of the calendar some years before, whole months for parts of a year; the last day of a shorter month. */
function yearsBefore(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - Math.round(years * 12), 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** The day of a case that a window looks at: signature, or acceptance where the tender says so; null where that is not written. */
export const dayInWindow = ({ data }: LibraryItem<'cases'>, { of }: Window): string | null =>
  of !== undefined && /验收|竣工|完工|accept|complet/i.test(of) ? (data.accepted ?? null) : data.signed;

/** Cases that a chapter shows for a criterion and that lie outside the time that counts [G4]. */
export const checkCases: BidRule = (bid, { chapters, workspace }) => {
  const { submission } = bid.data.tender.dates;
  const windows = allCriteria(bid.data.scoring.criteria).flatMap(({ id, title, window }) =>
    window === undefined ? [] : [{ id, title, window, ...windowOf(window, submission) }],
  );
  const covers = new Map(chapters.map(({ id, data }) => [id, data.covers]));
  const seen = new Set<string>();
  return usesOf(bid, { ...workspace, chapters: new Map([[bid.id, chapters]]) }).flatMap(
    ({ item, chapter, file, at }): Finding[] => {
      const used = workspace.library.get(item);
      if (chapter === null || used?.kind !== 'cases' || seen.has(`${file} ${item}`)) return [];
      seen.add(`${file} ${item}`);
      return windows.flatMap(({ id, title, window, from, to }) => {
        const signed = dayInWindow(used, window);
        if (signed === null || !covers.get(chapter)?.includes(id)) return [];
        return (from !== null && signed < from) || signed > to
          ? [finding('case-outside-window', file, at, { item: used.data.title, signed, criterion: title, from, to })]
          : [];
      });
    },
  );
};
