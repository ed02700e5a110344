import type { ProblemId, ProblemParams } from '../problem.ts';

/** The words of every problem: what is wrong and why, then what to do. A problem without words does not compile. */
export type ProblemWords = {
  [Id in ProblemId]: { message: (params: ProblemParams[Id]) => string; hint: (params: ProblemParams[Id]) => string };
};
