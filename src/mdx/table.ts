import type { Element, ElementContent } from 'hast';
import type { Table, TableRow } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { make } from './hast.ts';
import { tableCaption } from './table-caption.ts';

/**
 * A table in a box that can scroll. Alignment is a class; a heading cell without text is a plain cell, since it heads nothing.
 *
 * @param heading text of the heading above it, or what its author wrote as its caption
 */
export function table(state: State, node: Table, heading: string | ElementContent[] | null): Element {
  const [head, ...body] = node.children.map((row, index) => tableRow(state, row, node, index === 0));
  const parts = [head && make('thead', {}, [head]), body.length > 0 && make('tbody', {}, body)];
  const content = parts.filter((part) => typeof part === 'object');
  const heads = head?.children.filter((cell): cell is Element => cell.type === 'element') ?? [];
  const caption = Array.isArray(heading) ? make('caption', {}, heading) : tableCaption(heading, heads);
  return make('div', { className: ['table-scroll'] }, [
    make('table', {}, [...(caption ? [caption] : []), ...lined(content)]),
  ]);
}

function tableRow(state: State, row: TableRow, table: Table, heads: boolean): Element {
  const width = table.align?.length ?? row.children.length;
  const cells = Array.from({ length: width }, (_, index) => {
    const cell = row.children[index];
    const children = cell ? state.all(cell) : [];
    const align = table.align?.[index];
    const className = align ? { className: [`align-${align}`] } : {};
    return heads && children.length > 0
      ? make('th', { scope: 'col', ...className }, children)
      : make('td', className, children);
  });
  return make('tr', {}, cells);
}

const lined = (nodes: Element[]): ElementContent[] =>
  nodes.flatMap((node) => [node, { type: 'text', value: '\n' } as const]);
