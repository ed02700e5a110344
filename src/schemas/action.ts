import { z } from 'zod';
import { doc } from '../doc.ts';
import { amount, date, id, reference, text } from './base.ts';

/** An entry of the action plan [KAD]; commitments are won in eight ways. */
export const ways = [
  'visit',
  'sample-test',
  'gift',
  'business-event',
  'reference-visit',
  'promotion',
  'technical-exchange',
  'phone',
] as const;
export const recipientKinds = ['organisation', 'private-employee', 'state-employee', 'public-official'] as const;

/**
 * What an action of kind gift or business event must show before it may stand in a plan [KAD; Anti-Unfair Competition Law, in force 2025-10-15, art. 8].
 * All keys are optional here so that the check can name everything missing at once.
 */
export const compliance = z.strictObject({
  recipient: z.enum(recipientKinds).optional().meta(doc('Kind of recipient.', '收受方类别。')),
  amount: amount.optional().meta(doc("Value per recipient, in the site's currency.", '每人金额，以站点货币计。')),
  purpose: text(200).optional().meta(doc('Business purpose.', '业务事由。')),
  approver: text(80).optional().meta(doc('Who approved it.', '批准人。')),
  approvedOn: date.optional().meta(doc('Day of the approval.', '批准日期。')),
});

export const action = z.strictObject({
  id: id.meta(doc('Short name, unique in the plan.', '短名，计划内唯一。')),
  text: text(200).meta(doc('What will be done.', '做什么。')),
  way: z.enum(ways).meta(doc('Way of winning the commitment.', '争取承诺的方式。')),
  factor: reference.optional().meta(doc('Id of the factor that the action works on.', '所针对因素的 id。')),
  stakeholders: z.array(reference).max(30).default([]).meta(doc('Ids of the people addressed.', '所针对人员的 id。')),
  owner: reference.meta(doc('Id of the team member who does it.', '负责人：team 中的 id。')),
  commitment: text(200)
    .optional()
    .meta(doc('Commitment or milestone wanted from the customer.', '期望客户作出的承诺，或达到的里程碑。')),
  due: date.meta(doc('Day by which it is done.', '完成期限。')),
  done: date.optional().meta(doc('Day on which it was done.', '完成日期。')),
  assessment: text(400).optional().meta(doc('What it brought; due once it is done.', '评估：带来了什么；完成后必填。')),
  compliance: compliance
    .optional()
    .meta(doc('Needed for gifts and business events.', '合规信息；赠品与商务活动必填。')),
});
export type Action = z.output<typeof action>;
export type Way = (typeof ways)[number];
export type RecipientKind = (typeof recipientKinds)[number];
