import { z } from 'zod';
import { amount, id, reference, text } from './base.ts';
import { relations } from './stakeholder.ts';

/** A competitor at this account [KAD]. */
export const competitor = z.strictObject({
  id: id.meta({ description: 'Short name, unique in the plan.' }),
  name: text(80).meta({ description: "The competitor's name." }),
  strengths: z.array(text(200)).max(12).default([]).meta({ description: 'What speaks for them.' }),
  weaknesses: z.array(text(200)).max(12).default([]).meta({ description: 'What speaks against them.' }),
  relations: z
    .array(
      z.strictObject({
        stakeholder: reference.meta({ description: 'Id of the stakeholder.' }),
        relation: z.enum(relations).meta({ description: "The stakeholder's stance towards the competitor." }),
      }),
    )
    .max(60)
    .default([])
    .meta({ description: 'Their relation to each key person.' }),
  expectedPrice: amount.optional().meta({ description: "Price we expect them to offer, in the site's currency." }),
  likelyMoves: text(400).optional().meta({ description: 'What they will probably do next.' }),
});
export type Competitor = z.output<typeof competitor>;
