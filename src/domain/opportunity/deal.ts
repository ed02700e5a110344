import type { OpportunityRule } from './check.ts';

/** Money, authority, need, the forecast, and why project sales fail [SPS F1]. */
export const checkDeal: OpportunityRule = () => [];
