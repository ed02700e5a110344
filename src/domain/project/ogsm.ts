import type { OpportunityRule } from '../opportunity/check.ts';

/** Objective, goals, strategies, measures [PM F5]. */
export const checkOgsm: OpportunityRule = () => [];
