import type { BookChapter } from '../../domain/bid/book/book.ts';
import { wordCount } from '../../domain/bid/wording/word-count.ts';
import { daysBetween } from '../../domain/dates.ts';
import type { ChapterStatus } from '../../schemas/bid/chapter.ts';
import type { Text } from '../../text/index.ts';
import { type FindingView, findingView } from '../findings.ts';
import type { Site, SiteBid } from '../site.ts';
import { chapterPath, urlOf, volumePath } from '../url.ts';
import type { Folio, Who } from './place.ts';
import { whoIn } from './place.ts';

/** Who writes what until when, and how far it is [G5]. */
export interface ChaptersView {
  caption: string;
  /** How many chapters are in each state, first to last. */
  states: { status: ChapterStatus; sign: string; label: string; count: number }[];
  volumes: VolumePart[];
}

export interface VolumePart {
  id: string;
  title: string;
  kind: string;
  url: string | null;
  /** `a/b`: how many pages its finished book has. */
  pages: string;
  maxPages: number | null;
  isBlind: boolean;
  rows: ChapterRow[];
}

export interface ChapterRow {
  id: string;
  number: string | null;
  title: string;
  url: string;
  status: ChapterStatus;
  sign: string;
  statusLabel: string;
  owner: Who | null;
  due: string | null;
  /** Overdue, in words; null where it is not. */
  overdue: string | null;
  folio: Folio;
  /** `a/b#chapter`: how many pages it has. */
  pages: string;
  maxPages: number | null;
  words: string;
  maxWords: string | null;
  tooLong: boolean;
  /** Points of the criteria that it answers, in words; empty where it answers none. */
  points: string;
  findings: { count: number; worst: FindingView; others: string | null } | null;
}

export const statusSigns: Record<ChapterStatus, string> = { outline: '○', draft: '◇', review: '◐', final: '●' };

/** `pointsOf`: the most that the criteria of a chapter can bring; null where it answers none. */
export function buildChapters(
  one: SiteBid,
  { workspace }: Site,
  text: Text,
  pointsOf: (chapter: string) => number | null,
): ChaptersView | null {
  const { bid, books, chapters, findings } = one;
  if (chapters.length === 0) return null;
  const { ui, labels, format, locale } = text;
  const words = ui.warRoom;
  const row = ({ chapter, number, title, anchor }: BookChapter, volume: string): ChapterRow => {
    const { status, owner, due, maxPages, maxWords } = chapter.data;
    const count = wordCount(chapter.body);
    const isLate = due !== undefined && status !== 'final' && due < workspace.today;
    const points = pointsOf(chapter.id);
    const own = findings
      .filter(({ file }) => file === chapter.file)
      .map((found) => findingView(found, text, workspace.settings));
    const [worst] = own;
    const place = `${bid.id}/${volume}#`;
    return {
      id: chapter.id,
      number,
      title,
      url: urlOf(locale, chapterPath(bid.id, chapter.id)),
      status,
      sign: statusSigns[status],
      statusLabel: labels.chapterStatus[status],
      owner: whoIn(one, owner, text),
      due: due ?? null,
      overdue: isLate ? words.overdue(daysBetween(due, workspace.today)) : null,
      folio: { page: `${place}${anchor}`, end: `${place}end-${anchor}` },
      pages: `${place}${anchor}`,
      maxPages: maxPages ?? null,
      words: format.number(count),
      maxWords: maxWords === undefined ? null : format.number(maxWords),
      tooLong: maxWords !== undefined && count > maxWords,
      points: points === null ? '' : words.points(format.number(points)),
      findings: worst
        ? { count: own.length, worst, others: own.length > 1 ? words.otherFindings(own.length - 1) : null }
        : null,
    };
  };
  const states = (['outline', 'draft', 'review', 'final'] as const).map((status) => ({
    status,
    sign: statusSigns[status],
    label: labels.chapterStatus[status],
    count: chapters.filter(({ data }) => data.status === status).length,
  }));
  return {
    caption: words.chaptersCaption(chapters.length),
    states,
    volumes: books.map(({ volume, chapters: ofBook }) => ({
      id: volume.id,
      title: volume.title,
      kind: labels.volumeKind[volume.kind],
      url: ofBook.length > 0 ? urlOf(locale, volumePath(bid.id, volume.id)) : null,
      pages: `${bid.id}/${volume.id}`,
      maxPages: volume.maxPages ?? null,
      isBlind: volume.blind !== undefined,
      rows: ofBook.map((chapter) => row(chapter, volume.id)),
    })),
  };
}
