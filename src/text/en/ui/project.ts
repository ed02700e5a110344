import type { project as chinese } from '../../zh-CN/ui/project.ts';

export const project: typeof chinese = {};
