import { z } from 'zod';
import { doc } from '../doc.ts';
import { id, text } from './base.ts';

/** A factor of the strategy [KAD]: a strength or weakness, under strong or weak control. */
export const factorKinds = ['strength', 'weakness'] as const;
export const controls = ['strong', 'weak'] as const;
export const priorities = ['high', 'medium', 'low'] as const;

export const factor = z.strictObject({
  id: id.meta(doc('Short name, unique in the plan; actions refer to it.', '短名，计划内唯一；行动以它引用本因素。')),
  text: text(200).meta(doc('The factor in one line.', '因素，一句话。')),
  kind: z
    .enum(factorKinds)
    .meta(
      doc(
        'Strength or weakness, compared with the competitors of this account.',
        '与该客户处的对手相比，是 strength 优势还是 weakness 劣势。',
      ),
    ),
  control: z
    .enum(controls)
    .meta(
      doc(
        'Strong: we can change it ourselves. Weak: it depends on others.',
        'strong 强控：我方自己能改变；weak 弱控：取决于他人。',
      ),
    ),
  priority: z
    .enum(priorities)
    .default('medium')
    .meta(
      doc(
        'Weight of the factor in the strategy: high 3, medium 2, low 1 (settings).',
        '因素在策略中的权重：high 3、medium 2、low 1（可在设置中调整）。',
      ),
    ),
  analysis: text(400).optional().meta(doc('Why it is so, with evidence.', '分析：为什么，依据何在。')),
  measures: text(400).optional().meta(doc('What we do about it.', '我方措施。')),
  resources: text(200).optional().meta(doc('People and material needed.', '所需人力与物力。')),
});
export type Factor = z.output<typeof factor>;
export type FactorKind = (typeof factorKinds)[number];
export type Control = (typeof controls)[number];
export type Priority = (typeof priorities)[number];
