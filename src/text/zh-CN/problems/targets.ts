import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

export const targetProblems = (_labels: Labels, _format: Format) => ({}) satisfies Pick<ProblemWords, never>;
