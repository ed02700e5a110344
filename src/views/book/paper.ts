import type { Block } from './blocks.ts';
import { pagedTables } from './html-tables.ts';
import { wholeHtml } from './whole.ts';

/** Stands for a block between the HTML around it; no text has it, since it is taken out. */
const mark = '\u0001';

/**
 * Blocks as paper wants them: numbers that no line breaks, tables in groups of rows that no page breaks, those of many columns on their side, and no
 * caption that the heading above has said. Only for the print: pages of the site scroll, and a Word file has rules of its own.
 */
export function onPaper(blocks: readonly Block[], title: string): Block[] {
  const held: Block[] = [];
  let said = title;
  const html = blocks
    .map((block) => {
      if (block.kind === 'html') {
        if (block.html.trim() !== '') said = '';
        return block.html.replaceAll(mark, '');
      }
      held.push(inner(block, said));
      if (block.kind !== 'ends') said = block.kind === 'heading' ? wordsOf(block.children) : '';
      return `${mark}${held.length - 1}${mark}`;
    })
    .join('');
  const back = (text: string): Block[] =>
    text.split(mark).flatMap((part, at): Block[] => {
      if (at % 2 === 1) return held.slice(Number(part), Number(part) + 1);
      return part === '' ? [] : [{ kind: 'html', html: wholeHtml(part) }];
    });
  return pagedTables(notesLast(html)).flatMap(({ html: text, wide }): Block[] =>
    wide ? [{ kind: 'wide', children: back(text) }] : back(text),
  );
}

const notes = /<section class="footnotes">[\s\S]*?<\/section>/g;

/** The notes of an included text at the end of the chapter; where the chapter has notes as well each keeps its own, since both count from 1. */
function notesLast(html: string): string {
  const found = html.match(notes);
  return found?.length === 1 ? html.replace(notes, '') + found[0] : html;
}

function inner(block: Block, said: string): Block {
  if (block.kind === 'table') {
    const { caption } = block.table;
    return same(caption, said) ? { ...block, table: { ...block.table, titled: true } } : block;
  }
  return 'children' in block ? { ...block, children: onPaper(block.children, said) } : block;
}

/** Plain words of blocks of a line. */
export const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'html') return block.html.replaceAll(/<[^>]*>/g, '');
      if (block.kind === 'text') return block.text;
      return 'children' in block ? wordsOf(block.children) : '';
    })
    .join('');

const same = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (words: string): string => words.replaceAll(/\s/g, '');
