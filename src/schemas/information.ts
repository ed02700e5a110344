import { z } from 'zod';
import { doc } from '../doc.ts';
import { date, id, reference, text } from './base.ts';

/** The information inventory [KAD]: what we know, at four levels of rising value and cost. */
export const informationLevels = ['public', 'limited', 'important', 'exclusive'] as const;
export const informationSides = ['customer', 'us'] as const;
export const knownStates = ['yes', 'assumed', 'no'] as const;

export const informationItem = z.strictObject({
  id: id.meta(doc('Short name, unique in the plan; visits refer to it.', '短名，计划内唯一，拜访记录可引用。')),
  level: z
    .enum(informationLevels)
    .meta(
      doc(
        'public and limited are due before the first visit; important and exclusive are gathered during visits.',
        'public 公开、limited 有限公开：初访前备齐；important 重要、exclusive 独有：拜访中逐步取得。',
      ),
    ),
  about: z
    .enum(informationSides)
    .default('customer')
    .meta(doc('About the customer or about us.', 'customer 关于客户；us 关于我方。')),
  topic: text(80).meta(doc('What it is about, e.g. evaluation criteria.', '主题，例如评标标准。')),
  known: z.enum(knownStates).meta(doc('yes, assumed or no.', 'yes 已掌握；assumed 推测；no 未掌握。')),
  text: text(400).optional().meta(doc('What we know.', '掌握的内容。')),
  channel: text(80).optional().meta(doc('Where it comes from, or where it can be had.', '来源，或可以从哪里得到。')),
  asOf: date.optional().meta(doc('Day on which it was last confirmed.', '最近一次确认的日期。')),
  by: reference.optional().meta(doc('Id of the team member who found it, or has to.', '由谁了解：team 中的 id。')),
});
export type InformationItem = z.output<typeof informationItem>;
export type InformationLevel = (typeof informationLevels)[number];
export type InformationSide = (typeof informationSides)[number];
export type KnownState = (typeof knownStates)[number];
