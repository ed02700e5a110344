import type { Plan } from '../plan.ts';

/** Whether we develop a relation there [SSM]: a named account that is not lost. Who only buys, and who is lost, is not asked for people and reviews. */
export const isWorked = ({ data }: Pick<Plan, 'data'>): boolean =>
  data.mode === 'relation' && data.lifecycle !== 'lost';
