import { finding } from '../../problem.ts';
import type { RedFlagRule } from './rule.ts';

/** An item of important or exclusive information that nobody knows [KAD A6, SSM B6]. */
export const informationMissing: RedFlagRule = {
  id: 'information-missing',
  severity: 'medium',
  looksAt: 'information',
  find: ({ file, data }) =>
    data.information.flatMap(({ level, known, topic, channel }, index) =>
      known === 'no' && (level === 'important' || level === 'exclusive')
        ? [
            finding(
              'information-missing',
              file,
              { path: ['information', index, 'known'] },
              { topic, level, channel: channel ?? null },
            ),
          ]
        : [],
    ),
};
