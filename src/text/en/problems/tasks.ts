import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

export const taskProblems = (_labels: Labels, _format: Format) => ({}) satisfies Pick<ProblemWords, never>;
