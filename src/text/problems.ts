import type { ProblemId, ProblemParams } from '../problem.ts';

/** Warnings that stand on the pages of a site. Only `unexpected-file` is about a file that has no page. */
export const shownWarnings = [
  'buying-power-unknown',
  'no-complete-year',
  'designation-unmet',
  'designation-quota',
  'action-overdue',
  'action-unassessed',
  'compliance-over-limit',
  'no-decider',
  'decider-not-contacted',
  'decider-opposes',
  'no-economic-buyer',
  'several-economic-buyers',
  'no-coach',
  'no-opponent-recorded',
  'supporters-outweighed',
  'single-thread',
  'unanalysed-person',
] as const satisfies readonly ProblemId[];
type ShownWarning = (typeof shownWarnings)[number];

type Say<Id extends ProblemId> = (params: ProblemParams[Id]) => string;

/**
 * The words of every problem: what is wrong and why, then what to do: for the author, who has the file open, and, of a warning that pages show, for
 * the reader, who knows customers and no keys. A problem without words does not compile.
 */
export type ProblemWords = {
  [Id in ProblemId]: { message: Say<Id>; hint: Say<Id> } & (Id extends ShownWarning
    ? { advice: Say<Id> }
    : { advice?: never });
};

/** Words that are as good for the reader as for the author. */
export const toBoth = (words: string): { hint: () => string; advice: () => string } => ({
  hint: () => words,
  advice: () => words,
});
