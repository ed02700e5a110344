import { InternalHyperlink, type ParagraphChild, SimpleField, TextRun } from 'docx';
import type { BookView } from '../views/book/book.ts';
import type { PlaceView } from '../views/book/place.ts';
import type { ScanPage } from '../views/book/scan.ts';
import { Bookmarks } from './bookmarks.ts';
import { lookOf, type WordLook } from './styles.ts';

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

/** The number that the page of a place (`bid/volume#anchor`) carries in the PDF; null where there is none yet. */
export type Numbers = (at: string) => string | null;

/** What everything in one Word file shares. */
export class WordBook {
  readonly bookmarks = new Bookmarks();
  readonly view: BookView;
  readonly pictures: Pictures;
  /** Fonts and sizes of the volume, or of the rule of a blind one. */
  readonly look: WordLook;
  readonly #numbers: Numbers;
  #drawings = 0;

  constructor(view: BookView, pictures: Pictures, numbers: Numbers) {
    this.view = view;
    this.pictures = pictures;
    this.#numbers = numbers;
    this.look = lookOf(view.blind);
  }

  nextDrawing(): Picture | null {
    this.#drawings += 1;
    return this.pictures.drawing(this.#drawings - 1);
  }

  /** The page of a place as a field that Word works out, or the pages where it ends on another one; of a place in another volume, its name. */
  pageOf({ href, short, words, at, end, noPage }: PlaceView): ParagraphChild[] {
    if (noPage !== null) return [new TextRun(noPage)];
    if (href === null) return [new TextRun(short === '' ? words : short)];
    const [first, last] = [this.#numbers(at), end === null ? null : this.#numbers(end)];
    return end === null || last === null || first === last
      ? [this.page(at)]
      : [this.page(at), new TextRun('–'), this.page(end)];
  }

  /** The number of the page of a place in this volume (`bid/volume#anchor`): that of the PDF, until Word has worked out its own. */
  page(at: string): ParagraphChild {
    const anchor = at.slice(at.indexOf('#') + 1);
    return new SimpleField(`PAGEREF ${this.bookmarks.of(anchor)} \\h`, this.#numbers(at) ?? '');
  }

  /** Words that lead to a place of this volume. */
  linked(href: string | null, children: ParagraphChild[]): ParagraphChild[] {
    return href === null ? children : [new InternalHyperlink({ anchor: this.bookmarks.of(href.slice(1)), children })];
  }
}
