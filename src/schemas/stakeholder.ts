import { z } from 'zod';
import { date, id, reference, text } from './base.ts';

/** Key-person analysis in six steps [KAD] and buying influences [SSM]. What is not known is left out: a gap is itself a finding. */
export const roles = ['approver', 'decider', 'evaluator', 'user'] as const;
export const styles = ['driver', 'amiable', 'analytical', 'expressive'] as const;
export const relations = ['champion', 'supporter', 'neutral', 'nonsupporter', 'opponent'] as const;
export const contacts = ['none', 'brief', 'repeated', 'deep'] as const;
export const circles = ['inner', 'decision', 'outside'] as const;
export const buyingInfluences = ['coach', 'user', 'technical', 'economic'] as const;

export const stakeholder = z.strictObject({
  id: id.meta({ description: 'Short name used in references, unique in the plan.' }),
  name: text(80).optional().meta({ description: "The person's name, as little as the plan needs." }),
  title: text(80).meta({ description: 'Job title as the customer writes it.' }),
  department: text(80).optional().meta({ description: 'Department or business unit.' }),
  keyDepartment: z
    .boolean()
    .default(false)
    .meta({ description: 'Step 1: the department decides or shapes purchases of our category.' }),
  reportsTo: reference
    .optional()
    .meta({ description: 'Step 1: id of the formal superior. Leave out for the head of the chart.' }),
  role: z
    .enum(roles)
    .optional()
    .meta({ description: 'Step 2: approver A and decider D decide; evaluator E and user U influence.' }),
  style: z
    .enum(styles)
    .optional()
    .meta({ description: 'Step 3: social style: driver D, amiable K, analytical A, expressive E.' }),
  relation: z.enum(relations).optional().meta({
    description: 'Step 4: stance towards us: champion *, supporter +, neutral =, nonsupporter -, opponent /.',
  }),
  contact: z
    .enum(contacts)
    .optional()
    .meta({ description: 'Step 5: contact so far: none 0, brief 1, repeated N, deep F.' }),
  circle: z.enum(circles).optional().meta({ description: 'Step 6: inner circle, decision level or outside.' }),
  influences: z
    .array(reference)
    .max(30)
    .default([])
    .meta({ description: 'Step 6: ids of the people whom this person influences informally.' }),
  buyingInfluences: z.array(z.enum(buyingInfluences)).max(4).default([]).meta({
    description: 'CUTE: coach, user, technical, economic. One person may hold several; exactly one economic per sale.',
  }),
  asOf: date.optional().meta({ description: 'Day on which this analysis was last confirmed.' }),
  note: text(400).optional().meta({ description: 'What matters to this person, in a sentence.' }),
});
export type Stakeholder = z.output<typeof stakeholder>;
export type Role = (typeof roles)[number];
export type Style = (typeof styles)[number];
export type Relation = (typeof relations)[number];
export type Contact = (typeof contacts)[number];
export type Circle = (typeof circles)[number];
export type BuyingInfluence = (typeof buyingInfluences)[number];
