import type { Element, RootContent } from 'hast';
import type { FootnoteReference } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { make } from './hast.ts';

/** Ids that begin so belong to footnotes; no heading gets one. */
export const footnotePrefix = 'fn-';

export function footnoteReference(state: State, node: FootnoteReference): Element {
  const sup = defaultHandlers.footnoteReference(state, node);
  const link = sup.children[0];
  if (link?.type === 'element') link.properties.ariaDescribedBy = [`${footnotePrefix}label`];
  return sup;
}

/** Gives the footnotes a label that the page fills in its own language: `<p id="fn-label" data-label="footnotes">`. */
export function neutralFootnotes(content: RootContent[]): void {
  const section = content.at(-1)?.type === 'text' ? content.at(-2) : content.at(-1);
  const last = section?.type === 'element' && section.properties.dataFootnotes ? section : undefined;
  if (!last) return;
  last.properties = { className: ['footnotes'] };
  last.children[0] = make('p', {
    id: `${footnotePrefix}label`,
    className: ['footnotes-label'],
    dataLabel: 'footnotes',
  });
}
