import type { ProblemParams } from '../../problem.ts';
import type { BidBookParams } from '../../problem-params-bid.ts';

export const bidBookSamples = {} as unknown as { [Id in keyof BidBookParams]: ProblemParams[Id][] };
