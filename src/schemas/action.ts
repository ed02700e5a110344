import { z } from 'zod';
import { amount, date, id, reference, text } from './base.ts';

/** An entry of the action plan [KAD]; commitments are won in eight ways. */
export const ways = [
  'visit',
  'sample-test',
  'gift',
  'business-event',
  'reference-visit',
  'promotion',
  'technical-exchange',
  'phone',
] as const;
export const recipientKinds = ['organisation', 'private-employee', 'state-employee', 'public-official'] as const;

/**
 * What an action of kind gift or business event must show before it may stand in a plan [KAD; Anti-Unfair Competition Law, in force 2025-10-15, art. 8].
 * All keys are optional here so that the check can name everything missing at once.
 */
export const compliance = z.strictObject({
  recipient: z.enum(recipientKinds).optional().meta({ description: 'Kind of recipient.' }),
  amount: amount.optional().meta({ description: "Value per recipient, in the site's currency." }),
  purpose: text(200).optional().meta({ description: 'Business purpose.' }),
  approver: text(80).optional().meta({ description: 'Who approved it.' }),
  approvedOn: date.optional().meta({ description: 'Day of the approval.' }),
});

export const action = z.strictObject({
  id: id.meta({ description: 'Short name, unique in the plan.' }),
  text: text(200).meta({ description: 'What will be done.' }),
  way: z.enum(ways).meta({ description: 'Way of winning the commitment.' }),
  factor: reference.optional().meta({ description: 'Id of the factor that the action works on.' }),
  stakeholders: z.array(reference).max(30).default([]).meta({ description: 'Ids of the people addressed.' }),
  owner: reference.meta({ description: 'Id of the team member who does it.' }),
  commitment: text(200).optional().meta({ description: 'Commitment or milestone wanted from the customer.' }),
  due: date.meta({ description: 'Day by which it is done.' }),
  done: date.optional().meta({ description: 'Day on which it was done.' }),
  assessment: text(400).optional().meta({ description: 'What it brought; due once it is done.' }),
  compliance: compliance.optional().meta({ description: 'Needed for gifts and business events.' }),
});
export type Action = z.output<typeof action>;
export type Way = (typeof ways)[number];
export type RecipientKind = (typeof recipientKinds)[number];
