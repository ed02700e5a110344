import type { BidRule } from '../check.ts';
import { checkClaims } from './claims.ts';
import { checkScoringComplete } from './complete.ts';
import { checkScoringLaw } from './law.ts';
import { checkScoringTable } from './table.ts';

/** Everything the rules find in the scoring rule of a tender and in what we claim of it [G4]. */
export const checkScoring: BidRule = (bid, context) =>
  [checkScoringComplete, checkScoringTable, checkScoringLaw, checkClaims].flatMap((rule) => rule(bid, context));
