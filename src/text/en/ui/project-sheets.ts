import type { projectSheets as chinese } from '../../zh-CN/ui/project-sheets.ts';

export const projectSheets: typeof chinese = {};
