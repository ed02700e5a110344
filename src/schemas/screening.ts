import { z } from 'zod';
import { doc } from '../doc.ts';

/** One line of the screening worksheet [KAD]. */
export const sizes = ['large', 'medium', 'small'] as const;
export const contributions = ['margin', 'revenue'] as const;
export const coverages = ['outside', 'inside', 'channel'] as const;
export const grades = ['good', 'fair', 'poor'] as const;
export const horizons = ['near', 'mid', 'far'] as const;

export const screening = z.strictObject({
  size: z.enum(sizes).optional().meta(doc('Scale and influence of the customer.', '客户的规模与影响力。')),
  contribution: z
    .array(z.enum(contributions))
    .max(2)
    .default([])
    .meta(
      doc(
        'What the account contributes: margin, revenue or both.',
        '客户的贡献：margin 利润、revenue 销售额，或二者兼有。',
      ),
    ),
  coverage: z
    .enum(coverages)
    .optional()
    .meta(
      doc('Outside sales (OS), inside sales (IS) or channel.', '覆盖方式：outside 外勤、inside 内勤、channel 渠道。'),
    ),
  relationship: z.enum(grades).optional().meta(doc('State of the relationship as a whole.', '总体关系状况。')),
  horizon: z
    .enum(horizons)
    .optional()
    .meta(doc('Working order: near, mid or far.', '工作次序：near 近期、mid 中期、far 远期。')),
});
export type Screening = z.output<typeof screening>;
