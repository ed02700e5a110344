import { z } from 'zod';
import { doc } from '../doc.ts';
import { date, id, reference, text } from './base.ts';

/** The risk register [PM]: probability × impact before and after the response. */
export const riskCategories = [
  'customer',
  'competitor',
  'commercial',
  'technical',
  'schedule',
  'resource',
  'legal',
  'external',
] as const;
export const riskResponses = ['avoid', 'transfer', 'mitigate', 'accept'] as const;
export const riskStates = ['open', 'occurred', 'closed'] as const;

const grade = (en: string, zh: string) => z.int().min(1).max(5).meta(doc(en, zh));
const levels = {
  probability: grade('Probability from 1 (rare) to 5 (almost certain).', '发生概率，1（罕见）至 5（几乎必然）。'),
  impact: grade('Impact from 1 (slight) to 5 (fatal).', '影响程度，1（轻微）至 5（致命）。'),
};

export const risk = z.strictObject({
  id: id.meta(doc('Short name, unique in the plan.', '短名，计划内唯一。')),
  text: text(200).meta(doc('What may happen, and what follows.', '可能发生什么，后果如何。')),
  category: z
    .enum(riskCategories)
    .meta(
      doc(
        'customer, competitor, commercial, technical, schedule, resource, legal, external.',
        'customer 客户、competitor 竞争、commercial 商务、technical 技术、schedule 进度、resource 资源、legal 法务、external 外部。',
      ),
    ),
  ...levels,
  response: z
    .enum(riskResponses)
    .optional()
    .meta(doc('avoid, transfer, mitigate or accept.', 'avoid 规避、transfer 转移、mitigate 减轻、accept 接受。')),
  action: text(200).optional().meta(doc('What is done about it.', '应对措施。')),
  owner: reference.optional().meta(doc('Id of the team member who watches it.', '负责人：team 中的 id。')),
  trigger: text(160).optional().meta(doc('By what we see it coming.', '触发信号：看到什么就说明要发生。')),
  due: date.optional().meta(doc('By when the measure takes effect.', '措施的期限。')),
  status: z
    .enum(riskStates)
    .default('open')
    .meta(doc('open, occurred or closed.', 'open 未发生、occurred 已发生、closed 已关闭。')),
  residual: z
    .strictObject(levels)
    .optional()
    .meta(doc('Probability and impact that remain after the response.', '应对之后剩余的概率与影响。')),
});
export type Risk = z.output<typeof risk>;
export type RiskCategory = (typeof riskCategories)[number];
export type RiskResponse = (typeof riskResponses)[number];
export type RiskState = (typeof riskStates)[number];
