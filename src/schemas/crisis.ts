import { z } from 'zod';
import { doc } from '../doc.ts';
import { date, id, reference, text } from './base.ts';

/** An entry of the crisis log [KAD]. Open until it has a day on which it was closed. */
export const crisisSeverities = ['critical', 'high', 'medium', 'low'] as const;

export const crisis = z.strictObject({
  id: id.meta(doc('Short name, unique in the plan.', '短名，计划内唯一。')),
  event: text(200).meta(doc('What happened.', '发生了什么。')),
  date: date.meta(doc('Day on which it happened.', '发生日期。')),
  severity: z
    .enum(crisisSeverities)
    .meta(doc('critical, high, medium or low.', 'critical 危急；high 高；medium 中；low 低。')),
  affected: z.array(reference).max(60).default([]).meta(doc('Ids of the people affected.', '受影响人员的 id。')),
  firstResponseHours: z
    .number()
    .min(0)
    .max(10_000)
    .optional()
    .meta(doc('Hours until our first response.', '首次响应用时（小时）。')),
  owner: reference.meta(doc('Id of the team member who handles it.', '负责人：team 中的 id。')),
  measures: text(400).optional().meta(doc('What we do or did.', '处理措施。')),
  result: text(300).optional().meta(doc('What it led to.', '处理结果。')),
  lesson: text(300).optional().meta(doc('What we learnt.', '教训。')),
  closed: date.optional().meta(doc('Day on which it was over.', '结束日期。')),
});
export type Crisis = z.output<typeof crisis>;
export type CrisisSeverity = (typeof crisisSeverities)[number];
