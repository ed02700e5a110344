import type { ProblemParams } from '../../problem.ts';
import type { BidPriceParams } from '../../problem-params-bid.ts';

export const bidPriceSamples = {} as unknown as { [Id in keyof BidPriceParams]: ProblemParams[Id][] };
