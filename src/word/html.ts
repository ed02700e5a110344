import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Block } from '../views/book/blocks.ts';

/** Stands in the tree for a block that is no HTML; its children are those of the block. */
export interface Held extends Element {
  tagName: 'x-block';
  block: Exclude<Block, { kind: 'html' }>;
}

/** The parts of a heading, reference or wide page that are printed inside it. */
const childrenOf = (block: Block): readonly Block[] => ('children' in block ? block.children : []);

/**
 * Blocks as one tree: runs of HTML may open a tag in one and close it in a later one, so that they are read together. Everything that is no HTML is an
 * element `x-block`. The HTML is our own (src/mdx).
 */
export function treeOf(blocks: readonly Block[]): ElementContent[] {
  const held: Held['block'][] = [];
  const write = (each: readonly Block[]): string =>
    each
      .map((block) => {
        if (block.kind === 'html') return block.html;
        held.push(block);
        const number = held.length - 1;
        return `<x-block data-at="${number}">${write(childrenOf(block))}</x-block>`;
      })
      .join('');
  const root: Root = fromHtml(write(blocks), { fragment: true });
  const mark = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    if (node.tagName === 'x-block') (node as Held).block = held[Number(node.properties['dataAt'])] as Held['block'];
    node.children.forEach(mark);
  };
  const children = root.children as ElementContent[];
  children.forEach(mark);
  return children;
}

export const isHeld = (node: ElementContent): node is Held => node.type === 'element' && node.tagName === 'x-block';

/** The words of a node and all below it. */
export const wordsOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(wordsOf).join('') : '';
