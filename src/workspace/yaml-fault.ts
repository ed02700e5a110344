import { type Document, visit } from 'yaml';

/** A fault of YAML syntax: the parser's code, mended where it misleads, and its words. `offset` is where the author has to look. */
export interface YamlFault {
  offset: number;
  code: string;
  detail: string;
}

/** The first fault of syntax in a text, or null; repeated keys are none. */
export function firstFault(document: Document, text: string): YamlFault | null {
  const faults = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'DUPLICATE_KEY');
  let first: YamlFault | null = null;
  for (const { code, message, pos } of faults) {
    const offset = (message.startsWith('Missing closing') ? openQuote(document, pos[0]) : null) ?? pos[0];
    if (first === null || offset < first.offset) first = { offset, code, detail: message };
  }
  return first && inLine(first, text);
}

/** Says what is wrong with the line in which the parser stopped. */
function inLine(fault: YamlFault, text: string): YamlFault {
  const start = text.lastIndexOf('\n', fault.offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const after = text.slice(start + indent.length, start + indent.length + 2);
  if (indent.includes('\t')) return { ...fault, offset: start, code: 'TAB_AS_INDENT' };
  if (/^-[^\s-]/.test(after) && fault.code.endsWith('IMPLICIT_KEY'))
    return { ...fault, offset: start + indent.length, code: 'MULTILINE_IMPLICIT_KEY' };
  if (fault.detail.startsWith('Implicit map keys')) return { ...fault, code: 'MULTILINE_IMPLICIT_KEY' };
  if (/^Flow (?:map|sequence) in block/.test(fault.detail)) return { ...fault, code: 'MISSING_CHAR' };
  return fault;
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
