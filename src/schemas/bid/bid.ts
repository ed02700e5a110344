import { z } from 'zod';
import { doc } from '../../doc.ts';
import { languages } from '../account.ts';
import { date, reference, text } from '../base.ts';
import { attachments } from './attachment.ts';
import { price } from './price.ts';
import { requirement } from './requirement.ts';
import { scoring, standings } from './scoring.ts';
import { tender } from './tender.ts';
import { volume } from './volume.ts';

/** A bid: `content/bids/<id>/bid.mdx` [KAD G1]. */
export const bidTargets = ['customer', 'agency', 'experts', 'competitors'] as const;
export const bidJobs = ['price', 'product', 'service', 'business'] as const;
export const jobWays = ['influence', 'answer', 'close'] as const;
export const bidResults = ['won', 'lost', 'withdrawn', 'void'] as const;

const work = {
  owner: reference.optional().meta(doc('Id of the team member who does it.', '负责人：team 中的 id。')),
  due: date.optional().meta(doc('Day by which it is done.', '完成期限。')),
  done: date.optional().meta(doc('Day on which it was done.', '完成日期。')),
};

export const goNoGo = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        text: text(160).meta(doc('The question.', '问题。')),
        score: z.union([z.literal(0), z.literal(5), z.literal(10)]).meta(doc('0, 5 or 10.', '0、5 或 10 分。')),
        kill: z
          .boolean()
          .default(false)
          .meta(doc('Whether 0 here ends the bid whatever the rest.', '是否一票否决：0 分即不投。')),
        note: text(200).optional().meta(doc('Reason.', '理由。')),
      }),
    )
    .min(1)
    .max(30)
    .meta(doc('The questions with their scores.', '评估问题与得分。')),
  decision: z
    .enum(['go', 'no-go'])
    .optional()
    .meta(doc('go or no-go; absent until it is decided.', 'go 投；no-go 不投；未决不写。')),
  decidedBy: text(40).optional().meta(doc('Who decided.', '决定人。')),
  date: date.optional().meta(doc('Day of the decision.', '决定日期。')),
  override: text(300).optional().meta(doc('Why it was decided against the score.', '与评估结果相反时的理由。')),
});

export const bid = z.strictObject({
  name: text(80).meta(doc('Name of the bid.', '投标名称。')),
  shortName: text(24).optional().meta(doc('Name for narrow places.', '简称。')),
  lang: z.enum(languages).default('zh-CN').meta(doc('Language of the book.', '投标文件所用语言。')),
  account: reference.meta(doc('Id of the account.', '客户的 id。')),
  opportunity: reference.optional().meta(doc('Id of the opportunity of that account.', '该客户商机的 id。')),
  owner: reference.meta(doc('Id of the bid manager in the team of the account.', '投标负责人：该客户 team 中的 id。')),
  updated: date.meta(doc('Day of the last review of this file.', '最近一次复核日期。')),
  summary: text(300).meta(doc('Where the bid stands and what comes next.', '进展到哪里、下一步是什么，一两句话。')),
  bidder: z
    .strictObject({
      name: text(80).meta(doc('Our company, as on its licence.', '投标人名称，与营业执照一致。')),
      aliases: z
        .array(text(40))
        .max(20)
        .default([])
        .meta(doc('Short names and brands that give us away in a blind volume.', '暗标中会暴露身份的简称与品牌。')),
      address: text(120).optional().meta(doc('Address.', '地址。')),
      legalRepresentative: text(40).optional().meta(doc('Legal representative.', '法定代表人。')),
      authorised: text(40).optional().meta(doc('Authorised representative.', '授权代表。')),
      phone: text(40).optional().meta(doc('Telephone.', '电话。')),
      email: text(80).optional().meta(doc('E-mail.', '电子邮箱。')),
    })
    .meta(doc('Who bids.', '投标人。')),
  tender: tender.meta(doc('What the tender says about itself.', '招标文件要点。')),
  goNoGo: goNoGo.optional().meta(doc('Whether to bid.', '投标决策。')),
  targets: z
    .array(
      z.strictObject({
        target: z
          .enum(bidTargets)
          .meta(
            doc(
              'customer (T1), agency (T2), experts (T3) or competitors (T4).',
              'customer 客户 T1；agency 招标代理 T2；experts 评委专家 T3；competitors 竞争对手 T4。',
            ),
          ),
        people: z
          .array(reference)
          .max(20)
          .default([])
          .meta(doc('Ids of stakeholders or competitors.', '客户方人员或竞争对手的 id。')),
        text: text(300).meta(doc('What we know and want.', '现状与目标。')),
        work: text(300).optional().meta(doc('What we do, within the law.', '合规的工作内容。')),
        ...work,
      }),
    )
    .max(20)
    .default([])
    .meta(doc('The four targets of bid work.', '四类工作对象 T1–T4。')),
  jobs: z
    .array(
      z.strictObject({
        job: z
          .enum(bidJobs)
          .meta(
            doc(
              'price (J1), product and technology (J2), service (J3) or business (J4).',
              'price 价格 J1；product 产品技术 J2；service 服务 J3；business 商务 J4。',
            ),
          ),
        weight: z
          .number()
          .min(0)
          .max(100)
          .meta(
            doc(
              'Weight in the scoring rule, percent; all four add up to 100.',
              '在评分中的权重，百分比；四项合计 100。',
            ),
          ),
        standing: z
          .enum(standings)
          .default('unknown')
          .meta(doc('lead, lag or unknown.', 'lead 领先；lag 落后；unknown 不明。')),
        actions: z
          .array(
            z.strictObject({
              way: z
                .enum(jobWays)
                .meta(
                  doc(
                    'influence the rule while questions may be asked, answer well, or close the gap.',
                    'influence 在质疑期内影响规则；answer 应答设计；close 补差距。',
                  ),
                ),
              text: text(200).meta(doc('What we do.', '做什么。')),
              ...work,
            }),
          )
          .max(20)
          .default([])
          .meta(doc('What we do.', '对策。')),
      }),
    )
    .max(4)
    .default([])
    .meta(doc('The four jobs of a bid.', '四项任务 J1–J4。')),
  scoring: scoring.prefault({}).meta(doc('The scoring rule.', '评分办法。')),
  requirements: z.array(requirement).max(1000).default([]).meta(doc('The requirements register.', '条款应答台账。')),
  price: price.optional().meta(doc('Our price.', '我方报价。')),
  volumes: z.array(volume).min(1).max(12).meta(doc('The volumes, in order.', '各卷，按先后。')),
  attachments,
  result: z
    .strictObject({
      state: z
        .enum(bidResults)
        .meta(doc('won, lost, withdrawn or void.', 'won 中标；lost 未中标；withdrawn 放弃；void 废标。')),
      date: date.meta(doc('Day of the announcement.', '公告日期。')),
      note: text(300).optional().meta(doc('What was learned.', '教训。')),
    })
    .optional()
    .meta(doc('How it ended.', '结果。')),
});
export type BidData = z.output<typeof bid>;
export type BidTarget = (typeof bidTargets)[number];
export type BidJob = (typeof bidJobs)[number];
export type JobWay = (typeof jobWays)[number];
export type BidResult = (typeof bidResults)[number];
