import { z } from 'zod';
import { amount, date, text } from './base.ts';

/** One year of the customer's spend in our category and our part of it [KAD]. Buying power is an estimate: say whose and when. */
export const spendYear = z.strictObject({
  year: z.int().min(1990).max(2100).meta({ description: 'Calendar year.' }),
  buyingPower: amount.optional().meta({
    description:
      "The customer's whole spend in our category that year, in the site's currency. Leave out when unknown; never write 0 for unknown.",
  }),
  ourSales: amount.meta({ description: 'Our part of that spend.' }),
  source: text(200).meta({
    description: 'Where the estimate comes from, e.g. annual report, interview with the IT head.',
  }),
  asOf: date.meta({ description: 'Day on which the figure was last confirmed.' }),
});
export type SpendYear = z.output<typeof spendYear>;
