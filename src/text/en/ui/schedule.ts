import type { schedule as chinese } from '../../zh-CN/ui/schedule.ts';

export const schedule: typeof chinese = {};
