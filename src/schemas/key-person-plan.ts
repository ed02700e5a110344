import { z } from 'zod';
import { doc } from '../doc.ts';
import { date, id, reference, text } from './base.ts';
import { priorities } from './factor.ts';
import { relations } from './stakeholder.ts';

/** The plan for one target person [KAD]: from which relation to which, by what, with whom, until when. */
export const keyPersonPlan = z.strictObject({
  id: id.meta(doc('Short name, unique in the plan.', '短名，计划内唯一。')),
  stakeholder: reference.meta(doc('Id of the target person.', '目标人物的 id。')),
  from: z.enum(relations).meta(doc('Relation at the beginning.', '起点：当前关系。')),
  to: z.enum(relations).meta(doc('Relation wanted: the same or a better one.', '目标关系：保持或提高，不得降低。')),
  priority: z
    .enum(priorities)
    .default('medium')
    .meta(doc('Order of working: high, medium, low.', '优先级：high 高、medium 中、low 低。')),
  activities: z.array(text(200)).min(1).max(12).meta(doc('What we do, in order.', '做什么，按先后。')),
  people: z
    .array(reference)
    .max(12)
    .default([])
    .meta(doc('Ids of the team members who do it.', '由我方谁来做：team 中的 id。')),
  material: text(200).optional().meta(doc('Material needed.', '所需物料与资源。')),
  due: date.meta(doc('Day by which the goal is reached.', '达成期限。')),
  done: date.optional().meta(doc('Day on which it was reached or ended.', '完成日期。')),
  result: text(400).optional().meta(doc('What it brought.', '结果。')),
});
export type KeyPersonPlan = z.output<typeof keyPersonPlan>;
