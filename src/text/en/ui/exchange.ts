import type { exchange as chinese } from '../../zh-CN/ui/exchange.ts';

export const exchange: typeof chinese = {};
