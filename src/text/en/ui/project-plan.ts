import type { projectPlan as chinese } from '../../zh-CN/ui/project-plan.ts';

export const projectPlan: typeof chinese = {};
