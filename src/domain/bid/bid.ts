import type { Body } from '../../mdx/body.ts';
import type { BidData } from '../../schemas/bid/bid.ts';
import type { ChapterData } from '../../schemas/bid/chapter.ts';
import type { LibraryData, LibraryKind } from '../../schemas/bid/library.ts';

/** One bid: `content/bids/<id>/bid.mdx`. Its body is for readers of the war room and is never printed in a book. */
export interface Bid {
  /** The folder's name. */
  id: string;
  /** Relative to the workspace root. */
  file: string;
  data: BidData;
  body: Body;
}

/** A chapter of a bid: `content/bids/<bid>/chapters/<id>.mdx`. */
export interface Chapter {
  /** The file's name; unique in its bid. */
  id: string;
  /** Id of the bid. */
  bid: string;
  file: string;
  data: ChapterData;
  body: Body;
}

/** What bids use again and again: `content/library/<kind>/<id>.mdx`. */
export type LibraryItem<Kind extends LibraryKind = LibraryKind> = {
  [Each in Kind]: {
    /** The file's name; unique in the whole library. */
    id: string;
    kind: Each;
    file: string;
    data: LibraryData<Each>;
    body: Body;
  };
}[Kind];

/** What a PDF file can do beside showing pages: run a script, start a program, carry files, be filled in. */
export type ActivePart = 'script' | 'launch' | 'files' | 'form';

/** What is known of a scan or a PDF without printing it; of one that no file of authors names only that it is there. */
export interface AttachmentFacts {
  /** From the workspace root. */
  path: string;
  type: 'pdf' | 'png' | 'jpeg';
  bytes: number;
  /** sha256 of the file, hex; empty where it was not read. */
  digest: string;
  /** Its pages in order, each as large as it is (mm) and as sharp as its picture (pixels; null where it is no scan). A picture is one page, with 0 mm. */
  pages: readonly { widthMm: number; heightMm: number; pixels: { width: number; height: number } | null }[];
  /** Why its pages can't be printed; null where they can. `slow`: reading it was given up; `pixels`: a picture of more than 100 million. */
  fault: 'unreadable' | 'encrypted' | 'slow' | 'pixels' | null;
  /** What it holds beside its pages; empty for pictures. */
  active: readonly ActivePart[];
}
