import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { styleText } from 'node:util';
import type { StepName, Steps } from '../src/build/steps.ts';
import { widthOf } from '../src/diagrams/label.ts';
import { type Paint, printProblems } from '../src/print-problems.ts';
import type { Located, Problem } from '../src/problem.ts';
import { type CliText, textFor } from '../src/text/index.ts';
import type { Call } from './command.ts';

const { stdout, stderr } = process;

const paintFor = (stream: NodeJS.WriteStream): Paint => {
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) => styleText(format, text, { stream });
  return { strong: style('bold'), dim: style('dim'), error: style('red'), warning: style('yellow') };
};

/** A path as a reader can use it: from the working folder where it is below, else whole. */
export function shownPath(path: string): string {
  const below = relative(process.cwd(), path);
  return below === '' || below.startsWith('..') ? path : below;
}

/** Findings in words, with the source lines they are about. */
export function inWords(findings: readonly Located[], { locale, context }: Call, currency: string): Problem[] {
  const text = textFor(locale, currency);
  const lines = new Map<string, string[]>();
  const linesOf = (file: string): string[] => {
    if (!lines.has(file)) lines.set(file, readLines(join(context.root, file)));
    return lines.get(file) as string[];
  };
  return findings.map((one) => ({
    ...text.problem(one),
    excerpt: one.id === 'not-utf8' ? null : (linesOf(one.file)[one.line - 1] ?? null),
  }));
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}

/** Prints problems to a stream, each with its place, source line and cure. */
export function sayProblems(
  problems: readonly Problem[],
  { locale, text }: Call,
  stream: NodeJS.WriteStream = stdout,
): void {
  if (problems.length === 0) return;
  const { severity } = textFor(locale, 'CNY').ui;
  stream.write(
    `${printProblems(problems, { severity, hint: `${text.problems.hint}:` }, paintFor(stream), widthOf)}\n\n`,
  );
}

/** `2 个错误，1 个警告`, coloured by the worst. */
export function countLine(problems: readonly Problem[], text: CliText): string {
  const errors = problems.filter((one) => one.severity === 'error').length;
  const warnings = problems.length - errors;
  const paint = paintFor(stdout);
  const words = problems.length === 0 ? text.problems.none : text.problems.found(errors, warnings);
  return errors > 0 ? paint.error(words) : warnings > 0 ? paint.warning(words) : words;
}

/** Steps that say on standard error what they do and how long it took; on a terminal the line counts along. */
export function visibleSteps({ text, signal }: Call): Steps {
  const tty = stderr.isTTY === true;
  return {
    signal,
    async run(name, work) {
      signal.throwIfAborted();
      const started = performance.now();
      const line = (count: string): string => `${text.steps[name]}${count}`;
      let count = '';
      const draw = (): void => {
        if (tty) stderr.write(`\r\u001b[K${line(count)} … ${seconds(started, text)}`);
      };
      const ticker = tty ? setInterval(draw, 250) : null;
      draw();
      try {
        const result = await work((done, total) => {
          count = total > 1 ? ` ${done}/${total}` : '';
          if (!ticker) return;
          draw();
        });
        stderr.write(`${tty ? '\r\u001b[K' : ''}${line(count)}  ${seconds(started, text)}\n`);
        return result;
      } catch (error) {
        if (tty) stderr.write('\n');
        throw error;
      } finally {
        if (ticker) clearInterval(ticker);
      }
    },
  };
}

const seconds = (since: number, text: CliText): string =>
  text.steps.seconds(((performance.now() - since) / 1000).toFixed(1));

export type { StepName };
