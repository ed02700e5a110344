import { z } from 'zod';
import { doc } from '../doc.ts';
import { amount, date, id, reference, text } from './base.ts';
import { evidence } from './evidence.ts';
import { degrees } from './stakeholder.ts';

/** From information to action [KAD]: what steps 2–4 need; step 1 is the people, step 5 the action plan. */
export const needKinds = ['service', 'product', 'delivery'] as const;

/** The influence of a person on one deal, where it is not what is said of the person. */
export const projectInfluence = z.strictObject({
  stakeholder: reference.meta(doc('Id of the person.', '人员的 id。')),
  influence: z
    .enum(degrees)
    .meta(
      doc(
        'Degree of influence on this project: high, medium, low.',
        '此人对本项目的影响：high 大、medium 中、low 小。',
      ),
    ),
});

export const project = z.strictObject({
  id: id.meta(doc('Short name, unique in the plan.', '短名，计划内唯一。')),
  name: text(80).meta(doc("The customer's project that concerns us.", '与我方有关的客户项目。')),
  budget: amount.optional().meta(doc("Budget, in the site's currency.", '预算，以站点货币计。')),
  moneySource: text(120).optional().meta(doc('Where the money comes from.', '资金来源。')),
  start: date.optional().meta(doc('Expected beginning.', '预计启动日期。')),
  purchase: date.optional().meta(doc('Expected day of purchase.', '预计采购日期。')),
  competitiveness: z
    .int()
    .min(1)
    .max(5)
    .optional()
    .meta(doc('Our chances from 1 (low) to 5 (high).', '我方竞争力，1（低）至 5（高）。')),
  text: text(300).optional().meta(doc('What it is about.', '说明。')),
  influences: z
    .array(projectInfluence)
    .max(60)
    .default([])
    .meta(
      doc(
        'People whose influence on this project differs from what is said of them, or is known here alone.',
        '对本项目的影响与人员处所写不同、或只在此项目判断的人。',
      ),
    ),
  ...evidence,
});

export const accountNeed = z.strictObject({
  id: id.meta(doc('Short name, unique in the plan.', '短名，计划内唯一。')),
  kind: z
    .enum(needKinds)
    .meta(
      doc(
        'Need of service, of product and technology, or of delivery.',
        'service 服务；product 产品与技术；delivery 供货。',
      ),
    ),
  text: text(200).meta(doc('The need in one line.', '需求，一句话。')),
  stakeholder: reference.optional().meta(doc('Id of the person who has it.', '提出人的 id。')),
  project: reference.optional().meta(doc('Id of the project it belongs to.', '所属项目的 id。')),
  ...evidence,
});

export const decisionStep = z.strictObject({
  text: text(120).meta(doc('The step, e.g. technical evaluation.', '步骤，例如技术评审。')),
  stakeholders: z.array(reference).max(20).default([]).meta(doc('Ids of the people who take part.', '参与人员的 id。')),
  due: date.optional().meta(doc('Expected day.', '预计日期。')),
  done: date.optional().meta(doc('Day on which it was done.', '完成日期。')),
});

export const decisionProcess = z.strictObject({
  money: text(200).optional().meta(doc('Source of the money and who releases it.', '资金来源与审批人。')),
  steps: z
    .array(decisionStep)
    .max(20)
    .default([])
    .meta(doc('Steps of decision and purchase, in order.', '决策与采购步骤，按先后。')),
  ...evidence,
});
export type Project = z.output<typeof project>;
export type NeedKind = (typeof needKinds)[number];
