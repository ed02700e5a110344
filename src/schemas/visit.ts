import { z } from 'zod';
import { doc } from '../doc.ts';
import { date, reference, text } from './base.ts';

/** A visit: `accounts/<id>/visits/<date>-<slug>.mdx` [PM, KAE]. A visit without an outcome is planned. */
export const outcomes = ['order', 'advance', 'continuation', 'no-sale'] as const;
export const visitSteps = [
  'preparation',
  'appointment',
  'opening',
  'enquiry',
  'presentation',
  'objections',
  'closing',
] as const;
export const promisers = ['customer', 'us'] as const;

const notes = (en: string, zh: string) => z.array(text(300)).max(20).default([]).meta(doc(en, zh));
const answer = (en: string, zh: string) => text(200).optional().meta(doc(en, zh));

export const spin = z.strictObject({
  situation: notes('Situation: facts about how they work today.', '背景：目前怎样做。'),
  problem: notes('Problem: what bothers them.', '难点：有什么困难与不满。'),
  implication: notes('Implication: what follows if nothing is done.', '暗示：不解决会带来什么后果。'),
  needPayoff: notes('Need-payoff: what a solution would be worth to them.', '需求效益：解决后对其有什么价值。'),
});

export const fiveW2H = z.strictObject({
  what: answer('What they want.', '要什么。'),
  why: answer('Why they want it.', '为什么要。'),
  who: answer('Who decides, uses, pays.', '谁决定、谁使用、谁付钱。'),
  when: answer('When.', '什么时候。'),
  where: answer('Where.', '在哪里。'),
  how: answer('How it is bought and done.', '怎样采购、怎样实施。'),
  howMuch: answer('How much and how many.', '多少钱、多少量。'),
});

export const commitment = z.strictObject({
  by: z.enum(promisers).meta(doc('Who promised: the customer or us.', 'customer 客户承诺；us 我方承诺。')),
  text: text(200).meta(doc('What was promised.', '承诺的内容。')),
  who: reference
    .optional()
    .meta(doc('Id of the stakeholder or of the team member who promised.', '承诺人的 id：客户方人员或我方成员。')),
  due: date.meta(doc('By when.', '期限。')),
  done: date.optional().meta(doc('Day on which it was kept.', '兑现日期。')),
});

export const visit = z.strictObject({
  date: date.meta(doc('Day of the visit; the file name begins with it.', '拜访日期；文件名以它开头。')),
  place: text(80).optional().meta(doc('Where.', '地点。')),
  ours: z.array(reference).min(1).max(20).meta(doc('Ids of our people.', '我方参加人：team 中的 id。')),
  theirs: z.array(reference).max(40).default([]).meta(doc('Ids of their people.', '客户方参加人的 id。')),
  objective: text(200).meta(doc('What the visit is for.', '拜访目的。')),
  commitmentWanted: text(200).optional().meta(doc('The commitment we want from them.', '期望对方作出的承诺。')),
  preparation: notes('What was prepared.', '准备工作。'),
  steps: z
    .array(z.enum(visitSteps))
    .max(7)
    .default([])
    .meta(
      doc(
        'Steps of the sales process that were gone through: preparation, appointment, opening, enquiry, presentation, objections, closing.',
        '走过的销售步骤：preparation 准备、appointment 约访、opening 开场与信任、enquiry 探询、presentation 陈述、objections 异议、closing 缔结与跟进。',
      ),
    ),
  learnt: z
    .array(
      z.strictObject({
        text: text(300).meta(doc('What was learnt.', '了解到什么。')),
        information: reference.optional().meta(doc('Id of the information item it answers.', '所回答的信息项的 id。')),
        stakeholder: reference
          .optional()
          .meta(doc('Id of the person it is about or comes from.', '所涉或提供信息的人的 id。')),
      }),
    )
    .max(30)
    .default([])
    .meta(doc('What was learnt.', '收获的信息。')),
  spin: spin.optional().meta(doc('Notes by SPIN.', 'SPIN 记录。')),
  fiveW2H: fiveW2H.optional().meta(doc('Notes by 5W2H.', '5W2H 记录。')),
  objections: z
    .array(
      z.strictObject({
        text: text(200).meta(doc('The objection.', '异议。')),
        answer: text(300).optional().meta(doc('What we answered.', '我方的回答。')),
      }),
    )
    .max(12)
    .default([])
    .meta(doc('Objections and our answers.', '异议与回答。')),
  commitments: z.array(commitment).max(20).default([]).meta(doc('What either side promised.', '双方的承诺。')),
  outcome: z
    .enum(outcomes)
    .optional()
    .meta(
      doc(
        'order; advance: they committed to an action; continuation: friendly, without commitment; no-sale.',
        'order 订单；advance 进展：对方承诺行动；continuation 拖延：友好但无承诺；no-sale 无果。',
      ),
    ),
  nextStep: text(200).optional().meta(doc('What comes next.', '下一步。')),
});
export type VisitData = z.output<typeof visit>;
export type Outcome = (typeof outcomes)[number];
export type VisitStep = (typeof visitSteps)[number];
export type Promiser = (typeof promisers)[number];
