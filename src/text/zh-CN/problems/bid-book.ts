import type { BidBookParams } from '../../../problem-params-bid.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';
import { bidCompositionProblems } from './bid-composition.ts';
import { bidFileProblems } from './bid-files.ts';
import { bidPrintProblems } from './bid-print.ts';

export const bidBookProblems = (labels: Labels, _format: Format) =>
  ({ ...bidCompositionProblems(labels), ...bidFileProblems, ...bidPrintProblems }) as unknown as Pick<
    ProblemWords,
    keyof BidBookParams
  >;
