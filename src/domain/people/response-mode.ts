import type { ResponseMode } from '../../schemas/stakeholder.ts';

/** Who wants more or has a problem to fix is open to a proposal; who is satisfied or thinks himself ahead is not [SSM B4]. */
export const isReceptive = (mode: ResponseMode): mode is 'growth' | 'trouble' =>
  mode === 'growth' || mode === 'trouble';
