import { z } from 'zod';
import { doc } from '../doc.ts';
import { amount, date, text } from './base.ts';

/** One year of the customer's spend in our category and our part of it [KAD]. Buying power is an estimate: say whose and when. */
export const spendYear = z.strictObject({
  year: z.int().min(1990).max(2100).meta(doc('Calendar year.', '自然年度。')),
  buyingPower: amount
    .optional()
    .meta(
      doc(
        "The customer's whole spend in our category that year, in the site's currency. Leave out when unknown; never write 0 for unknown.",
        '客户当年在本品类的采购总额，以站点货币计。未知时不写，切勿以 0 代替未知。',
      ),
    ),
  ourSales: amount.meta(doc('Our part of that spend.', '其中我方的销售额。')),
  source: text(200).meta(
    doc(
      'Where the estimate comes from, e.g. annual report, interview with the IT head.',
      '估计的来源，例如年报、信息部负责人访谈。',
    ),
  ),
  asOf: date.meta(doc('Day on which the figure was last confirmed.', '最近一次核实该数字的日期。')),
});
export type SpendYear = z.output<typeof spendYear>;
