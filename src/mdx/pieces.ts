import type { RootContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Piece } from './body.ts';

type Insert = Exclude<Piece, { kind: 'html' }>;

/**
 * Turns hast into pieces. What is not HTML stands in the tree as a text node of NUL, number, NUL while the HTML is made. No author's text can hold
 * NUL: Markdown and literals.ts replace it.
 */
export class PieceWriter {
  #inserts: Insert[] = [];

  /** Stands for `insert` in the tree. */
  hold(insert: Insert): Text {
    this.#inserts.push(insert);
    return { type: 'text', value: `\0${this.#inserts.length - 1}\0` };
  }

  write(children: RootContent[]): Piece[] {
    const html = toHtml({ type: 'root', children });
    const pieces: Piece[] = [];
    for (const [index, part] of html.split('\0').entries()) {
      const insert = index % 2 === 1 ? this.#inserts[Number(part)] : undefined;
      if (insert) pieces.push(insert);
      else if (part !== '') pieces.push({ kind: 'html', html: part });
    }
    return pieces;
  }
}
