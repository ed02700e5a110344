import type { Element, ElementContent, RootContent } from 'hast';
import type { FootnoteReference } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { make } from './hast.ts';
import type { PieceWriter } from './pieces.ts';
import type { Scope } from './scope.ts';

export function footnoteReference(state: State, node: FootnoteReference, { footnotes }: Scope): Element {
  const sup = defaultHandlers.footnoteReference(state, node);
  const link = sup.children[0];
  if (link?.type === 'element') link.properties.ariaDescribedBy = [`${footnotes}label`];
  return sup;
}

/** The way back from a footnote: an arrow that is in every Chinese font, as the usual hooked one is not, and words for who does not see it. */
export const footnoteBack =
  (pieces: PieceWriter) =>
  (index: number, again: number): ElementContent[] => {
    const number = `${index + 1}${again > 1 ? `-${again}` : ''}`;
    return [{ type: 'text', value: '↑' }, pieces.hold({ kind: 'words', words: 'footnote-back', number })];
  };

/** Puts words of the page's language where mdast-util-to-hast has its own. */
export function labelFootnotes(content: RootContent[], pieces: PieceWriter, { footnotes }: Scope): void {
  const section = content.at(-1)?.type === 'text' ? content.at(-2) : content.at(-1);
  const last = section?.type === 'element' && section.properties.dataFootnotes ? section : undefined;
  if (!last) return;
  last.properties = { className: ['footnotes'] };
  last.children[0] = make('p', { id: `${footnotes}label`, className: ['footnotes-label'] }, [
    pieces.hold({ kind: 'words', words: 'footnotes' }),
  ]);
  withoutLabels(last);
}

/** No element of an author has such a label. */
function withoutLabels(element: Element): void {
  delete element.properties.ariaLabel;
  for (const child of element.children) if (child.type === 'element') withoutLabels(child);
}
