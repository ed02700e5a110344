import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { type Finding, finding } from '../problem.ts';
import { indexPositions, type Positions } from './positions.ts';

export interface Frontmatter {
  /** Plain JSON; null where the YAML can't be read. */
  data: unknown;
  positions: Positions;
  /** Offset in the source at which the body begins. */
  bodyStart: number;
}

const opening = /^\uFEFF?---[ \t]*\r?\n/;
const closing = /^---[ \t]*(?:\r?\n|$)/m;

/** Reads the block between the two `---` lines as YAML 1.2 with positions in the whole file. Aliases are refused: a plan must read without jumping about. */
export function readFrontmatter(
  file: string,
  source: string,
): { frontmatter: Frontmatter | null; findings: Finding[] } {
  const fail = (one: Finding) => ({ frontmatter: null, findings: [one] });
  const start = { line: 1, column: 1 };
  if (source.trim() === '' || source.trim() === '\uFEFF') return fail(finding('empty-file', file, start, {}));
  const open = opening.exec(source);
  if (!open) return fail(finding('missing-frontmatter', file, start, {}));
  const rest = source.slice(open[0].length);
  const close = closing.exec(rest);
  if (!close) return fail(finding('unclosed-frontmatter', file, start, {}));
  const { data, positions, findings } = readYaml(file, rest.slice(0, close.index), 1);
  return { frontmatter: { data, positions, bodyStart: open[0].length + close.index + close[0].length }, findings };
}

/** Reads YAML that begins `lineOffset` lines down in its file. Keys must be strings. */
export function readYaml(
  file: string,
  text: string,
  lineOffset: number,
): { data: unknown; positions: Positions; findings: Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: line + lineOffset, column: col };
  };
  const faults = [...document.errors, ...document.warnings].filter(
    ({ pos }, index, all) => all.findIndex((other) => other.pos[0] === pos[0]) === index,
  );
  // After a fault of syntax, keys stand in the wrong place and seem to be repeated.
  const syntax = faults.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const findings: Finding[] = (syntax.length > 0 ? syntax : faults).map(({ code, message, pos }) =>
    code === 'DUPLICATE_KEY'
      ? finding('duplicate-key', file, place(pos[0]), { key: keyAt(text, pos[0]) })
      : finding('yaml-syntax', file, place((code === 'MISSING_CHAR' ? openQuote(document, pos[0]) : null) ?? pos[0]), {
          code,
          detail: message,
        }),
  );
  visit(document, {
    Alias: (_key, node) => {
      findings.push(finding('yaml-alias', file, place(node.range?.[0] ?? 0), { name: node.source }));
    },
    Pair: (_key, pair) => {
      if (isScalar(pair.key) && pair.key.value === '__proto__') {
        findings.push(
          finding('unknown-key', file, place(pair.key.range?.[0] ?? 0), {
            key: '__proto__',
            nearest: null,
            allowed: [],
          }),
        );
      }
    },
  });
  const readable = findings.every((one) => one.id === 'duplicate-key');
  return { data: readable ? document.toJS() : null, positions: indexPositions(document, place), findings };
}

/** Where the quote begins that is still open at `offset`; the parser only says where the text ends. */
function openQuote(document: Document, offset: number): number | null {
  let start: number | null = null;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range && range[0] < offset && range[1] >= offset)
        start = range[0];
    },
  });
  return start;
}

const keyAt = (text: string, offset: number): string => /^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
