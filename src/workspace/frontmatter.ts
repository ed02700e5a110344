import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { isTooDeep } from '../mdx/syntax.ts';
import { type FileKind, type Finding, finding } from '../problem.ts';
import { joinNumbers } from './number-groups.ts';
import { indexPositions, type Positions } from './positions.ts';
import { firstFault } from './yaml-fault.ts';

export interface Frontmatter {
  /** Plain JSON; null where the YAML can't be read. */
  data: unknown;
  positions: Positions;
  /** Offset in the source at which the body begins. */
  bodyStart: number;
}

const opening = /^\uFEFF?---[ \t]*\r?\n/;
const closing = /^---[ \t]*(?:\r?\n|$)/m;

/**
 * The block between the two `---` lines, with the offsets at which it begins and at which the body does; or the problem of a file without such
 * a block.
 */
export function frontmatterOf(
  source: string,
): { text: string; start: number; bodyStart: number } | 'missing-frontmatter' | 'unclosed-frontmatter' {
  const start = opening.exec(source)?.[0].length;
  if (start === undefined) return 'missing-frontmatter';
  const rest = source.slice(start);
  const close = closing.exec(rest);
  if (close === null) return 'unclosed-frontmatter';
  return { text: rest.slice(0, close.index), start, bodyStart: start + close.index + close[0].length };
}

/** Reads the block between the two `---` lines as YAML 1.2 with positions in the whole file. Aliases are refused: a plan must read without jumping about. */
export function readFrontmatter(
  file: string,
  source: string,
  of: FileKind,
): { frontmatter: Frontmatter | null; findings: Finding[] } {
  const fail = (one: Finding) => ({ frontmatter: null, findings: [one] });
  const start = { line: 1, column: 1 };
  if (source.trim() === '' || source.trim() === '\uFEFF') return fail(finding('empty-file', file, start, { of }));
  const block = frontmatterOf(source);
  if (block === 'missing-frontmatter') return fail(finding(block, file, start, { of }));
  if (block === 'unclosed-frontmatter') return fail(finding(block, file, start, {}));
  const { data, positions, findings } = readYaml(file, block.text, 1);
  return { frontmatter: { data, positions, bodyStart: block.bodyStart }, findings };
}

/**
 * Reads YAML that begins `lineOffset` lines down in its file. Keys must be strings. Of faults of syntax only the first is said, with what stands
 * before it: after it keys stand in the wrong place and the rest means nothing.
 */
export function readYaml(
  file: string,
  text: string,
  lineOffset: number,
): { data: unknown; positions: Positions; findings: Finding[] } {
  try {
    return read(file, text, lineOffset);
  } catch (error) {
    if (!isTooDeep(error)) throw error;
    const at = { line: 1 + lineOffset, column: 1 };
    const params = { code: 'RESOURCE_EXHAUSTION', detail: '' };
    return { data: null, positions: '', findings: [finding('yaml-syntax', file, at, params)] };
  }
}

function read(file: string, text: string, lineOffset: number): ReturnType<typeof readYaml> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: line + lineOffset, column: col };
  };
  const commas = joinNumbers(document);
  const fault = firstFault(document, text);
  const found: [offset: number, Finding][] = commas.map(({ offset, value, plain }) => [
    offset,
    finding('number-with-commas', file, place(offset), { value, plain }),
  ]);
  for (const { code, pos } of document.errors) {
    const isGroup = commas.some(({ offset, end }) => pos[0] > offset && pos[0] < end);
    if (code === 'DUPLICATE_KEY' && !isGroup)
      found.push([pos[0], finding('duplicate-key', file, place(pos[0]), { key: keyAt(text, pos[0]) })]);
  }
  visit(document, {
    Alias: (_key, node) => {
      const offset = node.range?.[0] ?? 0;
      found.push([offset, finding('yaml-alias', file, place(offset), { name: node.source })]);
    },
    Pair: (_key, { key }) => {
      if (!isScalar(key) || key.value !== '__proto__') return;
      const offset = key.range?.[0] ?? 0;
      const params = { key: '__proto__', nearest: null, allowed: [] };
      found.push([offset, finding('unknown-key', file, place(offset), params)]);
    },
  });
  const before = found.filter(([offset]) => fault === null || offset < fault.offset).map(([, one]) => one);
  const findings = fault
    ? [...before, finding('yaml-syntax', file, place(fault.offset), { code: fault.code, detail: fault.detail })]
    : before;
  const readable = findings.every(({ id }) => id === 'duplicate-key' || id === 'number-with-commas');
  return { data: readable ? document.toJS() : null, positions: indexPositions(document, place), findings };
}

const keyAt = (text: string, offset: number): string => /^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
