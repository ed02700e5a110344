import { SaxesParser } from 'saxes';
import { type Finding, finding } from '../../problem.ts';

/** An element of a project file; text is that of its own, without what is inside its children. */
export interface Node {
  name: string;
  text: string;
  children: Node[];
  line: number;
  column: number;
}

/** What a project file may be: a plan of two thousand tasks with all that a program saves beside them. */
export const maxProjectBytes = 64 * 1024 * 1024;
const mostDepth = 40;

/** Parts that are large and say nothing of dates. */
const unread = new Set([
  'TimephasedData',
  'Baseline',
  'Views',
  'Filters',
  'Groups',
  'Tables',
  'Maps',
  'Reports',
  'Drawings',
]);

const faults: readonly [RegExp, 'unclosed' | 'closing' | 'entity' | 'empty'][] = [
  [/unclosed tag|unclosed/, 'unclosed'],
  [/unmatched closing tag|unexpected close tag|close tag/, 'closing'],
  [/entity/, 'entity'],
  [/must contain a root element/, 'empty'],
];

/** Thrown inside, to leave the parser at the first fault. */
class Fault extends Error {
  readonly found: Finding;
  constructor(found: Finding) {
    super(found.id);
    this.found = found;
  }
}

/**
 * The elements of a project file as far as they are read, or what is wrong with it. Nothing is fetched and no entity is expanded: a document type, which
 * project files have none of, ends it, and so does the first fault of syntax.
 */
export function readTree(file: string, text: string): Node | Finding {
  const parser = new SaxesParser({ xmlns: true });
  const place = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  const stop = (found: Finding): never => {
    throw new Fault(found);
  };
  const open: Node[] = [];
  let root: Node | null = null;
  let depth = 0;
  /** Depth at which a part that is not read began. */
  let skipped: number | null = null;
  parser.on('error', ({ message }) => {
    const fault = faults.find(([pattern]) => pattern.test(message))?.[1] ?? 'syntax';
    stop(finding('import-not-xml', file, place(), { fault }));
  });
  parser.on('doctype', () => stop(finding('import-not-xml', file, place(), { fault: 'doctype' })));
  parser.on('opentag', ({ local, uri }) => {
    depth += 1;
    if (depth > mostDepth) stop(finding('import-not-xml', file, place(), { fault: 'depth' }));
    if (depth === 1 && (local !== 'Project' || !/^$|schemas\.microsoft\.com\/project/.test(uri)))
      stop(finding('import-not-project', file, place(), { root: local.slice(0, 60) }));
    if (skipped !== null) return;
    if (unread.has(local)) {
      skipped = depth;
      return;
    }
    const node: Node = { name: local, text: '', children: [], ...place() };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  const add = (more: string): void => {
    const node = open.at(-1);
    if (node && skipped === null) node.text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    if (skipped === null) open.pop();
    else if (skipped === depth) skipped = null;
    depth -= 1;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Fault) return error.found;
    throw error;
  }
  return root ?? finding('import-not-xml', file, { line: 1, column: 1 }, { fault: 'empty' });
}

/** The elements of a name right below. */
export const allOf = ({ children }: Node, name: string): Node[] => children.filter((one) => one.name === name);
export const oneOf = ({ children }: Node, name: string): Node | null =>
  children.find((one) => one.name === name) ?? null;
/** The text of an element right below; null where it is missing or empty. */
export const textOf = (node: Node, name: string): string | null => oneOf(node, name)?.text.trim() || null;
/** A number right below; null where there is none. */
export function numberOf(node: Node, name: string): number | null {
  const text = textOf(node, name);
  const value = text === null ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
/** `1` and `true`. */
export const isSet = (node: Node, name: string): boolean => ['1', 'true'].includes(textOf(node, name) ?? '');
