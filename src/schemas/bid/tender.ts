import { z } from 'zod';
import { doc } from '../../doc.ts';
import { amount, date, reference, text } from '../base.ts';

/** What the tender says about itself [G2; Order 87; Tendering and Bidding Law]. */
export const tenderLaws = ['procurement', 'bidding', 'none'] as const;
export const tenderMethods = ['comprehensive', 'lowest-price'] as const;
export const tenderKinds = ['goods', 'services', 'works'] as const;
export const submissionModes = ['paper', 'electronic', 'platform'] as const;
export const markerMeanings = ['mandatory', 'scored', 'ordinary'] as const;

const amendment = z.strictObject({
  number: text(40).meta(doc('Number of the amendment, as the tender counts.', '更正公告编号。')),
  date: date.meta(doc('Day of publication.', '发布日期。')),
  text: text(400).meta(doc('What it changes.', '更正内容。')),
  affects: z
    .array(reference)
    .max(200)
    .default([])
    .meta(doc('Ids of requirements, criteria and chapters it touches.', '涉及的条款、评分项与章节的 id。')),
  done: z.boolean().default(false).meta(doc('Whether the book follows it.', '投标文件是否已按此修改。')),
});

const handover = z.strictObject({
  text: text(200).meta(doc('What must be ready or done.', '要备齐或办妥的事项。')),
  owner: reference.optional().meta(doc('Id of the team member who sees to it.', '负责人：team 中的 id。')),
  done: date.optional().meta(doc('Day on which it was ready.', '办妥日期。')),
});

export const tender = z.strictObject({
  number: text(60).meta(doc('Number of the tender.', '项目编号（招标编号）。')),
  title: text(120).meta(doc('Name of the project, word for word as in the tender.', '项目名称，与招标文件一字不差。')),
  buyer: text(80).meta(doc('The buyer.', '采购人（招标人）。')),
  agency: text(80).optional().meta(doc('The tendering agency.', '招标代理机构。')),
  package: text(40).optional().meta(doc('Lot that we bid for.', '所投包号（标段）。')),
  law: z
    .enum(tenderLaws)
    .default('procurement')
    .meta(
      doc(
        'procurement: Government Procurement Law and Order 87; bidding: Tendering and Bidding Law; none: neither.',
        'procurement 政府采购法与 87 号令；bidding 招标投标法；none 两法皆不适用。',
      ),
    ),
  method: z
    .enum(tenderMethods)
    .default('comprehensive')
    .meta(
      doc(
        'comprehensive: scored on all factors; lowest-price: lowest evaluated price.',
        'comprehensive 综合评分法；lowest-price 最低评标价法。',
      ),
    ),
  kind: z.enum(tenderKinds).meta(doc('goods, services or works.', 'goods 货物；services 服务；works 工程。')),
  budget: amount.optional().meta(doc("Budget, in the site's currency.", '采购预算，以站点货币计。')),
  ceiling: amount.optional().meta(doc('Highest price allowed.', '最高限价（投标控制价）。')),
  dates: z
    .strictObject({
      published: date.optional().meta(doc('Day of the tender notice.', '招标公告发布日。')),
      questions: date.optional().meta(doc('Last day for questions.', '质疑、澄清截止日。')),
      submission: date.meta(doc('Day of the deadline for submission.', '投标截止日。')),
      submissionTime: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .optional()
        .meta(doc('Time of the deadline, HH:MM.', '投标截止时刻，HH:MM。')),
      opening: date
        .optional()
        .meta(doc('Day of opening; that of submission unless it is said.', '开标日；不写即为投标截止日。')),
      openingPlace: text(120).optional().meta(doc('Where bids are opened.', '开标地点。')),
    })
    .meta(doc('Days of the tender.', '各项日期。')),
  validityDays: z
    .int()
    .min(1)
    .max(999)
    .optional()
    .meta(doc('Days for which a bid must stand.', '要求的投标有效期，天。')),
  deposit: z
    .strictObject({
      amount: amount.meta(doc('Amount asked for.', '要求的保证金金额。')),
      form: text(80).optional().meta(doc('How it may be paid.', '缴纳形式。')),
      due: date.optional().meta(doc('Day by which it must arrive.', '到账截止日。')),
      paid: date.optional().meta(doc('Day on which we paid.', '我方缴纳日。')),
      validUntil: date.optional().meta(doc('Day until which our guarantee stands.', '我方保函有效期至。')),
    })
    .optional()
    .meta(doc('The deposit; absent where none is asked.', '投标保证金；不收取则不写。')),
  copies: z
    .strictObject({
      original: z.int().min(1).max(1).default(1).meta(doc('Originals: always one.', '正本份数：一份。')),
      copies: z.int().min(0).max(30).default(0).meta(doc('Copies beside the original.', '副本份数。')),
    })
    .prefault({})
    .meta(doc('How many books are handed in.', '投标文件份数。')),
  mode: z
    .enum(submissionModes)
    .default('paper')
    .meta(
      doc(
        'paper, electronic (signed files) or platform (uploaded by its tool).',
        'paper 纸质；electronic 电子文件；platform 平台上传。',
      ),
    ),
  sizeLimitMb: z
    .number()
    .min(0.1)
    .max(10_000)
    .optional()
    .meta(doc('Largest file accepted, in MB.', '电子文件大小上限，MB。')),
  markers: z
    .array(
      z.strictObject({
        sign: text(4).meta(doc('The sign, such as ★ or ▲.', '标记，如 ★、▲。')),
        meaning: z
          .enum(markerMeanings)
          .meta(
            doc(
              'mandatory: a negative deviation voids the bid; scored: it costs points; ordinary: neither.',
              'mandatory 实质性条款，负偏离即无效；scored 评分条款，负偏离扣分；ordinary 一般条款。',
            ),
          ),
      }),
    )
    .max(10)
    .default([])
    .meta(
      doc(
        'What the signs mean in this tender; it differs from tender to tender.',
        '本招标文件中各标记的含义；各地不同，以本文件为准。',
      ),
    ),
  handover: z
    .array(handover)
    .max(40)
    .default([])
    .meta(
      doc(
        'What must be ready when the bid is handed in, beside the books themselves: sealing, electronic copy, identity card, keys.',
        '封标与递交时要备齐的事项，各册本身以外的：密封、电子版、身份证、CA 证书等。',
      ),
    ),
  amendments: z.array(amendment).max(40).default([]).meta(doc('Amendments, in order.', '更正公告，按先后。')),
});
export type Tender = z.output<typeof tender>;
export type TenderLaw = (typeof tenderLaws)[number];
export type TenderKind = (typeof tenderKinds)[number];
export type SubmissionMode = (typeof submissionModes)[number];
export type MarkerMeaning = (typeof markerMeanings)[number];
export type TenderMethod = (typeof tenderMethods)[number];
