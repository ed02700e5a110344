import type { Piece } from '../../../mdx/body.ts';
import type { Book, BookChapter, BookHeading } from './book.ts';

/** A place in a book that must be signed and sealed: one `Signature` of a chapter. */
export interface SignaturePlace {
  volume: string;
  chapter: BookChapter;
  /** What it stands under: the nearest heading above, else the chapter's title. */
  heading: BookHeading | null;
  /** Its id in the book. */
  anchor: string;
  /** Whether it has a line for the date. */
  dated: boolean;
}

/** Id of a signature in its book; `at`: how many of the chapter stand before it. */
export const signatureAnchor = (chapter: string, at: number): string => `sign-${chapter}-${at + 1}`;

/** In the order of the books. */
export const signaturesOf = (books: readonly Book[]): SignaturePlace[] =>
  books.flatMap(({ volume, chapters }) => chapters.flatMap((chapter) => signaturesIn(volume.id, chapter)));

/** Those of one chapter, in its order. */
export function signaturesIn(volume: string, chapter: BookChapter): SignaturePlace[] {
  const found: SignaturePlace[] = [];
  const headings = new Map(chapter.headings.map((heading) => [heading.id, heading]));
  let above = chapter.headings[0] ?? null;
  const walk = (pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      if (piece.kind === 'heading') above = headings.get(piece.id) ?? above;
      if (piece.kind !== 'component') continue;
      if (piece.name === 'Signature')
        found.push({
          volume,
          chapter,
          heading: above,
          anchor: signatureAnchor(chapter.anchor, found.length),
          dated: piece.props['date'] !== 'no',
        });
      walk(piece.children);
    }
  };
  walk(chapter.pieces);
  return found;
}
