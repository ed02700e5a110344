import { dependencyOf } from '../../domain/schedule/dependency.ts';
import { cyclesOf } from '../../domain/schedule/dependency-cycles.ts';
import { projectNetwork } from '../../domain/schedule/project-network.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Notes } from './notes.ts';
import type { Taken } from './take-over.ts';

/** Every round opens at least one circle in each tangle; a file with more than this is not a plan. */
const mostRounds = 50;

/**
 * Takes away the last dependency of each circle, since none of its tasks could ever begin. `taken` in the order of the plan. Names of the tasks of a circle
 * that is still there; null where there is none.
 */
export function cutCycles(taken: readonly Taken[], notes: Notes, parse: () => OpportunityData): string[] | null {
  for (let round = 0; ; round += 1) {
    const project = projectNetwork(parse());
    const cycles = project ? cyclesOf(project.network) : [];
    if (!project || cycles.length === 0) return null;
    const { links, network, rowOf } = project;
    const nameAt = (node: number): string => (taken[rowOf[node] as number] as Taken).task.name;
    if (round === mostRounds) {
      const cycle = cycles[0] as number[];
      return [
        nameAt(network.from[cycle[0] as number] as number),
        ...cycle.map((at) => nameAt(network.to[at] as number)),
      ];
    }
    for (const cycle of cycles) {
      // Those beyond the written ones tie groups to what they hold.
      const last = Math.max(...cycle.filter((at) => at < links.length));
      const { from, to, kind, lag } = links[last] as (typeof links)[number];
      const { task } = taken[to] as Taken;
      const on = (taken[from] as Taken).task.id;
      const at = task.after.findLastIndex((written) => {
        const one = dependencyOf(written);
        return one.on === on && one.kind === kind && one.lag === lag;
      });
      task.after.splice(at, 1);
      notes.add('link-cycle', task.name);
    }
  }
}
