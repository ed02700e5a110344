import { finding } from '../../problem.ts';
import { personLabel } from '../people/relations.ts';
import type { RedFlagRule } from './rule.ts';

/** A red flag that somebody wrote and nobody has resolved [SSM B6]. */
export const writtenRedFlag: RedFlagRule = {
  id: 'written-red-flag',
  severity: 'medium',
  looksAt: 'flags',
  find: ({ file, data, today }) =>
    data.flags.flatMap(({ kind, text, stakeholder, asOf, measure, resolved }, index) => {
      if (kind !== 'red-flag' || (resolved !== undefined && resolved <= today)) return [];
      const person = data.stakeholders.find(({ id }) => id === stakeholder);
      return [
        finding(
          'written-red-flag',
          file,
          { path: ['flags', index, 'text'] },
          { text, whom: person ? personLabel(person) : null, asOf, measure: measure ?? null },
        ),
      ];
    }),
};
