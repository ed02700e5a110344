import type { ProblemParams } from '../../problem.ts';

export const targetSamples = {} satisfies { [Id in keyof ProblemParams]?: ProblemParams[Id][] };
