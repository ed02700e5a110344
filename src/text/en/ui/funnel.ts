import type { funnel as chinese } from '../../zh-CN/ui/funnel.ts';

export const funnel: typeof chinese = {};
