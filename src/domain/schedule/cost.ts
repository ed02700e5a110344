import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Resource } from '../../schemas/schedule.ts';
import type { Task } from '../../schemas/task.ts';

/** Cost of a task that takes some working days: what is fixed, people and equipment by day × units × rate, material by quantity × rate [PM F6]. */
export function costOf(task: Task, days: number, resources: ReadonlyMap<string, Resource>): number {
  return task.resources.reduce((sum, { resource, units }) => {
    const { kind, rate = 0 } = resources.get(resource) ?? { kind: 'person' };
    return sum + units * rate * (kind === 'material' ? 1 : days);
  }, task.cost ?? 0);
}

/** The resources of a plan by id. */
export const resourcesOf = ({ resources }: OpportunityData): Map<string, Resource> =>
  new Map(resources.map((resource) => [resource.id, resource]));
