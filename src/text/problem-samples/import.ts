import type { ProblemParams } from '../../problem.ts';

export const importSamples = {
  'import-not-xml': (['unclosed', 'binary', 'empty', 'closing', 'entity', 'doctype', 'depth', 'syntax'] as const).map(
    (fault) => ({ fault }),
  ),
  'import-not-project': [{ root: 'APIBusinessObjects' }],
  'import-no-tasks': [{}],
} satisfies { [Id in keyof ProblemParams]?: ProblemParams[Id][] };
