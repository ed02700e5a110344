import { type Finding, finding, type Path, type Place } from '../../../problem.ts';
import type { Settings } from '../../../settings.ts';
import { daysBetween } from '../../dates.ts';
import type { Workspace } from '../../plan.ts';
import type { LibraryItem } from '../bid.ts';
import type { BidRule } from '../check.ts';
import { openingOf } from '../tender/tender-dates.ts';
import { usesOf } from './library-uses.ts';

/** The last days of an item and of its attachments, each with the name by which it is known and its place in the file. */
export function validitiesOf({ data }: LibraryItem): { name: string; validTo: string; path: Path }[] {
  return [
    ...(data.validTo === undefined ? [] : [{ name: data.title, validTo: data.validTo, path: ['validTo'] }]),
    ...data.attachments.flatMap(({ title, validTo }, i) =>
      validTo === undefined ? [] : [{ name: `${data.title} · ${title}`, validTo, path: ['attachments', i, 'validTo'] }],
    ),
  ];
}

/** The day from which an item must be looked at again; null where it has no such rule. The last day of a shorter month. */
export function reviewDue({ data: { updated, reviewMonths } }: LibraryItem): string | null {
  if (reviewMonths === undefined) return null;
  const [year = 0, month = 1, day = 1] = updated.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + reviewMonths, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** How an item stands on a day: `expired`, `expiring` within the days of the settings, `valid`. */
export function validityOn(item: LibraryItem, day: string, { bids }: Settings): 'expired' | 'expiring' | 'valid' {
  const left = Math.min(...validitiesOf(item).map(({ validTo }) => daysBetween(day, validTo)));
  if (left < 0) return 'expired';
  return left <= bids.expiringDays ? 'expiring' : 'valid';
}

/** Items of the library that expire soon, have expired, or have not been looked at for longer than they should. */
export function checkLibrary({ library, settings, today }: Workspace): Finding[] {
  return [...library.values()].flatMap((item): Finding[] => {
    const { file, data } = item;
    const due = reviewDue(item);
    return [
      ...validitiesOf(item).flatMap(({ name, validTo, path }) => {
        const days = daysBetween(today, validTo);
        return days <= settings.bids.expiringDays
          ? [finding('library-expiring', file, { path }, { item: name, validTo, days })]
          : [];
      }),
      ...(due !== null && due < today
        ? [
            finding(
              'library-review-due',
              file,
              { path: ['updated'] },
              { item: data.title, updated: data.updated, months: data.reviewMonths ?? 0 },
            ),
          ]
        : []),
    ];
  });
}

/** What a bid hands in must be valid on the day of opening: items of the library where they are used, and attachments of the bid and its chapters. */
export const checkExpired: BidRule = (bid, { chapters, workspace }) => {
  const opening = openingOf(bid.data);
  const expired = (file: string, at: Place, item: string, validTo: string): Finding[] =>
    validTo < opening ? [finding('evidence-expired', file, at, { item, validTo, opening })] : [];
  const seen = new Set<string>();
  const used = usesOf(bid, { ...workspace, chapters: new Map([[bid.id, chapters]]) }).flatMap(({ item, file, at }) => {
    const known = workspace.library.get(item);
    if (known === undefined || seen.has(`${file} ${item}`)) return [];
    seen.add(`${file} ${item}`);
    return validitiesOf(known).flatMap(({ name, validTo }) => expired(file, at, name, validTo));
  });
  const attached = [bid, ...chapters].flatMap(({ file, data }) =>
    data.attachments.flatMap(({ title, validTo }, i) =>
      validTo === undefined ? [] : expired(file, { path: ['attachments', i, 'validTo'] }, title, validTo),
    ),
  );
  return [...used, ...attached];
};
