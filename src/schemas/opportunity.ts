import { z } from 'zod';
import { doc } from '../doc.ts';
import { languages } from './account.ts';
import { amount, date, reference, text } from './base.ts';
import { charter, kickOff, organisation } from './charter.ts';
import { communication } from './communication.ts';
import { evidence } from './evidence.ts';
import { decisionStep, projectInfluence } from './five-steps.ts';
import { ogsm } from './ogsm.ts';
import { risk } from './risk.ts';
import { resource, schedule } from './schedule.ts';
import { mostTasks, task } from './task.ts';
import { result, review } from './win-loss.ts';

/** An opportunity, with its project plan: `accounts/<account>/opportunities/<id>.mdx` [SPS, KAE, PM]. */
export const opportunitySources = [
  'old-customer',
  'project-site',
  'friend',
  'peer',
  'trade-news',
  'continuing-project',
  'tender-agency',
  'customer-site',
  'government-site',
] as const;
export const forecastCategories = ['omitted', 'pipeline', 'best-case', 'commit'] as const;

/** Money, authority, need [SPS]: what must be true before a deal is worth the work. */
const claim = (en: string, zh: string) =>
  z
    .strictObject({
      text: text(200).optional().meta(doc('What we know, and from whom.', '了解到什么，来自谁。')),
      ...evidence,
    })
    .optional()
    .meta(doc(en, zh));

export const man = z.strictObject({
  money: claim('Money: whether there is a budget, and whose.', '资金：有没有预算，谁的预算。'),
  authority: claim('Authority: who decides, and whether we know this person.', '决策权：谁说了算，我们认识吗。'),
  need: claim('Need: whether it is real and admitted.', '需求：需求是否真实、对方是否承认。'),
});

export const stageEvidence = z.strictObject({
  stage: reference.meta(doc('Id of the stage in the playbook.', '打法库中阶段的 id。')),
  criterion: reference.meta(doc('Id of the verification criterion of that stage.', '该阶段验证标准的 id。')),
  text: text(200).meta(doc('What proves it: a document, the words of the customer.', '凭什么：文件或客户原话。')),
  date: date.meta(doc('Day of the proof.', '取得日期。')),
});

export const opportunity = z.strictObject({
  name: text(80).meta(doc('Name of the opportunity.', '商机名称。')),
  shortName: text(24).optional().meta(doc('Name for diagrams and narrow tables.', '简称，用于图和窄表。')),
  lang: z
    .enum(languages)
    .optional()
    .meta(doc("Language of this file where it is not the plan's.", '本文件所用语言；与客户计划相同时不写。')),
  owner: reference.meta(doc('Id of the team member who owns the deal.', '商机负责人：team 中的 id。')),
  updated: date.meta(doc('Day of the last review of this file.', '最近一次复核日期。')),
  summary: text(300).meta(
    doc('Where the deal stands and what comes next, in one or two sentences.', '进展到哪里、下一步是什么，一两句话。'),
  ),
  objective: text(200)
    .optional()
    .meta(doc('What we want to reach: what, how much, by when.', '目标：卖什么、多少、何时。')),
  value: amount.meta(doc("Expected value, in the site's currency.", '预计金额，以站点货币计。')),
  closing: date.meta(doc('Expected day of the decision.', '预计成交日期。')),
  product: text(40)
    .optional()
    .meta(doc('Product line, in the words used across your plans.', '产品线；各计划用词保持一致。')),
  source: z
    .enum(opportunitySources)
    .optional()
    .meta(
      doc(
        'Where it came from: old-customer, project-site, friend, peer, trade-news, continuing-project, tender-agency, customer-site, government-site.',
        '线索来源：old-customer 老客户、project-site 项目现场、friend 朋友、peer 同行、trade-news 行业信息、continuing-project 后续项目、tender-agency 招标代理、customer-site 客户网站、government-site 政府网站。',
      ),
    ),
  project: reference
    .optional()
    .meta(doc("Id of the customer's project in the account plan.", '客户计划 projects 中对应项目的 id。')),
  pipeline: reference.default('project-sale').meta(doc('Id of the pipeline in the playbook.', '打法库中流程的 id。')),
  stage: reference.meta(doc('Id of the stage in which we say it is.', '自报所处阶段的 id。')),
  evidence: z
    .array(stageEvidence)
    .max(120)
    .default([])
    .meta(doc('Proof of verification criteria.', '验证标准的证据。')),
  forecast: z
    .enum(forecastCategories)
    .default('pipeline')
    .meta(
      doc(
        'omitted: not counted; pipeline; best-case; commit: we stand for it.',
        'omitted 不计入；pipeline 在谈；best-case 乐观；commit 承诺。',
      ),
    ),
  man: man.optional().meta(doc('Money, authority, need.', '资金、决策权、需求（MAN）。')),
  competitors: z
    .array(reference)
    .max(20)
    .default([])
    .meta(doc('Ids of the competitors in this deal.', '本单竞争对手的 id。')),
  influences: z
    .array(projectInfluence)
    .max(60)
    .default([])
    .meta(
      doc(
        'People whose influence on this deal differs from what is said of them.',
        '对本单的影响与人员处所写不同的人。',
      ),
    ),
  purchaseProcess: z
    .array(decisionStep)
    .max(20)
    .default([])
    .meta(doc("The customer's purchase process, in order.", '客户采购流程，按先后。')),
  result: result.optional().meta(doc('How it ended; absent while it is open.', '结果；未结束时不写。')),
  review: review.optional().meta(doc('Win/loss review.', '赢单或丢单复盘。')),
  charter: charter.optional().meta(doc('The project charter.', '项目章程。')),
  organisation: organisation.optional().meta(doc('Organisation of the project.', '项目组织。')),
  kickOff: kickOff.optional().meta(doc('The kick-off.', '启动会。')),
  ogsm: ogsm.optional().meta(doc('Objective, goals, strategies, measures.', 'OGSM：目的、目标、策略、衡量。')),
  schedule: schedule.optional().meta(doc('What the dates of the tasks are counted by.', '排程依据。')),
  resources: z
    .array(resource)
    .max(60)
    .default([])
    .meta(doc('People, equipment and material with cost and capacity.', '人员、设备与物料的费用与可用量。')),
  tasks: z.array(task).max(mostTasks).default([]).meta(doc('The work breakdown structure.', '工作分解结构（WBS）。')),
  risks: z.array(risk).max(60).default([]).meta(doc('The risk register.', '风险登记册。')),
  communications: z.array(communication).max(60).default([]).meta(doc('The communication matrix.', '沟通矩阵。')),
  playbook: z
    .array(reference)
    .max(20)
    .default([])
    .meta(doc('Ids of the playbook pages that this deal works by.', '采用的打法库页面的 id。')),
});
export type OpportunityData = z.output<typeof opportunity>;
export type OpportunitySource = (typeof opportunitySources)[number];
export type ForecastCategory = (typeof forecastCategories)[number];
