import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { type Finding, finding } from '../problem.ts';
import type { Body } from './body.ts';
import { takeCaptions } from './captions.ts';
import { allowedTags, isAllowedTag } from './elements.ts';
import { footnoteBack, labelFootnotes } from './footnotes.ts';
import { outline } from './headings.ts';
import { handlersFor } from './html.ts';
import { checkLinks } from './links.ts';
import { PieceWriter } from './pieces.ts';
import { survey } from './policy.ts';
import { planScope, type Scope } from './scope.ts';
import { faultAt, isTooDeep, readSyntax } from './syntax.ts';
import type { SyntaxFault } from './syntax-fault.ts';

export interface BodyInput {
  /** Relative to the workspace root, with forward slashes, e.g. `accounts/bank/account.mdx`. */
  file: string;
  /** The text of the whole file. */
  source: string;
  /** Offset in `source` where the body begins, after the frontmatter. */
  start: number;
  /** That of a plan unless it is said. */
  scope?: Scope;
}

/**
 * Reads the body of an author's file as data. Every broken rule is a finding with line and column in the whole file, in the order of the text;
 * what is refused is left out of the body, its text stays. Never throws for what an author wrote; a fault of syntax gives an empty body.
 */
export function parseBody({ file, source, start, scope = planScope }: BodyInput): { body: Body; findings: Finding[] } {
  const syntax = readSyntax(source, start);
  if ('fault' in syntax) return failed(file, syntax.fault);
  try {
    return read(syntax.tree, file, syntax.text, scope);
  } catch (error) {
    if (isTooDeep(error)) return failed(file, faultAt('too-deep', source, start));
    throw error;
  }
}

function read(tree: Root, file: string, text: string, scope: Scope): { body: Body; findings: Finding[] } {
  const found = survey(tree, file, text, scope);
  const headings = outline(found.headings, scope);
  const links = checkLinks(found, new Set([...headings.values()].map(({ slug }) => slug)));
  const captions: ReturnType<typeof takeCaptions> = scope.book ? takeCaptions(tree) : new Map();
  const pieces = new PieceWriter();
  const html = toHast(tree, {
    handlers: handlersFor(found, headings, links, pieces, captions),
    clobberPrefix: scope.footnotes,
    footnoteBackContent: footnoteBack(pieces),
  }) as HtmlRoot;
  labelFootnotes(html.children, pieces, scope);
  return {
    body: {
      pieces: pieces.write(html.children),
      headings: [...headings.values()],
      files: links.files,
      mentions: found.mentions,
      ...(scope.book && { texts: found.texts.sort((a, b) => a.line - b.line || a.column - b.column) }),
    },
    findings: found.findings.sort(byPosition),
  };
}

function failed(file: string, { line, column, ...facts }: SyntaxFault): { body: Body; findings: Finding[] } {
  const at = { line, column };
  // Closing a tag that is not allowed would not help.
  const tag = facts.fault === 'unclosed-tag' ? /^<([a-z][^\s>]*)>$/.exec(facts.found)?.[1] : undefined;
  const one =
    tag !== undefined && !isAllowedTag(tag)
      ? finding('html-not-allowed', file, at, { tag, allowed: [...allowedTags] })
      : finding('mdx-syntax', file, at, facts);
  return { body: { pieces: [], headings: [], files: [], mentions: [] }, findings: [one] };
}

function byPosition(a: Finding, b: Finding): number {
  if (!('line' in a.at) || !('line' in b.at)) return 0;
  return a.at.line - b.at.line || a.at.column - b.at.column;
}
