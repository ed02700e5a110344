import type { ProblemParams } from '../../problem.ts';
import type { BidTextParams } from '../../problem-params-bid.ts';

export const bidTextSamples = {} as unknown as { [Id in keyof BidTextParams]: ProblemParams[Id][] };
