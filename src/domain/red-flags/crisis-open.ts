import { finding } from '../../problem.ts';
import { daysBetween } from '../dates.ts';
import type { RedFlagRule } from './rule.ts';

/** A crisis that nobody has closed [KAD D5]. One that is dated ahead has not begun. */
export const crisisOpen: RedFlagRule = {
  id: 'crisis-open',
  severity: 'high',
  looksAt: 'crises',
  find: ({ file, data, today }) =>
    data.crises.flatMap(({ event, date, severity, closed }, index) =>
      closed === undefined && date <= today
        ? [
            finding(
              'crisis-open',
              file,
              { path: ['crises', index, 'event'] },
              { event, date, days: daysBetween(date, today), severity },
            ),
          ]
        : [],
    ),
};
