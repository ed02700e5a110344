import type { ProblemParams } from '../../problem.ts';

export const taskSamples = {} satisfies { [Id in keyof ProblemParams]?: ProblemParams[Id][] };
