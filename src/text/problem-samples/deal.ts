import type { ProblemParams } from '../../problem.ts';

export const dealSamples = {} satisfies { [Id in keyof ProblemParams]?: ProblemParams[Id][] };
