import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { MdxFault } from '../problem.ts';
import { describeFault, type SyntaxFault } from './syntax-fault.ts';

// One tilde is how ranges are written in Chinese (3~5 天); only two strike out.
const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

/** A text without any of these has no bare URL or address: neither written out nor by an escape or a character reference. */
const mayHoldBareLink = /[@&\\]|:\/\/|www/i;

/** The same without GFM's links from bare URLs and addresses: looking for them at every letter takes an eighth of the time. */
const withoutBareLinks = processor()
  .use(function () {
    const data = this.data();
    data.micromarkExtensions?.push({ disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } });
    data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map(({ transforms, ...rest }) => rest);
  })
  .freeze();

/**
 * The syntax tree of the body, or the first fault of its syntax. Lines and columns are those of the whole file; offsets are those of `text`, which
 * is the file with the frontmatter emptied.
 */
export function readSyntax(source: string, start: number): { tree: Root; text: string } | { fault: SyntaxFault } {
  const text = emptied(source, start);
  try {
    const parser = mayHoldBareLink.test(text) ? processor : withoutBareLinks;
    return { tree: parser.parse(text), text };
  } catch (error) {
    if (error instanceof VFileMessage) return { fault: describeFault(error, pointAt(source, start)) };
    // Assertions of the parser's development build fail on some mistakes, e.g. `![<u>](x.png)`. Its only input is the author's text, so any other
    // error is about that, too.
    return { fault: faultAt(isTooDeep(error) ? 'too-deep' : 'lost-tag', source, start) };
  }
}

/** Recursion ended because the author nested thousands of levels. */
export const isTooDeep = (error: unknown): boolean => error instanceof RangeError && /call stack/i.test(error.message);

/** The source with nothing but line ends before `start`, and spaces in the line of `start`: same lines and columns, and quick to parse. */
function emptied(source: string, start: number): string {
  const before = source.slice(0, start);
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return before.slice(0, line).replace(/[^\r\n]+/g, '') + ' '.repeat(start - line) + source.slice(start);
}

/** A fault that the parser names no place for: where the body begins. */
export const faultAt = (fault: MdxFault, source: string, start: number): SyntaxFault => ({
  ...pointAt(source, start),
  fault,
  found: '',
  expected: '',
});

/** Line and column of an offset; CR LF, CR and LF end a line. */
export function pointAt(source: string, offset: number): { line: number; column: number } {
  const lines = source.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
