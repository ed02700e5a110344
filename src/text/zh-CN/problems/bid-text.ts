import type { BidTextParams } from '../../../problem-params-bid.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

export const bidTextProblems = (_labels: Labels, _format: Format) =>
  ({}) as unknown as Pick<ProblemWords, keyof BidTextParams>;
