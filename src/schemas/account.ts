import { z } from 'zod';
import type { Designation } from '../problem.ts';
import { action } from './action.ts';
import { date, reference, text } from './base.ts';
import { competitor } from './competitor.ts';
import { factor } from './factor.ts';
import { screening } from './screening.ts';
import { spendYear } from './spend.ts';
import { stakeholder } from './stakeholder.ts';
import { teamMember } from './team.ts';

/** The account plan: `accounts/<id>/account.mdx` [KAD, KAE, SSM]. */
export const units = ['dmu', 'user'] as const;
export const modes = ['relation', 'transaction'] as const;
export const designations = ['top', 'strategic'] as const satisfies Designation[];
export const lifecycles = ['target', 'prospect', 'customer', 'loyal', 'lost'] as const;
export const languages = ['zh-CN', 'en'] as const;

export const account = z.strictObject({
  name: text(80).meta({ description: "The customer's name." }),
  shortName: text(24).optional().meta({ description: 'Name for diagrams and narrow tables.' }),
  lang: z.enum(languages).default('zh-CN').meta({ description: 'Language in which this plan is written.' }),
  industry: text(40).meta({ description: 'Industry, in the words used across your plans.' }),
  location: text(80).optional().meta({ description: 'Seat of the unit.' }),
  owner: reference.meta({ description: 'Id of the team member who owns the account (the account manager).' }),
  updated: date.meta({ description: 'Day of the last review of this plan; printed on the PDF.' }),
  summary: text(300).meta({ description: 'Where we stand and what we want, in one or two sentences.' }),
  parent: reference.optional().meta({ description: 'Id of the account one level up in the customer tree.' }),
  unit: z.enum(units).meta({
    description: 'dmu: may decide purchases; only a dmu can be a named key account. user: uses, does not decide.',
  }),
  mode: z.enum(modes).meta({ description: 'relation (R, named account) or transaction (T).' }),
  designation: z
    .enum(designations)
    .optional()
    .meta({ description: 'Named top or strategic account; the check says where the rule is not met.' }),
  benchmark: z.boolean().default(false).meta({ description: 'The customer is a benchmark of its industry.' }),
  lifecycle: z.enum(lifecycles).meta({ description: 'Life cycle: target, prospect, customer, loyal, lost.' }),
  objective: text(300)
    .optional()
    .meta({ description: 'What we want to reach with this account, how much and by when.' }),
  spend: z
    .array(spendYear)
    .max(30)
    .default([])
    .meta({ description: "The customer's spend per year and our part of it." }),
  screening: screening.optional().meta({ description: 'Line of the screening worksheet.' }),
  stakeholders: z.array(stakeholder).max(300).default([]).meta({ description: 'The people of the customer.' }),
  team: z.array(teamMember).max(60).min(1).meta({ description: 'Our people on this account.' }),
  factors: z
    .array(factor)
    .max(60)
    .default([])
    .meta({ description: 'Strengths and weaknesses that give the strategy.' }),
  actions: z.array(action).max(200).default([]).meta({ description: 'The action plan.' }),
  competitors: z.array(competitor).max(20).default([]).meta({ description: 'Competitors at this account.' }),
});
export type Account = z.output<typeof account>;
export type Unit = (typeof units)[number];
export type Mode = (typeof modes)[number];
export type Lifecycle = (typeof lifecycles)[number];
