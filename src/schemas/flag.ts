import { z } from 'zod';
import { doc } from '../doc.ts';
import { redFlagIds } from '../problem.ts';
import { date, id, reference, text } from './base.ts';

/** Red flags and strengths written by hand [SSM]; those found by rule are not written. */
export const flagKinds = ['red-flag', 'strength'] as const;

export const flag = z.strictObject({
  id: id.meta(doc('Short name, unique in the plan.', '短名，计划内唯一。')),
  kind: z
    .enum(flagKinds)
    .meta(
      doc(
        'red-flag: a danger; strength: what sets us apart.',
        'red-flag 小红旗：危险；strength 小铃铛：与对手最大的差别。',
      ),
    ),
  text: text(200).meta(doc('What it is, in one line.', '一句话说明。')),
  stakeholder: reference
    .optional()
    .meta(
      doc('Id of the person it is tied to; leave out for the deal as a whole.', '所涉人员的 id；关乎整个项目则不写。'),
    ),
  asOf: date.meta(doc('Day on which it was seen.', '发现的日期。')),
  measure: text(200).optional().meta(doc('What we do about it, or with it.', '对策，或如何利用。')),
  resolved: date.optional().meta(doc('Day on which the danger was over.', '解除的日期。')),
});

/** A rule kept silent in this plan, with a reason and an end. */
export const silence = z.strictObject({
  rule: z.enum(redFlagIds).meta(doc('Id of the rule, as the check prints it.', '规则的 id，与 check 输出一致。')),
  stakeholder: reference
    .optional()
    .meta(doc('Only for this person; leave out for the whole plan.', '只对此人生效；不写则对整个计划。')),
  reason: text(200).meta(doc('Why it is no danger here.', '为什么在这里不构成危险。')),
  until: date.meta(doc('Last day of the silence; the rule speaks again afterwards.', '静默的最后一天，过后规则恢复。')),
});

/** A reorganisation at the customer: every analysis older than it is in doubt. */
export const reorganisation = z.strictObject({
  date: date.meta(doc('Day on which it took effect.', '生效日期。')),
  text: text(200).meta(doc('What was changed.', '调整了什么。')),
  reviewed: date.optional().meta(doc('Day on which the key persons were analysed anew.', '重新分析关键人的日期。')),
});
export type Flag = z.output<typeof flag>;
export type Silence = z.output<typeof silence>;
export type FlagKind = (typeof flagKinds)[number];
