import type { OpportunityRule } from '../opportunity/check.ts';

/** The communication matrix [PM F8]. */
export const checkCommunications: OpportunityRule = () => [];
