import { type Finding, finding, type ReferenceTarget } from '../../problem.ts';
import { personLabel } from '../people/relations.ts';
import type { Opportunity, Plan } from '../plan.ts';
import { type Known, type Reference, unknownReference } from '../references.ts';
import { wbsRows } from '../schedule/wbs.ts';

/** What the parts of a project plan may refer to; people only where the account's plan can be read. */
function knownIn({ data }: Opportunity, plan: Plan | undefined): Known {
  const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  const { goals, strategies, measures } = data.ogsm ?? { goals: [], strategies: [], measures: [] };
  const own: Known = {
    task: wbsRows(data.tasks).map(({ task }) => task.id),
    goal: idsOf(goals),
    strategy: idsOf(strategies),
    measure: idsOf(measures),
  };
  if (!plan) return own;
  const theirs = idsOf(plan.data.stakeholders);
  const ours = idsOf(plan.data.team);
  return { ...own, stakeholder: theirs, 'team-member': ours, person: [...ours, ...theirs] };
}

/** References of a project plan that lead nowhere; without the account's plan nobody knows which people there are. */
export function unknownIn(opportunity: Opportunity, plan: Plan | undefined, written: readonly Reference[]): Finding[] {
  const known = knownIn(opportunity, plan);
  return written.flatMap(({ target, value, path }) => {
    const ids: readonly string[] | undefined = known[target satisfies ReferenceTarget];
    return ids ? unknownReference(opportunity.file, target, value, { path }, ids) : [];
  });
}

/** How somebody is called in findings; an id that nobody has stays as it is. */
export function nameIn(plan: Plan | undefined, id: string): string {
  const member = plan?.data.team.find((one) => one.id === id);
  if (member) return member.name;
  const person = plan?.data.stakeholders.find((one) => one.id === id);
  return person ? personLabel(person) : id;
}

/** Days on which something is said to be done, and which are still to come. */
export function doneInFuture(
  file: string,
  path: readonly string[],
  items: readonly { done?: string | undefined }[],
  today: string,
): Finding[] {
  return items.flatMap(({ done }, i) =>
    done !== undefined && done > today
      ? [finding('date-in-future', file, { path: [...path, i, 'done'] }, { key: 'done', value: done, today })]
      : [],
  );
}
