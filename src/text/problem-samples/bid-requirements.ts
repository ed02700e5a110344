import type { ProblemParams } from '../../problem.ts';
import type { BidRequirementParams } from '../../problem-params-bid.ts';

export const bidRequirementsSamples = {} as unknown as {
  [Id in keyof BidRequirementParams]: ProblemParams[Id][];
};
