import type { OpportunityRule } from '../opportunity/check.ts';

/** Charter, organisation, kick-off [PM F4]. */
export const checkCharter: OpportunityRule = () => [];
