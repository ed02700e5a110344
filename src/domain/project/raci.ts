import type { OpportunityRule } from '../opportunity/check.ts';

/** Who answers for what [PM F6]. */
export const checkRaci: OpportunityRule = () => [];
