import { type Finding, finding } from '../../../problem.ts';
import type { Chapter } from '../bid.ts';
import type { BidRule } from '../check.ts';
import { lastDaysFrom } from '../tender/last-days.ts';
import { chaptersOf } from './book.ts';
import { walk } from './walk.ts';

/** Chapters that say nothing though they are handed on or the deadline is near, and chapters of a volume whose order nobody has set. */
export const checkChapters: BidRule = ({ data }, { chapters, workspace: { today } }) => {
  const isNear = data.result === undefined && today >= lastDaysFrom(data);
  const empty = chapters
    .filter((one) => (isNear || one.data.status === 'review' || one.data.status === 'final') && isEmpty(one))
    .map(({ file, data: { title, covers } }) =>
      finding('chapter-empty', file, { path: ['title'] }, { chapter: title, covers: covers.length }),
    );
  return [...empty, ...data.volumes.flatMap(({ id }) => sameOrders(chaptersOf(id, chapters)))];
};

/** No words, no scans, nothing that a component prints: a heading alone says nothing. */
const isEmpty = ({ data, body }: Chapter): boolean =>
  data.attachments.length === 0 &&
  data.library.length === 0 &&
  (body.texts ?? []).every((run) => run.in === 'heading' || run.text.trim() === '') &&
  body.files.every(({ kind }) => kind !== 'image') &&
  ![...walk(body.pieces)].some(
    (piece) =>
      piece.kind === 'diagram' || (piece.kind === 'component' && piece.name !== 'PageBreak' && piece.name !== 'Wide'),
  );

/** Chapters of the same order stand by their file names, and all their numbers with them. */
function sameOrders(chapters: readonly Chapter[]): Finding[] {
  return chapters.slice(1).flatMap(({ file, data: { order } }, at) => {
    const other = chapters[at];
    return other?.data.order === order
      ? [finding('order-taken', file, { path: ['order'] }, { order, other: other.data.title })]
      : [];
  });
}
