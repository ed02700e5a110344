import type { Text } from '../../text/index.ts';

/**
 * Numbers figures and tables with a caption within a chapter: `图 3-1`, `表 3-2`, by the place of the chapter in its volume. The HTML is ours
 * (src/mdx): a figure's caption is a `figcaption`, a table's a `caption` without a class; those only for who does not see the table are dropped, since
 * hidden words have no place in a print.
 */
export class CaptionNumbers {
  readonly #counts = { figure: 0, table: 0 };
  readonly #chapter: number;
  readonly #text: Text;

  constructor(chapter: number, text: Text) {
    this.#chapter = chapter;
    this.#text = text;
  }

  in(html: string): string {
    const { ui } = this.#text;
    return html
      .replace(/<caption class="[^"]*"[^>]*>[^<]*<\/caption>/g, '')
      .replace(/<(figcaption|caption)>/g, (tag, kind: string) => {
        const number = kind === 'caption' ? ui.book.table(this.#next('table')) : ui.book.figure(this.#next('figure'));
        return `${tag}<span class="number">${number}</span>`;
      });
  }

  /** `图 3-1` for a drawing, in its place among the pictures. */
  figure(): string {
    return this.#text.ui.book.figure(this.#next('figure'));
  }

  #next(kind: 'figure' | 'table'): string {
    this.#counts[kind] += 1;
    return `${this.#chapter}-${this.#counts[kind]}`;
  }
}
