export const projectPlan = {};
