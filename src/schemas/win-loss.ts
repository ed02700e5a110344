import { z } from 'zod';
import { doc } from '../doc.ts';
import { amount, date, reference, text } from './base.ts';

/** How a deal ended, and the review of why [KAE]. */
export const results = ['won', 'lost', 'dropped'] as const;
export const reasonFactors = [
  'relationship',
  'needs',
  'product',
  'price',
  'service',
  'delivery',
  'brand',
  'timing',
  'competitor',
  'bid-document',
] as const;
export const reasonEffects = ['for', 'against'] as const;

export const result = z.strictObject({
  state: z.enum(results).meta(doc('won, lost, or dropped by us or them.', 'won 赢单、lost 丢单、dropped 放弃或取消。')),
  date: date.meta(doc('Day on which it was decided.', '确定的日期。')),
  value: amount.optional().meta(doc('Value of the contract.', '合同金额。')),
});

export const review = z.strictObject({
  date: date.meta(doc('Day of the review.', '复盘日期。')),
  decidedBy: text(200).meta(doc('What decided.', '决定因素：最终靠什么定的。')),
  reasons: z
    .array(
      z.strictObject({
        factor: z
          .enum(reasonFactors)
          .meta(
            doc(
              'relationship, needs, product, price, service, delivery, brand, timing, competitor, bid-document.',
              'relationship 关系、needs 需求、product 产品、price 价格、service 服务、delivery 交付、brand 品牌、timing 时机、competitor 对手、bid-document 标书。',
            ),
          ),
        effect: z.enum(reasonEffects).meta(doc('Whether it spoke for us or against us.', 'for 有利；against 不利。')),
        text: text(200).meta(doc('What happened.', '具体情况。')),
      }),
    )
    .min(1)
    .max(20)
    .meta(doc('Reasons by factor.', '分因素的原因。')),
  winner: reference
    .optional()
    .meta(doc('Id of the competitor who won, or came second.', '中标的对手（赢单时为第二名）的 id。')),
  ourPrice: amount.optional().meta(doc('Our price.', '我方报价。')),
  theirPrice: amount.optional().meta(doc("The competitor's price.", '对手报价。')),
  lessons: z
    .array(text(200))
    .max(12)
    .default([])
    .meta(doc('What we do otherwise next time.', '经验教训：下次怎么做。')),
});
export type DealResult = z.output<typeof result>;
export type Review = z.output<typeof review>;
export type ResultState = (typeof results)[number];
export type ReasonFactor = (typeof reasonFactors)[number];
export type ReasonEffect = (typeof reasonEffects)[number];
