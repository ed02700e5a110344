import type { ProblemParams } from '../../problem.ts';

export const importSamples = {} satisfies { [Id in keyof ProblemParams]?: ProblemParams[Id][] };
