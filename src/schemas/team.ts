import { z } from 'zod';
import { id, reference, text } from './base.ts';

/** Our side of the interface [KAD]: who of us talks to whom of them. */
export const functions = [
  'account-manager',
  'technical',
  'business',
  'logistics',
  'operations',
  'finance',
  'marketing',
  'sponsor',
] as const;

export const teamMember = z.strictObject({
  id: id.meta({ description: 'Short name of our colleague; the same person has the same id in every plan.' }),
  name: text(80).meta({ description: "Our colleague's name." }),
  function: z.enum(functions).meta({ description: 'Function on this account.' }),
  counterparts: z
    .array(reference)
    .max(60)
    .default([])
    .meta({ description: 'Ids of the stakeholders this colleague talks to.' }),
});
export type TeamMember = z.output<typeof teamMember>;
export type TeamFunction = (typeof functions)[number];
