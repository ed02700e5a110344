import { z } from 'zod';
import { doc } from '../../doc.ts';
import { amount, id, reference, text } from '../base.ts';

/** Our price, from which the opening sheet and the price table are made; nothing of it is typed twice [G5; Order 87 art. 59]. */
export const price = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: id.meta(doc('Short name, unique in the bid.', '短名，本标内唯一。')),
        title: text(120).meta(doc('What is offered.', '名称。')),
        model: text(120).optional().meta(doc('Brand and model.', '品牌与型号。')),
        origin: text(60).optional().meta(doc('Origin or maker.', '产地或制造商。')),
        unit: text(12).meta(doc('Unit.', '单位。')),
        quantity: z.number().min(0).max(1e9).meta(doc('Quantity.', '数量。')),
        unitPrice: amount.meta(doc('Unit price.', '单价。')),
        total: amount
          .optional()
          .meta(
            doc(
              'Total as it is written elsewhere, to be held against the product.',
              '他处所写的合计，用于与计算值核对。',
            ),
          ),
        note: text(120).optional().meta(doc('Remark.', '备注。')),
      }),
    )
    .max(500)
    .default([])
    .meta(doc('Lines of the price table.', '报价明细。')),
  total: amount
    .optional()
    .meta(doc('Total as it is written elsewhere, to be held against the sum.', '他处所写的总价，用于与合计核对。')),
  capitals: text(80)
    .optional()
    .meta(
      doc(
        'Total in capitals as it is written elsewhere, to be held against the digits.',
        '他处所写的大写金额，用于核对。',
      ),
    ),
  delivery: text(120)
    .optional()
    .meta(doc('Delivery or service period, on the opening sheet.', '交货期或服务期，印在开标一览表。')),
  validityDays: z
    .int()
    .min(1)
    .max(999)
    .optional()
    .meta(doc('Days for which our bid stands.', '我方承诺的投标有效期，天。')),
  note: text(200).optional().meta(doc('Remark on the opening sheet.', '开标一览表备注。')),
  policyPercent: z
    .number()
    .min(0)
    .max(50)
    .default(0)
    .meta(doc('Policy deduction that we claim, percent.', '我方享受的价格扣除，百分比。')),
  cost: amount.optional().meta(doc('Our own cost; never printed.', '我方成本；不会印出。')),
  rivals: z
    .array(
      z.strictObject({
        competitor: reference
          .optional()
          .meta(doc('Id of the competitor in the account plan.', '客户计划 competitors 中的 id。')),
        name: text(60).optional().meta(doc('Name, where it is none of them.', '名称；不在其中时写。')),
        low: amount.meta(doc('Lowest price we think possible.', '估计最低报价。')),
        likely: amount.meta(doc('Price we expect.', '预计报价。')),
        high: amount.meta(doc('Highest price we think possible.', '估计最高报价。')),
        policyPercent: z
          .number()
          .min(0)
          .max(50)
          .default(0)
          .meta(doc('Policy deduction, percent.', '价格扣除，百分比。')),
        otherPoints: z
          .number()
          .min(0)
          .max(1000)
          .optional()
          .meta(doc('Points beside the price that we expect for them.', '预计其价格以外得分。')),
      }),
    )
    .max(20)
    .default([])
    .meta(doc('Assumed prices of rivals; never printed.', '对手报价的假设；不会印出。')),
});
export type Price = z.output<typeof price>;
