import type { OpportunityRule } from '../opportunity/check.ts';

/** The risk register [PM F7]. */
export const checkRisks: OpportunityRule = () => [];
