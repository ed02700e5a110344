import type { ProblemParams } from '../../problem.ts';
import type { BidBookParams } from '../../problem-params-bid.ts';
import { bidCompositionSamples } from './bid-composition.ts';
import { bidFileSamples } from './bid-files.ts';
import { bidPrintSamples } from './bid-print.ts';

export const bidBookSamples = { ...bidCompositionSamples, ...bidFileSamples, ...bidPrintSamples } as unknown as {
  [Id in keyof BidBookParams]: ProblemParams[Id][];
};
