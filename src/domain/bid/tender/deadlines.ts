import type { Bid, Chapter } from '../bid.ts';
import { openingOf } from './tender-dates.ts';

/** Something of a bid that has a day and is not over: a day of the tender, or work that is still to be done by then. */
export interface BidDeadline {
  kind: BidDeadlineKind;
  /** Unique among those of its kind in the bid: id of a requirement or chapter, place in its list for the work on targets and jobs, else the bid's. */
  id: string;
  due: string;
  /** `HH:MM`; only the deadline for submission may have one. */
  time: string | null;
  /** Ids of those of us whom it concerns, never empty. */
  who: string[];
  /** Words of the author: what is to be done, or the title; null for the days of the tender, which are the same in every bid. */
  text: string | null;
}
export const bidDeadlineKinds = [
  'questions',
  'deposit',
  'submission',
  'opening',
  'target',
  'job',
  'requirement',
  'chapter',
] as const;
export type BidDeadlineKind = (typeof bidDeadlineKinds)[number];

/**
 * All that is open and dated in a bid, by day, kind and id. A bid that has ended has none. Days of the tender that are over were kept or not, which
 * nothing written tells; an unpaid deposit is due until it is paid.
 */
export function bidDeadlines({ id: bid, data }: Bid, chapters: readonly Chapter[], today: string): BidDeadline[] {
  if (data.result !== undefined) return [];
  const { tender, owner, targets, jobs, requirements } = data;
  const { questions, submission, submissionTime } = tender.dates;
  const one = (kind: BidDeadlineKind, id: string, due: string, text: string | null, who = owner): BidDeadline => ({
    kind,
    id,
    due,
    time: null,
    who: [who],
    text,
  });
  const ofTender = [
    ...(questions === undefined ? [] : [one('questions', bid, questions, null)]),
    { ...one('submission', bid, submission, null), time: submissionTime ?? null },
    one('opening', bid, openingOf(data), null),
  ].filter(({ due }) => due >= today);
  const { deposit } = tender;
  return [
    ...ofTender,
    ...(deposit?.due !== undefined && deposit.paid === undefined ? [one('deposit', bid, deposit.due, null)] : []),
    ...targets.flatMap(({ due, done, text, work, owner: who }, at) =>
      due !== undefined && done === undefined ? [one('target', String(at), due, work ?? text, who)] : [],
    ),
    ...jobs.flatMap(({ job, actions }) =>
      actions.flatMap(({ due, done, text, owner: who }, at) =>
        due !== undefined && done === undefined ? [one('job', `${job}-${at}`, due, text, who)] : [],
      ),
    ),
    ...requirements.flatMap(({ id, due, response, text, owner: who }) =>
      due !== undefined && response === undefined ? [one('requirement', id, due, text, who)] : [],
    ),
    ...chapters.flatMap(({ id, data: { due, status, title, owner: who } }) =>
      due !== undefined && status !== 'final' ? [one('chapter', id, due, title, who)] : [],
    ),
  ].sort(
    (a, b) =>
      compare(a.due, b.due) ||
      bidDeadlineKinds.indexOf(a.kind) - bidDeadlineKinds.indexOf(b.kind) ||
      compare(a.id, b.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
