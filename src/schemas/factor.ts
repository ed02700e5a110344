import { z } from 'zod';
import { id, text } from './base.ts';

/** A factor of the strategy [KAD]: a strength or weakness, under strong or weak control. */
export const factorKinds = ['strength', 'weakness'] as const;
export const controls = ['strong', 'weak'] as const;
export const priorities = ['high', 'medium', 'low'] as const;

export const factor = z.strictObject({
  id: id.meta({ description: 'Short name, unique in the plan; actions refer to it.' }),
  text: text(200).meta({ description: 'The factor in one line.' }),
  kind: z
    .enum(factorKinds)
    .meta({ description: 'Strength or weakness, compared with the competitors of this account.' }),
  control: z.enum(controls).meta({ description: 'Strong: we can change it ourselves. Weak: it depends on others.' }),
  priority: z
    .enum(priorities)
    .default('medium')
    .meta({ description: 'Weight of the factor in the strategy: high 3, medium 2, low 1 (settings).' }),
  analysis: text(400).optional().meta({ description: 'Why it is so, with evidence.' }),
  measures: text(400).optional().meta({ description: 'What we do about it.' }),
  resources: text(200).optional().meta({ description: 'People and material needed.' }),
});
export type Factor = z.output<typeof factor>;
export type FactorKind = (typeof factorKinds)[number];
export type Control = (typeof controls)[number];
export type Priority = (typeof priorities)[number];
