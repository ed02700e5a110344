import { z } from 'zod';

/**
 * The typed settings file `content/settings.yaml`: every number of a rule that a company may want to change, with the default of the training it
 * comes from. A missing file or key means the default.
 */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'zh-CN';

const ratio = z.number().min(0).max(1);

export const settings = z.strictObject({
  site: z
    .strictObject({
      name: z
        .string()
        .min(1)
        .max(40)
        .default('Planbook')
        .meta({ description: 'Name of the site, shown in the header and as the author of PDFs.' }),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .default('CNY')
        .meta({ description: 'ISO 4217 code of all amounts.' }),
    })
    .prefault({})
    .meta({ description: 'The site.' }),
  radp: z
    .strictObject({
      retainable: ratio.default(0.5).meta({ description: 'Share of wallet from which an account is retainable (R).' }),
      developable: ratio.default(0.1).meta({
        description:
          'Share of wallet from which an account is developable (D); below and above 0 it is acquirable (A).',
      }),
      levels: z
        .tuple([z.number(), z.number(), z.number()])
        .default([1_000_000, 3_000_000, 5_000_000])
        .meta({ description: 'Yearly buying power from which levels 1, 2 and 3 begin.' }),
    })
    .prefault({})
    .meta({ description: 'RADP boxes [KAD].' }),
  designation: z
    .strictObject({
      buyingPower: z
        .number()
        .min(0)
        .default(3_000_000)
        .meta({ description: 'Least yearly buying power of a top or strategic account.' }),
      years: z
        .int()
        .min(1)
        .max(10)
        .default(3)
        .meta({ description: 'Consecutive complete years in which the share must hold.' }),
      headShare: ratio.default(0.3).meta({ description: 'Share of wallet that counts as at or near the head.' }),
      lowShare: ratio.default(0.1).meta({ description: 'Share of wallet below which it counts as low.' }),
      top: z.int().min(0).max(50).default(3).meta({
        description:
          'Top accounts that each salesperson names. Too few is said of those who own at least as many decision-making units as top and strategic together.',
      }),
      strategic: z
        .int()
        .min(0)
        .max(50)
        .default(2)
        .meta({ description: 'Strategic accounts that each salesperson names.' }),
    })
    .prefault({})
    .meta({ description: 'Top and strategic accounts [KAD].' }),
  strategy: z
    .strictObject({
      weights: z
        .strictObject({
          high: z.number().min(0).max(100).default(3).meta({ description: 'Weight of a factor of high priority.' }),
          medium: z.number().min(0).max(100).default(2).meta({ description: 'Weight of a factor of medium priority.' }),
          low: z.number().min(0).max(100).default(1).meta({ description: 'Weight of a factor of low priority.' }),
        })
        .prefault({})
        .meta({ description: 'Weight of a factor by its priority.' }),
    })
    .prefault({})
    .meta({ description: 'Integrated strategy [KAD].' }),
  influence: z
    .strictObject({
      weights: z
        .strictObject({
          approver: z.number().min(0).max(100).default(3).meta({ description: 'Weight of an approver.' }),
          decider: z.number().min(0).max(100).default(3).meta({ description: 'Weight of a decider.' }),
          evaluator: z.number().min(0).max(100).default(2).meta({ description: 'Weight of an evaluator.' }),
          user: z.number().min(0).max(100).default(1).meta({ description: 'Weight of a user.' }),
        })
        .prefault({})
        .meta({ description: 'Weight of a person by role when supporters and opponents are compared.' }),
    })
    .prefault({})
    .meta({ description: 'Influence of people [SSM].' }),
  compliance: z
    .strictObject({
      giftLimit: z.number().min(0).default(200).meta({ description: 'Highest value of a gift per recipient.' }),
      eventLimit: z
        .number()
        .min(0)
        .default(500)
        .meta({ description: 'Highest value of a business event per recipient.' }),
    })
    .prefault({})
    .meta({ description: 'Limits for gifts and business events; set them with your compliance officer.' }),
});
export type Settings = z.output<typeof settings>;

export const defaultSettings: Settings = settings.parse({});
