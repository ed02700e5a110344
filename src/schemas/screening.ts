import { z } from 'zod';

/** One line of the screening worksheet [KAD]. */
export const sizes = ['large', 'medium', 'small'] as const;
export const contributions = ['margin', 'revenue'] as const;
export const coverages = ['outside', 'inside', 'channel'] as const;
export const grades = ['good', 'fair', 'poor'] as const;
export const horizons = ['near', 'mid', 'far'] as const;

export const screening = z.strictObject({
  size: z.enum(sizes).optional().meta({ description: 'Scale and influence of the customer.' }),
  contribution: z
    .array(z.enum(contributions))
    .max(2)
    .default([])
    .meta({ description: 'What the account contributes: margin, revenue or both.' }),
  coverage: z.enum(coverages).optional().meta({ description: 'Outside sales (OS), inside sales (IS) or channel.' }),
  relationship: z.enum(grades).optional().meta({ description: 'State of the relationship as a whole.' }),
  horizon: z.enum(horizons).optional().meta({ description: 'Working order: near, mid or far.' }),
});
export type Screening = z.output<typeof screening>;
