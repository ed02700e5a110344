import { z } from 'zod';
import { doc } from '../doc.ts';
import { amount, date, text } from './base.ts';
import { evidence } from './evidence.ts';

/** The single sales objective [SSM]: what, how much, by when, to whom; and where it stands in the strategic funnel. */
export const funnelStages = ['prospect', 'qualify', 'cover-the-bases', 'close'] as const;

export const salesObjective = z.strictObject({
  what: text(200).meta(doc('What we sell.', '卖什么。')),
  amount: amount.optional().meta(doc("How much, in the site's currency.", '多少，以站点货币计。')),
  by: date.optional().meta(doc('By when.', '何时之前。')),
  to: text(80).optional().meta(doc('To which unit of the customer.', '卖给客户的哪个单位。')),
  funnel: z
    .enum(funnelStages)
    .optional()
    .meta(
      doc(
        'Place in the strategic funnel: prospect, qualify, cover-the-bases, close.',
        '在战略漏斗中的位置：prospect 寻找、qualify 筛选、cover-the-bases 覆盖影响者、close 成交。',
      ),
    ),
  ourResult: text(200).optional().meta(doc('What our company gains.', '我方公司的结果。')),
  ourWin: text(200).optional().meta(doc('What we ourselves gain.', '我方个人的收获。')),
  ...evidence,
});

/** What stands outside of us; strengths and weaknesses of the SWOT table are the factors. */
export const swot = z.strictObject({
  opportunities: z.array(text(200)).max(12).default([]).meta(doc('Chances outside of us.', '外部机会。')),
  threats: z.array(text(200)).max(12).default([]).meta(doc('Threats outside of us.', '外部威胁。')),
});
export type SalesObjective = z.output<typeof salesObjective>;
export type FunnelStage = (typeof funnelStages)[number];
