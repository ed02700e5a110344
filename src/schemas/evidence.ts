import { z } from 'zod';
import { doc } from '../doc.ts';
import { date } from './base.ts';

/** How sure we are of what we claim to know. A claim that is absent is unknown too. */
export const evidenceStates = ['known', 'assumed', 'unknown'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** The two keys that stand beside every claim. */
export const evidence = {
  evidence: z
    .enum(evidenceStates)
    .optional()
    .meta(
      doc(
        'known: heard or read at the source; assumed: our guess; unknown: still to be found out.',
        'known 已证实：亲耳听到或有材料；assumed 推测；unknown 尚不清楚。',
      ),
    ),
  asOf: date.optional().meta(doc('Day on which this was last confirmed.', '最近一次确认的日期。')),
};
