import { z } from 'zod';
import { doc } from '../doc.ts';
import { date, id, reference, text } from './base.ts';

/** Objective, goals, strategies and measures on one page [PM]. Tasks name the measure that they serve. */
const shortName = id.meta(doc('Short name, unique in its list.', '短名，本列表内唯一。'));

export const goal = z.strictObject({
  id: shortName,
  text: text(160).meta(doc('What will be reached.', '目标。')),
  number: z.number().optional().meta(doc('By how much: a number.', '衡量的数值。')),
  unit: text(20).optional().meta(doc('Unit of the number.', '数值的单位。')),
  by: date.optional().meta(doc('By when.', '何时之前。')),
});

export const strategy = z.strictObject({
  id: shortName,
  text: text(160).meta(doc('How it will be reached.', '策略。')),
  goals: z.array(reference).max(10).default([]).meta(doc('Ids of the goals that it serves.', '所服务的目标的 id。')),
});

export const measure = z.strictObject({
  id: shortName,
  text: text(160).meta(doc('What shows that the strategy works.', '衡量指标：怎样看出策略见效。')),
  strategy: reference.meta(doc('Id of the strategy.', '所属策略的 id。')),
  owner: reference.optional().meta(doc('Id of the team member who answers for it.', '负责人：team 中的 id。')),
  target: text(60).optional().meta(doc('Target value.', '目标值。')),
  actual: text(60).optional().meta(doc('Value now.', '现值。')),
  due: date.optional().meta(doc('By when.', '期限。')),
  done: date.optional().meta(doc('Day on which it was reached.', '达成日期。')),
});

export const ogsm = z.strictObject({
  objective: text(200).meta(doc('One objective, in words, without numbers.', '一个目的，用文字，不带数字。')),
  goals: z
    .array(goal)
    .max(10)
    .default([])
    .meta(doc('Three to five goals with number and date.', '三至五个目标，带数值与日期。')),
  strategies: z
    .array(strategy)
    .max(12)
    .default([])
    .meta(doc('Strategies; each serves a goal.', '策略；每条至少服务一个目标。')),
  measures: z
    .array(measure)
    .max(40)
    .default([])
    .meta(doc('Measures; each strategy has one.', '衡量指标；每条策略至少一项。')),
});
export type Ogsm = z.output<typeof ogsm>;
