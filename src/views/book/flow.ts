import type { Block } from './blocks.ts';
import type { ChapterView } from './book.ts';
import { onPaper } from './paper.ts';
import { endOf } from './place.ts';
import { joinedScans } from './scan.ts';

/** A chapter below its title as its pages take it, with the mark of its end; `last`: whether the book ends with it. */
export const chapterFlow = ({ anchor, title, blocks, scans }: ChapterView, last: boolean): Block[] =>
  flowOf(
    [
      ...onPaper(blocks, title),
      { kind: 'scans', pages: scans },
      { kind: 'ends', ids: [endOf(anchor), ...(last ? ['book-end'] : [])] },
    ],
    true,
  );

/**
 * Blocks as pages take them: scans that follow a heading stand on its page, and marks of ends stand within what they follow where that has pages of its
 * own, since an empty element after it would begin a page. `headed`: whether the first block stands under a heading.
 */
function flowOf(blocks: readonly Block[], headed: boolean): Block[] {
  const flow: Block[] = [];
  let headings = headed ? 1 : 0;
  for (const block of blocks) {
    if (block.kind === 'scans' && block.pages.length === 0) continue;
    const last = flow.findLastIndex((one) => !isSpace(one));
    const before = flow[last];
    if (block.kind === 'ends' && before?.kind === 'scans') {
      flow[last] = {
        ...before,
        pages: before.pages.map((page, at) =>
          at === before.pages.length - 1 ? { ...page, ends: [...page.ends, ...block.ids] } : page,
        ),
      };
      continue;
    }
    if (block.kind === 'ends' && before?.kind === 'wide') {
      flow[last] = { ...before, children: [...before.children, block] };
      continue;
    }
    if (block.kind === 'wide') {
      // A heading goes with it to the page on its side, else it would stand alone on an upright one.
      const from = flow.findLastIndex((one) => one.kind !== 'heading' && !isSpace(one)) + 1;
      flow.push({ ...block, children: [...flow.splice(from), ...flowOf(block.children, false)] });
    } else
      flow.push(block.kind === 'scans' ? { ...block, pages: joinedScans(block.pages, Math.min(headings, 2)) } : block);
    if (block.kind === 'heading') headings += 1;
    else if (block.kind !== 'ends' && !isSpace(block)) headings = 0;
  }
  return flow;
}

const isSpace = (block: Block): boolean => block.kind === 'html' && block.html.trim() === '';
