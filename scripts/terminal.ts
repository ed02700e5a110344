import { relative } from 'node:path';
import { styleText } from 'node:util';
import type { CheckedRoot } from '../src/build/check.ts';
import type { StepName, Steps } from '../src/build/steps.ts';
import { widthOf } from '../src/diagrams/label.ts';
import { type Paint, printProblems } from '../src/print-problems.ts';
import type { Located, Problem } from '../src/problem.ts';
import { type CliText, textFor } from '../src/text/index.ts';
import { withExcerpts } from '../src/workspace/excerpts.ts';
import { type Call, calledFrom } from './command.ts';

const { stdout, stderr } = process;

const paintFor = (stream: NodeJS.WriteStream): Paint => {
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) => styleText(format, text, { stream });
  return { strong: style('bold'), dim: style('dim'), error: style('red'), warning: style('yellow') };
};

/** A path as a reader can use it: from the working folder where it is below, else whole. */
export function shownPath(path: string): string {
  const below = relative(calledFrom(), path);
  return below === '' || below.startsWith('..') ? path : below;
}

/** Findings in words, with the source lines they are about. */
export function inWords(findings: readonly Located[], { locale, context }: Call, currency: string): Problem[] {
  return withExcerpts(findings, context).map(textFor(locale, currency).problem);
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
    `${printProblems(problems, { severity, hint: text.labelled(text.problems.hint, ''), more: text.problems.more }, paintFor(stream), widthOf)}\n\n`,
  );
}

/** `已检查 3 个客户计划、1 个投标（7 章）：2 个错误，1 个警告`, and where there is nothing to check how to begin. */
export function checkedLine(
  { accountIds, bidFiles }: Pick<CheckedRoot, 'accountIds' | 'bidFiles'>,
  problems: readonly Problem[],
  { text }: Call,
): string {
  const accounts = accountIds.length;
  const line = text.labelled(
    text.problems.checked({ accounts, ...bidFiles, bids: bidFiles.bids.length }),
    countLine(problems, text),
  );
  return accounts === 0 ? `${line}\n${text.noPlans}` : line;
}

/** How to see the warnings that a command only counts; nothing where there are none. */
export function listHint(problems: readonly Problem[], { text, rootArgument }: Call): string[] {
  const warnings = problems.filter((one) => one.severity === 'warning').length;
  return warnings > 0 ? [text.problems.list(warnings, commandLine('check', rootArgument))] : [];
}

/** `npm run preview -- --root elsewhere`, as it has to be typed. */
export const commandLine = (name: string, rootArgument: string | null): string =>
  rootArgument === null
    ? `npm run ${name}`
    : `npm run ${name} -- --root ${/^[\w./~:@%+-]+$/.test(rootArgument) ? rootArgument : JSON.stringify(rootArgument)}`;

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
