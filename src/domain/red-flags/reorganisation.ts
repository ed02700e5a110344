import { finding } from '../../problem.ts';
import { daysBetween } from '../dates.ts';
import type { RedFlagRule } from './rule.ts';

/** Whether a reorganisation has taken effect and nobody has analysed the key persons anew. */
export const isUnreviewed = (
  { date, reviewed }: { date: string; reviewed?: string | undefined },
  today: string,
): boolean => date <= today && reviewed === undefined;

/** A reorganisation that has taken effect, after which nobody has analysed the key persons anew [SSM B6]. */
export const reorganisation: RedFlagRule = {
  id: 'reorganisation',
  severity: 'medium',
  looksAt: 'people',
  find: ({ file, data, today }) =>
    data.reorganisations.flatMap(({ date, text, reviewed }, index) =>
      isUnreviewed({ date, reviewed }, today)
        ? [
            finding(
              'reorganisation',
              file,
              { path: ['reorganisations', index, 'date'] },
              { text, date, days: daysBetween(date, today) },
            ),
          ]
        : [],
    ),
};
