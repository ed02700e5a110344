import { z } from 'zod';
import { doc } from '../doc.ts';
import { amount, date, id, reference, text } from './base.ts';
import { evidence } from './evidence.ts';

/** The relationship over time [KAD, KAE]. */
export const replaceabilityQuestions = [
  'departments',
  'deciders',
  'leaders',
  'users',
  'products',
  'support',
  'exclusive',
  'partnership',
] as const;
export const organisedKinds = ['structure', 'technology', 'support'] as const;
export const sellerStages = ['none', 'price', 'product', 'solution', 'consultant'] as const;
export const serviceAudiences = ['decider', 'user'] as const;

const answer = (en: string, zh: string) => z.boolean().optional().meta(doc(en, zh));

/** The eight questions "Are we replaceable?", asked again and again [KAD]. A question left out was not answered. */
export const replaceability = z
  .strictObject({
    asOf: date.meta(doc('Day of the answers.', '回答日期。')),
    departments: answer('Several departments are involved on both sides.', '双方都有多个部门参与。'),
    deciders: answer('We have direct relations with deciders on several levels.', '与多个层级的决策者有直接关系。'),
    leaders: answer('Our leaders have relations at each level.', '我方领导在各层都有关系。'),
    users: answer("There is a channel to the users' opinions.", '有渠道听到使用者的意见。'),
    products: answer('We sell several products.', '在销售多种产品。'),
    support: answer('There is dedicated product or technical support.', '有专门的产品或技术支持。'),
    exclusive: answer('We provide a service that only we provide.', '提供独有的服务。'),
    partnership: answer('We cooperate beyond purchase, in marketing or strategy.', '有采购以外的合作：市场或战略。'),
  })
  .refine((entry) => replaceabilityQuestions.some((question) => entry[question] !== undefined), {
    params: { id: 'no-answer' },
  });

export const organisedRelation = z.strictObject({
  kind: z
    .enum(organisedKinds)
    .meta(
      doc(
        'Business structure, technical value or organisational support.',
        'structure 业务结构；technology 技术增值；support 组织支持。',
      ),
    ),
  text: text(200).meta(doc('What binds us, e.g. a resident engineer.', '内容，例如驻场工程师。')),
  since: date.meta(doc('Since when.', '自何时起。')),
  until: date.optional().meta(doc('Until when, where it has ended or ends.', '至何时止。')),
});

/** What kind of seller we are in the customer's eyes [KAD]. */
export const sellerStage = z.strictObject({
  stage: z
    .enum(sellerStages)
    .meta(
      doc(
        'none, price, product, solution (meets needs), consultant.',
        'none 无销售；price 价格型；product 产品型；solution 方案型；consultant 顾问型。',
      ),
    ),
  wanted: z.enum(sellerStages).optional().meta(doc('The stage we want to reach.', '希望达到的阶段。')),
  reason: text(200).optional().meta(doc('What it stands on.', '判断依据。')),
  ...evidence,
});

/** The profit lever [KAD], all per unit and for one period. */
export const profitLever = z.strictObject({
  price: amount.meta(doc("Price per unit, in the site's currency.", '单价，以站点货币计。')),
  material: amount.meta(doc('Material cost per unit.', '单位材料成本。')),
  otherVariable: amount.default(0).meta(doc('Other variable cost per unit.', '单位其他变动成本。')),
  units: z.number().min(0).max(1e9).meta(doc('Units sold in the period.', '期内销量。')),
  period: text(40).optional().meta(doc('The period, e.g. 2025.', '期间，例如 2025 年。')),
});

export const satisfaction = z.strictObject({
  date: date.meta(doc('Day of the survey.', '调查日期。')),
  score: z.number().min(0).max(100).meta(doc('Score from 0 to 100.', '得分，0 至 100。')),
  n: z.int().min(1).max(100_000).meta(doc('How many answered.', '有效答卷数。')),
  about: text(120).optional().meta(doc('What was asked about.', '调查内容。')),
  followUp: text(300).optional().meta(doc('What we did about it.', '后续跟进。')),
});

/** A value-added service [KAE]: those to deciders push, those to users pull. */
export const service = z.strictObject({
  id: id.meta(doc('Short name, unique in the plan.', '短名，计划内唯一。')),
  audience: z
    .enum(serviceAudiences)
    .meta(doc('For deciders (push) or users (pull).', 'decider 面向决策者（推）；user 面向使用者（拉）。')),
  text: text(200).meta(doc('What we promised.', '承诺的内容。')),
  owner: reference.meta(doc('Id of the team member who sees to it.', '负责人：team 中的 id。')),
  stakeholders: z.array(reference).max(30).default([]).meta(doc('Ids of the people it is for.', '服务对象的 id。')),
  due: date.meta(doc('Day by which it was promised.', '承诺的期限。')),
  kept: date.optional().meta(doc('Day on which it was kept.', '兑现日期。')),
  followUp: text(300).optional().meta(doc('What came of it.', '跟进情况。')),
});
export type Replaceability = z.output<typeof replaceability>;
export type ReplaceabilityQuestion = (typeof replaceabilityQuestions)[number];
export type OrganisedKind = (typeof organisedKinds)[number];
export type SellerStage = (typeof sellerStages)[number];
export type ServiceAudience = (typeof serviceAudiences)[number];
export type ProfitLever = z.output<typeof profitLever>;
