import type { Piece } from '../../mdx/body.ts';
import type { Volume } from '../../schemas/bid/volume.ts';
import type { Workspace } from '../plan.ts';
import type { AttachmentFacts, Bid, Chapter } from './bid.ts';

/** A heading of a book, numbered in the style of its volume [G5]. */
export interface BookHeading {
  /** Its id in the book, the same on the site; unique in the whole bid. */
  id: string;
  /** 1 for the title of a chapter, 2–6 below it. */
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
}

/** A chapter as it is printed: what it includes from the library stands in its pieces, the levels of headings are those of the book. */
export interface BookChapter {
  chapter: Chapter;
  anchor: string;
  number: string | null;
  title: string;
  pieces: readonly Piece[];
  /** Its title first, then all below it, in order. */
  headings: readonly BookHeading[];
  /** Those printed after the text, in order. */
  scans: readonly BookScan[];
  /** Those placed in the text, by the id that stands in their component: of an attachment, or of an item of the library. */
  placed: ReadonlyMap<string, readonly BookScan[]>;
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
export function booksOf(_bid: Bid, _workspace: Pick<Workspace, 'chapters' | 'library' | 'attachments'>): Book[] {
  return [];
}
