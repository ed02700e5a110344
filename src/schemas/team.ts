import { z } from 'zod';
import { doc } from '../doc.ts';
import { id, reference, text } from './base.ts';
import { layers } from './stakeholder.ts';

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

/** What one of us is in the eyes of one of them, rising; today's and the wanted level make the matrix of matching key roles [SSM]. */
export const relationLevels = ['vendor', 'credible-source', 'problem-solver', 'trusted-advisor'] as const;
const relationLevel = z.enum(relationLevels);

export const teamRelation = z.strictObject({
  stakeholder: reference.meta(doc('Id of the stakeholder.', '客户方人员的 id。')),
  today: relationLevel
    .optional()
    .meta(
      doc(
        'What our colleague is to this person today: vendor, credible-source, problem-solver, trusted-advisor. Leave out without contact.',
        '目前在其眼中：vendor 供应商、credible-source 可信来源、problem-solver 解决问题者、trusted-advisor 可信顾问。没有接触就不写。',
      ),
    ),
  wanted: relationLevel.optional().meta(doc('The level we want to reach.', '希望达到的程度。')),
});

export const teamMember = z.strictObject({
  id: id.meta(
    doc(
      'Short name of our colleague; the same person has the same id in every plan.',
      '我方人员的短名；同一人在各计划中用同一个 id。',
    ),
  ),
  name: text(80).meta(doc("Our colleague's name.", '我方人员姓名。')),
  function: z.enum(functions).meta(doc('Function on this account.', '在该客户上的职能。')),
  counterparts: z
    .array(reference)
    .max(60)
    .default([])
    .meta(doc('Ids of the stakeholders this colleague talks to.', '所对接的客户方人员的 id。')),
  layer: z
    .enum(layers)
    .optional()
    .meta(doc('Our own layer; those who talk to each other should match.', '我方所在层级；对接双方应当对等。')),
  relations: z
    .array(teamRelation)
    .max(60)
    .default([])
    .meta(doc("Today's and the wanted level of the relation to single people.", '与各人关系的现状与目标。')),
});
export type TeamMember = z.output<typeof teamMember>;
export type TeamFunction = (typeof functions)[number];
export type RelationLevel = (typeof relationLevels)[number];
