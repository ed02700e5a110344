import type { ProblemParams } from '../../problem.ts';
import type { BidScoringParams } from '../../problem-params-bid.ts';

export const bidScoringSamples = {} as unknown as { [Id in keyof BidScoringParams]: ProblemParams[Id][] };
