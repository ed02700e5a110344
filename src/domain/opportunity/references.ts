import type { OpportunityRule } from './check.ts';

/** Ids that stand twice and references that lead nowhere, but for those of tasks among themselves. */
export const checkOpportunityReferences: OpportunityRule = () => [];
