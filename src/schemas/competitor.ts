import { z } from 'zod';
import { doc } from '../doc.ts';
import { amount, id, reference, text } from './base.ts';
import { evidence } from './evidence.ts';
import { relations } from './stakeholder.ts';

/** A competitor at this account [KAD]. */
export const competitor = z.strictObject({
  id: id.meta(doc('Short name, unique in the plan.', '短名，计划内唯一。')),
  name: text(80).meta(doc("The competitor's name.", '竞争对手名称。')),
  strengths: z.array(text(200)).max(12).default([]).meta(doc('What speaks for them.', '对手的优势。')),
  weaknesses: z.array(text(200)).max(12).default([]).meta(doc('What speaks against them.', '对手的劣势。')),
  relations: z
    .array(
      z.strictObject({
        stakeholder: reference.meta(doc('Id of the stakeholder.', '客户方人员的 id。')),
        relation: z
          .enum(relations)
          .meta(doc("The stakeholder's stance towards the competitor.", '此人对该对手的态度。')),
      }),
    )
    .max(60)
    .default([])
    .meta(doc('Their relation to each key person.', '该对手与各关键人的关系。')),
  expectedPrice: amount
    .optional()
    .meta(doc("Price we expect them to offer, in the site's currency.", '预计报价，以站点货币计。')),
  likelyMoves: text(400).optional().meta(doc('What they will probably do next.', '对手下一步可能的动作。')),
  ...evidence,
});
export type Competitor = z.output<typeof competitor>;
