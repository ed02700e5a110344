import { expected, isUnweighted, type Sum } from '../../domain/funnel/sums.ts';
import type { Text } from '../../text/index.ts';
import { figureOf } from './scale.ts';

/** Figures of a row, as text; the weighted one is a word where no stage has a probability. */
export interface Amounts {
  won: string;
  commit: string;
  bestCase: string;
  pipeline: string;
  weighted: string;
  expected: string;
}

/** What is expected less the target, in words. */
export interface Difference {
  isShort: boolean;
  words: string;
}

export const amountsOf = (sum: Sum, text: Text): Amounts => ({
  won: figureOf(sum.won, text),
  commit: figureOf(sum.commit, text),
  bestCase: figureOf(sum.bestCase, text),
  pipeline: figureOf(sum.pipeline, text),
  weighted: isUnweighted(sum) ? text.ui.funnel.unknown : figureOf(sum.weighted, text),
  expected: figureOf(expected(sum), text),
});

/** `gap`: the target less what is expected. */
export function differenceOf(gap: number | null, text: Text): Difference | null {
  if (gap === null) return null;
  const words = text.ui.funnel;
  const isShort = Math.round(gap) > 0;
  const amount = figureOf(Math.abs(gap), text);
  return { isShort, words: isShort ? words.short(amount) : words.over(amount) };
}

/** Won, commit, best case, pipeline: the parts of a bar. */
export const barOf = ({ won, commit, bestCase, pipeline }: Sum): [number, number, number, number] => [
  won,
  commit,
  bestCase,
  pipeline,
];

export const lengthOf = (sum: Sum): number => barOf(sum).reduce((all, part) => all + part, 0);
