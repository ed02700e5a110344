import type { ProblemWords } from '../../problems.ts';

/** Words of the checks between pages of the playbook. */
export const playbookProblems = {
  'duplicate-page': {
    message: ({ id, other }) => `打法库已有 id 为 ${id} 的页面：${other}。`,
    hint: () => '给其中一个文件改名，并改好引用它的地方；各类页面的文件名不得相同。',
  },
  'duplicate-purpose': {
    message: ({ key, value, other }) => `${key} 为 ${value} 的页面已有一个：${other}。`,
    hint: () => '每个用途、每种风格只留一页，删去或合并其中一页。',
  },
  'stage-without-pipeline': {
    message: ({ id }) => `没有哪条销售流程列出阶段 ${id}。`,
    hint: () => '把它写进 content/playbook/pipelines/ 中某条流程的 stages，或删去这一页。',
  },
} satisfies Pick<ProblemWords, 'duplicate-page' | 'duplicate-purpose' | 'stage-without-pipeline'>;
