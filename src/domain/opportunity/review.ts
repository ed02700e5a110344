import type { OpportunityRule } from './check.ts';

/** How a deal ended and what was learnt [KAE F10]. */
export const checkReview: OpportunityRule = () => [];
