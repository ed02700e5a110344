import { type Finding, finding } from '../../problem.ts';
import type { Plan } from '../plan.ts';
import { personLabel } from './relations.ts';

/** People who are said to influence or to be in conflict with themselves. Whoever reports to himself is a circle of one (`reporting-cycle`). */
export function checkSelfReferences(plan: Plan): Finding[] {
  return plan.data.stakeholders.flatMap((person, index) =>
    (['influences', 'conflicts'] as const).flatMap((key) =>
      person[key].flatMap((id, n) =>
        id === person.id
          ? [
              finding(
                'self-reference',
                plan.file,
                { path: ['stakeholders', index, key, n] },
                { person: personLabel(person), key },
              ),
            ]
          : [],
      ),
    ),
  );
}
