import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';

// One tilde is how ranges are written in Chinese (3~5 天); only two strike out.
const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

export interface SyntaxFault {
  /** 1-based, in the whole file. */
  line: number;
  column: number;
  /** One sentence in plain English, without positions and stacks. */
  detail: string;
}

/**
 * The syntax tree of the body, or the first fault of its syntax. Lines and columns are those of the whole file; offsets are those of `text`, which
 * is the file with the frontmatter emptied.
 */
export function readSyntax(source: string, start: number): { tree: Root; text: string } | { fault: SyntaxFault } {
  const text = emptied(source, start);
  try {
    return { tree: processor.parse(text), text };
  } catch (error) {
    if (error instanceof VFileMessage) return { fault: describe(error, source, start) };
    // Assertions of the parser's development build fail on some mistakes, e.g. `![<u>](x.png)`. Its only input is the author's text, so any other
    // error is about that, too.
    const detail = isTooDeep(error) ? tooDeep : 'A tag is opened and not closed, or closed in another place.';
    return { fault: { ...pointAt(source, start), detail } };
  }
}

export const tooDeep = 'The text is nested too deeply.';

/** Recursion ended because the author nested thousands of levels. */
export const isTooDeep = (error: unknown): boolean => error instanceof RangeError && /call stack/i.test(error.message);

/** The source with nothing but line ends before `start`, and spaces in the line of `start`: same lines and columns, and quick to parse. */
function emptied(source: string, start: number): string {
  const before = source.slice(0, start);
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return before.slice(0, line).replace(/[^\r\n]+/g, '') + ' '.repeat(start - line) + source.slice(start);
}

/** Line and column of an offset; CR LF, CR and LF end a line. */
export function pointAt(source: string, offset: number): { line: number; column: number } {
  const lines = source.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function describe(error: VFileMessage, source: string, start: number): SyntaxFault {
  const reason = error.reason;
  // The parser reports an unclosed tag at the end of what holds it and names the tag's own place in brackets.
  const opening = reason.startsWith('Expected a closing tag') ? /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) : null;
  const fallback = pointAt(source, start);
  return {
    line: opening ? Number(opening[1]) : (error.line ?? fallback.line),
    column: opening ? Number(opening[2]) : (error.column ?? fallback.column),
    detail: plainWords(reason),
  };
}

function plainWords(reason: string): string {
  if (reason.includes('import/exports')) return 'A line that begins with "import" or "export" is read as code.';
  if (reason.includes('with acorn')) return 'The text between { and } is read as code and is not valid.';
  if (reason.includes('only spread elements')) return 'An attribute is written name="value".';
  const note = /\(note: ((?:[^()]|\([^()]*\))*)\)/.exec(reason)?.[1];
  const words = reason
    .replace(/ ?\(note:.*$/s, '')
    .replace(/ ?\(\d+:\d+-\d+:\d+\)/g, '')
    .replace(/, expected a character .*$/s, '')
    .replace(/ before the end of `\w+`$/, '');
  return note ? `${words}: ${note}.` : `${words}.`;
}
