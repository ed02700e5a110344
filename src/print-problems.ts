import type { Problem, Severity } from './problem.ts';

export interface PrintWords {
  severity: Record<Severity, string>;
  /** Stands before a hint, with its colon and blank. */
  hint: string;
  /** What to say of the warnings of one id in one file beyond the first ten; without it all are printed. */
  more?: (count: number) => string;
}

/** How emphasis is written on a terminal; identity functions where there is none. */
export interface Paint {
  strong(text: string): string;
  dim(text: string): string;
  error(text: string): string;
  warning(text: string): string;
}

export const plain: Paint = {
  strong: (text) => text,
  dim: (text) => text,
  error: (text) => text,
  warning: (text) => text,
};

/**
 * Problems for people: `file:line:column  severity  id  message`, the source line with a caret below, and what to do. `widthOf` measures text in
 * half-width units, so that the caret stands under a Chinese character.
 */
export function printProblems(
  problems: readonly Problem[],
  words: PrintWords,
  paint: Paint,
  widthOf: (text: string) => number,
): string {
  const { more } = words;
  if (!more) return problems.map((problem) => printProblem(harmless(problem), words, paint, widthOf)).join('\n\n');
  return folded(problems)
    .map(({ problem, beyond }) => {
      if (beyond === 0) return printProblem(harmless(problem), words, paint, widthOf);
      const { file, severity, id } = harmless(problem);
      return `${paint.strong(file)}  ${paint.warning(words.severity[severity])}  ${paint.dim(id)}  ${more(beyond)}`;
    })
    .join('\n\n');
}

/** How many warnings of one id in one file are printed in full. */
const most = 10;

/** Problems as they are, but for warnings of one id in one file beyond `most`: one entry in the place of the first of these says how many there are. Errors are never folded. */
function folded(problems: readonly Problem[]): { problem: Problem; beyond: number }[] {
  const keyOf = ({ file, id }: Problem): string => `${id} ${file}`;
  const warnings = Map.groupBy(
    problems.filter(({ severity }) => severity === 'warning'),
    keyOf,
  );
  const seen = new Map<string, number>();
  return problems.flatMap((problem) => {
    const key = keyOf(problem);
    const count = problem.severity === 'warning' ? (warnings.get(key)?.length ?? 0) : 0;
    const before = seen.get(key) ?? 0;
    if (problem.severity === 'warning') seen.set(key, before + 1);
    // A line that stands for a single one would save nothing.
    if (count <= most + 1 || before < most) return [{ problem, beyond: 0 }];
    return before === most ? [{ problem, beyond: count - most }] : [];
  });
}

/** Characters that would move a terminal's cursor, change its colours or turn the direction of a line. */
const control = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A problem quotes its author, who may have written anything: each control character becomes a blank, so that columns stay. */
function harmless(problem: Problem): Problem {
  const clean = (text: string): string => text.replace(control, ' ');
  const { file, where, message, hint, excerpt } = problem;
  return {
    ...problem,
    file: clean(file),
    where: clean(where),
    message: clean(message),
    hint: clean(hint),
    excerpt: excerpt === null ? null : clean(excerpt),
  };
}

function printProblem(
  { file, line, column, severity, id, where, message, hint, excerpt }: Problem,
  words: PrintWords,
  paint: Paint,
  widthOf: (text: string) => number,
): string {
  const colour = severity === 'error' ? paint.error : paint.warning;
  const head = `${paint.strong(`${file}:${line}:${column}`)}  ${colour(words.severity[severity])}  ${paint.dim(id)}  ${message}`;
  const place = where === '' ? [] : [`  ${paint.dim(where)}`];
  return [head, ...place, ...source(line, column, excerpt, paint, colour, widthOf), `  ${words.hint}${hint}`].join(
    '\n',
  );
}

/** Longest part of a source line that is shown. */
const excerptWidth = 100;

function source(
  line: number,
  column: number,
  excerpt: string | null,
  paint: Paint,
  colour: Paint['error'],
  widthOf: (text: string) => number,
): string[] {
  if (excerpt === null || excerpt.trim() === '') return [];
  const from = Math.max(0, column - 1 - excerptWidth / 2);
  const shown = excerpt.slice(from, from + excerptWidth);
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  const caret = ' '.repeat(widthOf(shown.slice(0, column - 1 - from)));
  return [`  ${paint.dim(`${number} |`)} ${shown}`, `  ${paint.dim(`${gutter} |`)} ${caret}${colour('^')}`];
}

/** Problems for programs: one JSON document with all problems and their counts. */
export function printJson(problems: readonly Problem[]): string {
  const count = (severity: Severity): number => problems.filter((one) => one.severity === severity).length;
  return JSON.stringify({ version: 1, errors: count('error'), warnings: count('warning'), problems }, null, 2);
}
