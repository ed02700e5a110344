import type { VFileMessage } from 'vfile-message';
import type { MdxFault, ProblemParams } from '../problem.ts';

/** A fault of syntax with its place in the whole file, both 1-based. `src/text` has the words. */
export type SyntaxFault = ProblemParams['mdx-syntax'] & { line: number; column: number };

/** The parser's reasons, which are English sentences, by what is in them; the first that fits counts. Groups are what was found and expected. */
const reasons: [RegExp, MdxFault][] = [
  [/import\/exports/, 'import-text'],
  [/with acorn|empty expression/, 'bad-expression'],
  [/spread/, 'bad-spread'],
  [/to create a comment in MDX/, 'html-comment'],
  [/to create a link in MDX/, 'angle-address'],
  [/^Expected a closing tag for `(.+?)`/s, 'unclosed-tag'],
  [/^Expected the closing tag `(.+?)`/s, 'crossed-tag'],
  [/^Unexpected closing tag `(.+?)`, expected corresponding closing tag for `<(.*?)>`/s, 'mismatched-tag'],
  [/^Unexpected closing (?:tag|slash)/, 'closing-without-opening'],
  [/in closing tag/, 'bad-closing-tag'],
  [/closing brace/, 'unclosed-brace'],
  [/^Unexpected character `([“”‘’„«»「」＂＇])`/, 'curly-quote'],
  [/^Unexpected character `(.+?)` \(U\+\w+\) before attribute value/s, 'unquoted-value'],
  [/^Unexpected character `(.+?)` \(U\+\w+\) before name/s, 'less-than'],
  [/^Unexpected character `(.+?)` \(/s, 'bad-character'],
  [/^Unexpected end of file/, 'unfinished-tag'],
  [/^Unexpected lazy line/, 'lazy-line'],
];

/** What the parser reports, as facts. `start` is where the body begins, for what has no place. */
export function describeFault(
  { reason, line, column }: VFileMessage,
  start: { line: number; column: number },
): SyntaxFault {
  const [pattern, fault] = reasons.find(([known]) => known.test(reason)) ?? [/$/, 'lost-tag'];
  const [, found = '', expected = ''] = pattern.exec(reason) ?? [];
  // The parser reports an unclosed tag at the end of what holds it and names the tag's own place in brackets.
  const opening = fault === 'unclosed-tag' ? /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) : null;
  return {
    line: opening ? Number(opening[1]) : (line ?? start.line),
    column: opening ? Number(opening[2]) : (column ?? start.column),
    fault,
    found,
    expected: fault === 'mismatched-tag' ? `</${expected}>` : '',
  };
}
