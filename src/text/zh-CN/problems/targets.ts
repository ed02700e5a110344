import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

const by = { product: '产品', unit: '单位', person: '人员' } as const;

export const targetProblems = (_labels: Labels, format: Format) =>
  ({
    'targets-do-not-add-up': {
      message: ({ year, by: of, sum, total }) =>
        `${year} 年按${by[of]}分解的目标合计 ${format.money(sum)}，总目标是 ${format.money(total)}，${sum < total ? '少' : '多'} ${format.money(Math.abs(total - sum))}。`,
      hint: ({ by: of }) => `改总目标或按${by[of]}分解的目标，使两者相等；没有分到人的部分也要列出归谁。`,
    },
    'target-months': {
      message: ({ sum, amount }) =>
        `分月目标合计 ${format.money(sum)}，全年目标是 ${format.money(amount)}，${sum < amount ? '少' : '多'} ${format.money(Math.abs(amount - sum))}。`,
      hint: () => '改 months 或 amount，使十二个月相加等于全年；不写 months 则每月平均。',
    },
    'duplicate-target': {
      message: ({ year, first }) => `${year} 年的这个目标已经写过：与第 ${first} 项的年度、产品、单位和人员都相同。`,
      hint: () => '两项合为一项，或补上 product、unit、person 加以区分。',
    },
  }) satisfies Pick<ProblemWords, 'targets-do-not-add-up' | 'target-months' | 'duplicate-target'>;
