import type { ProblemParams } from '../../problem.ts';

export const projectPlanSamples = {} satisfies { [Id in keyof ProblemParams]?: ProblemParams[Id][] };
