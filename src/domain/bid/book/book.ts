import type { Piece } from '../../../mdx/body.ts';
import { chapterAnchor } from '../../../mdx/scope.ts';
import type { Volume } from '../../../schemas/bid/volume.ts';
import type { Workspace } from '../../plan.ts';
import type { AttachmentFacts, Bid, Chapter } from '../bid.ts';
import { composeChapter, type Used } from './compose.ts';
import { numbersOf } from './numbering.ts';

/** A heading of a book, numbered in the style of its volume [G5]. */
export interface BookHeading {
  /** Its id in the book, the same on the site; unique in its volume, and in the whole bid but for what is included from the library. */
  id: string;
  /** 1 for the title of a chapter, 2–6 below it; at most one below the heading before. */
  level: number;
  /** `第三章`, `（二）`, `2.1.3`, `附件2-3`; null where the style has none at this level. */
  number: string | null;
  text: string;
  /** Id of the chapter it stands in. */
  chapter: string;
}

/** A scan or a PDF at its place in a book. */
export interface BookScan {
  /** Unique in the whole bid. */
  anchor: string;
  title: string;
  path: string;
  /** Null where the file is missing or can't be read. */
  facts: AttachmentFacts | null;
  /** What it was taken from: the attachment's id, and the item of the library it belongs to, if any. */
  of: { id: string; item: string | null };
}

/** A chapter as it is printed: what it includes from the library stands in its pieces, the levels of headings are those of the book. */
export interface BookChapter {
  chapter: Chapter;
  anchor: string;
  number: string | null;
  title: string;
  /** Those of `Attachment` and `LibraryScans` carry the key of `placed` as their `id`. */
  pieces: readonly Piece[];
  /** Its title first, then all below it, in order. */
  headings: readonly BookHeading[];
  /** Those printed after the text, in order. */
  scans: readonly BookScan[];
  /** Those placed in the text, by the `id` of their component in `pieces`. */
  placed: ReadonlyMap<string, readonly BookScan[]>;
  /** Items of the library whose text or scans are printed here, with the id of their first place. */
  items: ReadonlyMap<string, string>;
  /** Items of the library that stand in a table here, with the id of their row. */
  listed: ReadonlyMap<string, string>;
}

export interface Book {
  bid: Bid;
  volume: Volume;
  /** In order. */
  chapters: readonly BookChapter[];
  /** Whether it prints the watermark of a draft: a chapter is not final. */
  draft: boolean;
}

/** The volumes of a bid as books, in order. Never throws: what is missing is left out, and a finding elsewhere. */
export function booksOf(bid: Bid, workspace: Pick<Workspace, 'chapters' | 'library' | 'attachments'>): Book[] {
  const all = workspace.chapters.get(bid.id) ?? [];
  return bid.data.volumes.map((volume, index) => {
    const chapters = chaptersOf(volume.id, all);
    const used: Used = { sections: new Set() };
    const composed = chapters.map((chapter) => composeChapter(chapter, bid, workspace, used));
    const flat = composed.flatMap(({ headings }, at) => headings.map((heading) => ({ ...heading, at })));
    const numbers = numbersOf(
      flat.map(({ level, at }) => ({ level, prescribed: level === 1 ? chapters[at]?.data.number : undefined })),
      { style: volume.numbering, lang: bid.data.lang, volume: index + 1 },
    );
    const numbered = flat.map(({ at, ...heading }, place) => ({
      at,
      heading: { ...heading, number: numbers[place] ?? null },
    }));
    return {
      bid,
      volume,
      draft: chapters.some(({ data }) => data.status !== 'final'),
      chapters: composed.map((one, at): BookChapter => {
        const headings = numbered.filter((each) => each.at === at).map(({ heading }) => heading);
        const chapter = chapters[at] as Chapter;
        return {
          ...one,
          chapter,
          anchor: chapterAnchor(chapter.id),
          number: headings[0]?.number ?? null,
          title: chapter.data.title,
          headings,
        };
      }),
    };
  });
}

/** The chapters of a volume by their order, those of the same order by id. */
export const chaptersOf = (volume: string, chapters: readonly Chapter[]): Chapter[] =>
  chapters
    .filter(({ data }) => data.volume === volume)
    .toSorted((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1));
