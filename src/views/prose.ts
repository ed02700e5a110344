import type { Piece } from '../mdx/body.ts';
import type { Ui } from '../text/index.ts';

/**
 * The HTML of a body as it stands inside a page: headings one level below the section they are in, and the words of the page's language that the
 * body left out. The HTML is ours and its text is escaped, so that these tags are tags.
 */
export function dress(pieces: readonly Piece[], ui: Ui, locale: string): Piece[] {
  const html = (source: string): string =>
    source
      .replace(/<(\/?)h([2-5])(?=[ >])/g, (_, slash: string, depth: string) => `<${slash}h${Number(depth) + 1}`)
      .replace('data-label="footnotes"></p>', `lang="${locale}">${ui.account.footnotes}</p>`)
      .replace(/aria-label="↑ ([\d-]+)"/g, `aria-label="${ui.account.footnoteBack} $1" lang="${locale}"`);
  return pieces.map((piece) => {
    if (piece.kind === 'html') return { ...piece, html: html(piece.html) };
    return piece.kind === 'component' ? { ...piece, children: dress(piece.children, ui, locale) } : piece;
  });
}
