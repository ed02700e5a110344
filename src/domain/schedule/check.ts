import type { OpportunityRule } from '../opportunity/check.ts';

/** Tasks, their dependencies, dates and load [PM F6]. */
export const checkTasks: OpportunityRule = () => [];
