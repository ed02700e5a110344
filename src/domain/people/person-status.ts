import { type Finding, finding } from '../../problem.ts';
import type { Stakeholder } from '../../schemas/stakeholder.ts';
import type { Plan } from '../plan.ts';
import { personLabel } from './relations.ts';

/** Whether somebody holds his post no longer: he has left the customer or moved to another post [SSM B6]. */
export const isGone = (person: Pick<Stakeholder, 'status'>): boolean => person.status !== 'active';

/** People who have left or moved, nobody knows when: what they did for us before that day still counts, what is said of them after it does not. */
export function checkPersonStatus(plan: Plan): Finding[] {
  return plan.data.stakeholders.flatMap((person, index) =>
    person.status !== 'active' && person.statusSince === undefined
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
