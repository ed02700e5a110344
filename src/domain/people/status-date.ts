import { type Finding, finding } from '../../problem.ts';
import type { Plan } from '../plan.ts';
import { isGone } from './person-status.ts';
import { personLabel } from './relations.ts';

/** People who have left or moved, nobody knows when: what they did for us before that day still counts, what is said of them after it does not. */
export function checkStatusDates(plan: Plan): Finding[] {
  return plan.data.stakeholders.flatMap((person, index) =>
    isGone(person) && person.statusSince === undefined
      ? [
          finding(
            'status-without-date',
            plan.file,
            { path: ['stakeholders', index, 'status'] },
            { person: personLabel(person), status: person.status },
          ),
        ]
      : [],
  );
}
