import { z } from 'zod';
import { doc } from '../doc.ts';
import { date, reference, text } from './base.ts';

/** Scores against the criteria of a scorecard of the playbook; what is not scored is missing, not zero [PM, SSM]. */
export const score = z.strictObject({
  criterion: reference.meta(
    doc('Id of the criterion, as the scorecard of the playbook has it.', '评价项的 id，见打法库的评分表。'),
  ),
  score: z.number().min(0).max(5).meta(doc('0 to 5.', '0 至 5 分。')),
  evidence: text(200).optional().meta(doc('What the score stands on.', '打分依据。')),
});

/** One scoring of the account on one day; several make a trend. */
export const scoring = z.strictObject({
  asOf: date.meta(doc('Day of the scoring.', '打分日期。')),
  scores: z
    .array(score)
    .min(1)
    .max(60)
    .meta(doc('One entry per criterion that was scored.', '每个已打分的评价项一条。')),
});
export type Score = z.output<typeof score>;
export type Scoring = z.output<typeof scoring>;
