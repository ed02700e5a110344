import type { Element, ElementContent, Root } from 'hast';
import { tableCaption, textOf } from './table-caption.ts';

/** Tables of the handbook's articles: a caption, and heads that say what they head. A head without text heads nothing. */
export const articleTables = () => (tree: Root) => {
  let heading: string | null = null;
  const walk = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (/^h[1-6]$/.test(child.tagName)) heading = textOf(child);
      if (child.tagName === 'table') mend(child, heading);
      else walk(child);
    }
  };
  walk(tree);
};

function mend(table: Element, heading: string | null): void {
  const heads = below(table, 'thead')
    .flatMap((head) => below(head, 'tr'))
    .flatMap((row) => below(row, 'th'));
  for (const cell of heads) {
    if (textOf(cell).trim() === '') cell.tagName = 'td';
    else cell.properties['scope'] = 'col';
  }
  const caption = tableCaption(heading, heads);
  if (caption) table.children.unshift(caption);
}

const below = ({ children }: Element, tag: string): Element[] =>
  children.filter((child: ElementContent): child is Element => child.type === 'element' && child.tagName === tag);
