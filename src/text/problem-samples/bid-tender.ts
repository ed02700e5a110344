import type { ProblemParams } from '../../problem.ts';
import type { BidTenderParams } from '../../problem-params-bid.ts';

export const bidTenderSamples = {} as unknown as { [Id in keyof BidTenderParams]: ProblemParams[Id][] };
