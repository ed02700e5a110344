import type { ProblemWords } from '../../problems.ts';

/** Words of the checks between pages of the playbook. */
export const playbookProblems = {
  'duplicate-page': {
    message: ({ id, other }) => `The playbook already has a page with the id ${id}: ${other}.`,
    hint: () =>
      'Rename one of the files and mend what refers to it; no two pages may have the same name, whatever their kind.',
  },
  'duplicate-purpose': {
    message: ({ key, value, other }) => `There is already a page whose ${key} is ${value}: ${other}.`,
    hint: () => 'Keep one page for each purpose and each style; delete or merge the other.',
  },
  'stage-without-pipeline': {
    message: ({ id }) => `No pipeline lists the stage ${id}.`,
    hint: () => 'Add it to the stages of a pipeline in content/playbook/pipelines/, or delete the page.',
  },
} satisfies Pick<ProblemWords, 'duplicate-page' | 'duplicate-purpose' | 'stage-without-pipeline'>;
