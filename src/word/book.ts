import { InternalHyperlink, PageReference, type ParagraphChild, TextRun } from 'docx';
import type { BookView } from '../views/book/book.ts';
import type { PlaceView } from '../views/book/place.ts';
import type { ScanPage } from '../views/book/scan.ts';
import { Bookmarks } from './bookmarks.ts';

/** A picture to put into a Word file; `width` and `height` in pixels. */
export interface Picture {
  type: 'png' | 'jpg';
  data: Uint8Array;
  width: number;
  height: number;
}

/** Where the pictures of a volume come from; null for one that there is none of. */
export interface Pictures {
  /** The drawing of a diagram, by its place among all drawings of the volume, from 0. */
  drawing(at: number): Picture | null;
  /** By its address on the site. */
  image(url: string): Picture | null;
  scan(page: ScanPage): Picture | null;
}

/** What everything in one Word file shares. */
export class WordBook {
  readonly bookmarks = new Bookmarks();
  readonly view: BookView;
  readonly pictures: Pictures;
  #drawings = 0;

  constructor(view: BookView, pictures: Pictures) {
    this.view = view;
    this.pictures = pictures;
  }

  nextDrawing(): Picture | null {
    this.#drawings += 1;
    return this.pictures.drawing(this.#drawings - 1);
  }

  /** The page of a place as a field that Word works out; of a place in another volume, its name. */
  pageOf({ href, short }: PlaceView): ParagraphChild[] {
    return href === null
      ? [new TextRun(short)]
      : [new PageReference(this.bookmarks.of(href.slice(1)), { hyperlink: true })];
  }

  /** Words that lead to a place of this volume. */
  linked(href: string | null, children: ParagraphChild[]): ParagraphChild[] {
    return href === null ? children : [new InternalHyperlink({ anchor: this.bookmarks.of(href.slice(1)), children })];
  }
}
