import type { OpportunityRule } from './check.ts';

/** The declared stage against its evidence [SPS F2]. */
export const checkStage: OpportunityRule = () => [];
