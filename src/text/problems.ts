import type { BidWarning, OpportunityWarning, PlanWarning, ProblemId, ProblemParams } from '../problem.ts';

type Say<Id extends ProblemId> = (params: ProblemParams[Id]) => string;

/**
 * The words of every problem: what is wrong and why, then what to do: for the author, who has the file open, and, of a warning that pages show, for
 * the reader, who knows customers and no keys. A problem without words does not compile.
 */
export type ProblemWords = {
  [Id in ProblemId]: { message: Say<Id>; hint: Say<Id> } & (Id extends PlanWarning | OpportunityWarning | BidWarning
    ? { advice: Say<Id> }
    : { advice?: never });
};

/** Words that are as good for the reader as for the author. */
export const toBoth = (words: string): { hint: () => string; advice: () => string } => ({
  hint: () => words,
  advice: () => words,
});
