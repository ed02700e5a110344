import { z } from 'zod';
import { doc } from '../../doc.ts';
import { text } from '../base.ts';

/**
 * How a price becomes points [Order 87 art. 55 and tenders beside it]. W: points of the price; p: a price after policy deductions; b: the base.
 *
 * - `lowest-ratio`: b = lowest valid price; b / p × W.
 * - `mean-base`: b = mean of the valid prices; (1 − |p − b| / b) × W, times `aboveFactor` where p > b and `belowFactor` where p < b.
 * - `mean-deviation`: b = mean; W − |p − b| / b × 100 × points lost for each percent above (`abovePerPercent`) or below (`belowPerPercent`).
 * - `mean-base-down`: as mean-deviation, with b = mean × (1 − `reductionPercent` / 100).
 * - `random-reference`: b = low + (high − low) × X / 100, X drawn from `randomFrom`–`randomTo`; full points from `freeFromPercent` % of b to b,
 *   then points lost for each percent above and below.
 */
export const priceFormulas = [
  'lowest-ratio',
  'mean-base',
  'mean-deviation',
  'mean-base-down',
  'random-reference',
] as const;

const factor = (en: string, zh: string) => z.number().min(0).max(10).optional().meta(doc(en, zh));
const percent = (en: string, zh: string) => z.number().min(0).max(200).optional().meta(doc(en, zh));

export const priceFormula = z.strictObject({
  type: z
    .enum(priceFormulas)
    .meta(
      doc(
        'lowest-ratio, mean-base, mean-deviation, mean-base-down or random-reference.',
        'lowest-ratio 最低价比例；mean-base 平均价基准；mean-deviation 偏离平均价扣分；mean-base-down 平均价下浮基准；random-reference 随机基准价。',
      ),
    ),
  expression: text(400).optional().meta(doc('The formula as the tender writes it.', '招标文件中的公式原文。')),
  aboveFactor: factor('Factor for prices above the base.', '高于基准价时的系数。'),
  belowFactor: factor('Factor for prices below the base.', '低于基准价时的系数。'),
  abovePerPercent: factor('Points lost for each percent above the base.', '每高于基准价 1% 扣的分。'),
  belowPerPercent: factor('Points lost for each percent below the base.', '每低于基准价 1% 扣的分。'),
  reductionPercent: percent('Percent by which the base lies below the mean.', '基准价在平均价上的下浮百分比。'),
  freeFromPercent: percent('From which percent of the base full points are given.', '从基准价的百分之几起得满分。'),
  randomFrom: percent('Least random number.', '随机数下限。'),
  randomTo: percent('Largest random number.', '随机数上限。'),
  lowRule: text(200).optional().meta(doc('What the low end of the reference is.', '基准区间下限的取法。')),
  highRule: text(200).optional().meta(doc('What the high end is.', '基准区间上限的取法。')),
  costWarning: z
    .number()
    .min(0)
    .optional()
    .meta(doc('Price below which a bid is suspected to be under cost.', '成本警戒价。')),
  trimHighLow: z
    .boolean()
    .default(false)
    .meta(doc('Whether the highest and lowest price are left out of the mean.', '求平均时是否去掉最高与最低报价。')),
  policyAdjusted: z
    .boolean()
    .default(true)
    .meta(doc('Whether prices after policy deductions are compared.', '是否以政策扣除后的价格参与评审。')),
  floor: z.number().min(0).optional().meta(doc('Least points.', '最低得分。')),
  decimals: z.int().min(0).max(6).default(2).meta(doc('Decimals of the points.', '得分保留的小数位。')),
});
export type PriceFormula = z.output<typeof priceFormula>;
export type PriceFormulaType = (typeof priceFormulas)[number];
