import { z } from 'zod';
import { doc } from '../doc.ts';
import type { Designation } from '../problem.ts';
import { action } from './action.ts';
import { date, reference, text } from './base.ts';
import { competitor } from './competitor.ts';
import { crisis } from './crisis.ts';
import { factor } from './factor.ts';
import { accountNeed, decisionProcess, project } from './five-steps.ts';
import { flag, reorganisation, silence } from './flag.ts';
import { informationItem } from './information.ts';
import { keyPersonPlan } from './key-person-plan.ts';
import { organisedRelation, profitLever, replaceability, satisfaction, sellerStage, service } from './relationship.ts';
import { salesObjective, swot } from './sales-objective.ts';
import { score, scoring } from './scorecard.ts';
import { screening } from './screening.ts';
import { spendYear } from './spend.ts';
import { stakeholder } from './stakeholder.ts';
import { teamMember } from './team.ts';

/** The account plan: `accounts/<id>/account.mdx` [KAD, KAE, SSM]. */
export const units = ['dmu', 'user'] as const;
export const modes = ['relation', 'transaction'] as const;
export const designations = ['top', 'strategic'] as const satisfies Designation[];
export const lifecycles = ['target', 'prospect', 'customer', 'loyal', 'lost'] as const;
export const languages = ['zh-CN', 'en'] as const;

