import type { Nodes, Paragraph, Table, Text } from 'mdast';

/** How a paragraph begins that is the caption of the table below it. */
const mark = /^(?:表|Table)[ \t]*[：:][ \t]*/i;

/**
 * Takes the captions of tables out of a text that is printed: paragraphs directly above a table that begin with `表：` or `Table:`. What they say after
 * that is the caption.
 */
export function takeCaptions(tree: Nodes): Map<Table, Paragraph> {
  const captions = new Map<Table, Paragraph>();
  const walk = (node: Nodes): void => {
    if (!('children' in node)) return;
    const children: readonly Nodes[] = node.children;
    const kept = children.filter((child, index) => {
      const next = children[index + 1];
      if (child.type !== 'paragraph' || next?.type !== 'table') return true;
      const [first, ...rest] = child.children;
      if (first?.type !== 'text' || !mark.test(first.value)) return true;
      const words: Text = { ...first, value: first.value.replace(mark, '') };
      captions.set(next, { ...child, children: [words, ...rest] });
      return false;
    });
    node.children = kept as typeof node.children;
    for (const child of kept) walk(child);
  };
  walk(tree);
  return captions;
}
