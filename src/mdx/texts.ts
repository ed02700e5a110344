import type { Nodes, TableCell, TableRow } from 'mdast';
import type { TextRun } from './body.ts';
import { joinLines } from './paragraph.ts';
import { type Point, pointOf, type Survey } from './survey.ts';

/** Keeps the words of one node of a text that is printed, with their places. `inside`: what holds it. */
export function gatherTexts(node: Nodes, inside: TextRun['in'], survey: Survey): void {
  switch (node.type) {
    case 'text':
      add(inside, joinLines(node.value), node, 0, survey);
      return;
    case 'inlineCode':
      add('code', node.value, node, 1, survey);
      return;
    case 'code':
      // The words begin in the line below the fence.
      add('code', node.value, node, sourceOf(node, survey).indexOf('\n') + 1, survey);
      return;
    case 'image':
    case 'imageReference':
      if (node.alt) add('alt', node.alt, node, 2, survey);
      // The title is printed as the caption.
      if (node.type === 'image' && node.title)
        add('alt', node.title, node, Math.max(0, sourceOf(node, survey).lastIndexOf(node.title)), survey);
      return;
    case 'mdxTextExpression':
    case 'mdxFlowExpression': {
      const text = survey.literals.get(node);
      if (text) add(inside, text, node, 1, survey);
      return;
    }
    case 'table':
      for (const row of node.children.slice(1)) emptyCells(row, node.children[0]?.children.length ?? 0, survey);
      return;
    default:
  }
}

/** The words of an attribute that is printed. */
export function addAttributeText(value: string, attribute: Placed, survey: Survey): void {
  add('heading', value, attribute, 0, survey);
}

/** Where the letter at `offset` of a run stands in its file. */
export function placeIn(run: TextRun, offset: number): Point {
  const [from, line, column] = run.marks?.findLast(([at]) => at <= offset) ?? [0, run.line, run.column];
  return { line, column: column + offset - from };
}

/**
 * Cells of a row that say nothing; one that is left out at its end stands where the row ends. A first cell left blank before others goes on with the one
 * above it, as merged cells do on paper.
 */
function emptyCells(row: TableRow, width: number, survey: Survey): void {
  const empty = (at: Point) => survey.texts.push({ in: 'cell', text: '', line: at.line, column: at.column });
  for (const [index, cell] of row.children.entries())
    if (isEmpty(cell) && (index > 0 || row.children.every(isEmpty))) empty(pointOf(cell, survey));
  const end = row.position?.end ?? survey.here;
  for (let missing = row.children.length; missing < width; missing += 1) empty(end);
}

const isEmpty = ({ children }: TableCell): boolean =>
  children.every((child) => child.type === 'text' && child.value.trim() === '');

type Placed = { position?: { start: Point & { offset?: number }; end: { offset?: number } } | undefined };

const sourceOf = ({ position }: Placed, survey: Survey): string =>
  survey.source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);

/**
 * Adds a run. What stands in the file and is not shown is jumped over: backslashes, character references, the ends and beginnings of lines. After each
 * such jump a mark says where the run goes on.
 *
 * @param skip letters of the node before its words, such as those of a fence
 */
function add(kind: TextRun['in'], text: string, node: Placed, skip: number, survey: Survey): void {
  const source = sourceOf(node, survey);
  let { line, column } = pointOf(node, survey);
  let read = 0;
  const step = (): void => {
    const letter = source[read];
    read += 1;
    if (letter === '\n' || (letter === '\r' && source[read] !== '\n')) {
      line += 1;
      column = 1;
    } else column += 1;
  };
  while (read < skip) step();
  let first: Point | null = null;
  const marks: [number, number, number][] = [];
  for (let at = 0; at < text.length && read < source.length; at += 1) {
    const before = read;
    const reference = source[read] === '&' ? /^&[#\w]{1,40};/.exec(source.slice(read, read + 42))?.[0] : undefined;
    if (reference === undefined) while (read < source.length && source[read] !== text[at]) step();
    if (read === source.length) break;
    if (first === null) first = { line, column };
    else if (read !== before || source[read - 1] === '\n') marks.push([at, line, column]);
    for (let letters = reference?.length ?? 1; letters > 0; letters -= 1) step();
    if (reference !== undefined) marks.push([at + 1, line, column]);
  }
  survey.texts.push({ in: kind, text, ...(first ?? pointOf(node, survey)), ...(marks.length > 0 && { marks }) });
}
