import type { ProblemParams } from '../../problem.ts';

export const targetSamples = {
  'targets-do-not-add-up': [
    { year: 2026, by: 'product', sum: 11_000_000, total: 12_000_000 },
    { year: 2026, by: 'unit', sum: 13_000_000, total: 12_000_000 },
    { year: 2027, by: 'person', sum: 9_500_000, total: 12_000_000 },
  ],
  'target-months': [{ sum: 11_000_000, amount: 12_000_000 }],
  'duplicate-target': [{ year: 2026, first: 1 }],
} satisfies { [Id in keyof ProblemParams]?: ProblemParams[Id][] };