export const account = z.strictObject({
  name: text(80).meta(doc("The customer's name.", '客户全称。')),
  shortName: text(24).optional().meta(doc('Name for diagrams and narrow tables.', '简称，用于图和窄表。')),
  lang: z
    .enum(languages)
    .default('zh-CN')
    .meta(doc('Language in which this plan is written.', '本计划正文所用的语言。')),
  industry: text(40).meta(doc('Industry, in the words used across your plans.', '行业；各计划用词保持一致。')),
  location: text(80).optional().meta(doc('Seat of the unit.', '单位所在地。')),
  owner: reference.meta(
    doc('Id of the team member who owns the account (the account manager).', '大客户经理：team 中的 id。'),
  ),
  updated: date.meta(
    doc('Day of the last review of this plan; printed on the PDF.', '最近一次复核本计划的日期，印在 PDF 上。'),
  ),
  summary: text(300).meta(
    doc('Where we stand and what we want, in one or two sentences.', '目前处境与目标，一两句话。'),
  ),
  parent: reference
    .optional()
    .meta(doc('Id of the account one level up in the customer tree.', '客户树中上一级客户的 id。')),
  unit: z
    .enum(units)
    .meta(
      doc(
        'dmu: may decide purchases; only a dmu can be a named key account. user: uses, does not decide.',
        'dmu 决策单元：可以决定采购，只有它能列为顶级或战略客户；user 使用单元：只使用，不决定。',
      ),
    ),
  mode: z
    .enum(modes)
    .meta(
      doc(
        'relation (R, named account) or transaction (T).',
        '经营方式：relation 关系型（R，点名经营）；transaction 交易型（T）。',
      ),
    ),
  designation: z
    .enum(designations)
    .optional()
    .meta(
      doc(
        'Named top or strategic account; the check says where the rule is not met.',
        '列为顶级客户或战略客户；不合规则之处由检查指出。',
      ),
    ),
  benchmark: z.boolean().default(false).meta(doc('The customer is a benchmark of its industry.', '是否为行业标杆。')),
  lifecycle: z
    .enum(lifecycles)
    .meta(
      doc(
        'Life cycle: target, prospect, customer, loyal, lost.',
        '生命周期：target 目标、prospect 潜在、customer 成交、loyal 忠诚、lost 流失。',
      ),
    ),
  objective: text(300)
    .optional()
    .meta(
      doc('What we want to reach with this account, how much and by when.', '要在该客户达到什么目标、多少、何时。'),
    ),
  spend: z
    .array(spendYear)
    .max(30)
    .default([])
    .meta(doc("The customer's spend per year and our part of it.", '客户每年的采购总额与我方所占部分。')),
  screening: screening.optional().meta(doc('Line of the screening worksheet.', '客户筛选表中的一行。')),
  stakeholders: z.array(stakeholder).max(300).default([]).meta(doc('The people of the customer.', '客户方人员。')),
  team: z.array(teamMember).max(60).min(1).meta(doc('Our people on this account.', '负责该客户的我方人员。')),
  factors: z
    .array(factor)
    .max(60)
    .default([])
    .meta(doc('Strengths and weaknesses that give the strategy.', '我方的优势与劣势，策略由此得出。')),
  actions: z.array(action).max(200).default([]).meta(doc('The action plan.', '行动计划。')),
  competitors: z
    .array(competitor)
    .max(20)
    .default([])
    .meta(doc('Competitors at this account.', '在该客户处的竞争对手。')),
  keyPersonPlans: z.array(keyPersonPlan).max(60).default([]).meta(doc('Plans for single key persons.', '关键人计划。')),
  reorganisations: z
    .array(reorganisation)
    .max(30)
    .default([])
    .meta(doc('Reorganisations at the customer.', '客户的组织调整。')),
  flags: z
    .array(flag)
    .max(60)
    .default([])
    .meta(doc('Red flags and strengths seen by us.', '我方看到的小红旗与小铃铛。')),
  silenced: z
    .array(silence)
    .max(30)
    .default([])
    .meta(doc('Red-flag rules kept silent, with reason and end.', '静默的红旗规则，写明理由与期限。')),
  information: z.array(informationItem).max(200).default([]).meta(doc('The information inventory.', '信息清单。')),
  projects: z
    .array(project)
    .max(30)
    .default([])
    .meta(doc("The customer's projects that concern us.", '与我方有关的客户项目。')),
  needs: z
    .array(accountNeed)
    .max(60)
    .default([])
    .meta(doc('Needs of service, product and delivery.', '服务、产品与供货需求。')),
  decisionProcess: decisionProcess.optional().meta(doc('How the customer decides and buys.', '客户的决策与采购流程。')),
  salesObjective: salesObjective.optional().meta(doc('The single sales objective.', '单一销售目标。')),
  swot: swot
    .optional()
    .meta(
      doc(
        'Opportunities and threats; strengths and weaknesses are the factors.',
        '机会与威胁；优势与劣势取自 factors。',
      ),
    ),
  scorecard: z
    .array(scoring)
    .max(30)
    .default([])
    .meta(doc('Scorings of the customer value, one per day of scoring.', '客户价值评分，每次打分一条。')),
  idealCustomer: z.array(score).max(30).default([]).meta(doc('Fit with the ideal customer.', '理想客户契合度。')),
  replaceability: z
    .array(replaceability)
    .max(30)
    .default([])
    .meta(doc('Answers to the eight questions whether we are replaceable.', '“我们能否被替代”八问的回答。')),
  organisedRelations: z.array(organisedRelation).max(30).default([]).meta(doc('Organised relations.', '组织化关系。')),
  sellerStage: sellerStage
    .optional()
    .meta(doc("What kind of seller we are in the customer's eyes.", '我方在客户眼中是哪一类销售。')),
  profitLever: profitLever.optional().meta(doc('Figures of the profit lever.', '利润杠杆的数据。')),
  crises: z.array(crisis).max(60).default([]).meta(doc('The crisis log.', '危机记录。')),
  satisfaction: z.array(satisfaction).max(60).default([]).meta(doc('Satisfaction surveys.', '满意度调查。')),
  services: z.array(service).max(60).default([]).meta(doc('Value-added services promised.', '承诺的增值服务。')),
  playbook: z
    .array(reference)
    .max(20)
    .default([])
    .meta(doc('Ids of the playbook pages that this plan works by.', '本计划采用的打法库页面的 id。')),
});
export type Account = z.output<typeof account>;
export type Unit = (typeof units)[number];
export type Mode = (typeof modes)[number];
export type Lifecycle = (typeof lifecycles)[number];
