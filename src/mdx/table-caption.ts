import type { Element, ElementContent } from 'hast';
import { make } from './hast.ts';

/**
 * What a table of a text is called by those who do not see it: the heading above it, or, where there is none, the heads of its columns. Null for a
 * table that has neither.
 */
export function tableCaption(heading: string | null, heads: readonly ElementContent[]): Element | null {
  const words =
    heading ??
    heads
      .map((cell) => textOf(cell).trim())
      .filter((text) => text !== '')
      .join(' · ');
  if (words === '') return null;
  return make('caption', { className: ['visually-hidden'], dataPagefindIgnore: '' }, [{ type: 'text', value: words }]);
}

/** The words of a node and all below it. */
export const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
