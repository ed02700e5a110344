import { finding } from '../../problem.ts';
import { daysBetween } from '../dates.ts';
import type { RedFlagRule } from './rule.ts';

/** A reorganisation that has taken effect, after which nobody has analysed the key persons anew [SSM B6]. */
export const reorganisation: RedFlagRule = {
  id: 'reorganisation',
  severity: 'medium',
  looksAt: 'people',
  find: ({ file, data, today }) =>
    data.reorganisations.flatMap(({ date, text, reviewed }, index) =>
      date <= today && reviewed === undefined
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
