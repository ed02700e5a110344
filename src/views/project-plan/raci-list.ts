import type { Plan } from '../../domain/plan.ts';
import { type RaciRow, raciKeys, raciLoad } from '../../domain/project/raci.ts';
import type { Task } from '../../schemas/task.ts';
import type { Text } from '../../text/index.ts';
import { nameLang } from '../name-lang.ts';
import { type NamedPerson, namedIn, shortNamedIn } from './names.ts';
import { type RaciGroup, type RaciTask, raciGroups, raciTask } from './raci-groups.ts';

/** Of a plan that is too large for a matrix: each task with the people behind each letter, and who carries most. */
export interface RaciList {
  /** Why there is no matrix. */
  note: string;
  groups: RaciGroup<RaciListRow>[];
  /** Who answers for and does most first; `counts` in the order of the letters. */
  busiest: { caption: string; rows: { person: NamedPerson; counts: number[] }[] };
}

export interface RaciListRow extends RaciTask {
  /** Names in the order of the letters; null where nobody has one. */
  people: ({ names: string; lang: string | null } | null)[];
}

/** People whose load is shown. */
const busiestCount = 15;

export function buildRaciList(
  rows: readonly RaciRow[],
  ids: readonly string[],
  tasks: readonly Task[],
  plan: Plan,
  text: Text,
): RaciList {
  const words = text.ui.projectPlan;
  const busiest = raciLoad(rows).slice(0, busiestCount);
  return {
    note: words.raciLarge(rows.length, ids.length),
    groups: raciGroups(rows, tasks, (row) => ({
      ...raciTask(row, text),
      people: raciKeys.map((key) => {
        const names = text.format.list(row.task.raci[key].map((id) => shortNamedIn(plan, id).name));
        return names === '' ? null : { names, lang: nameLang(names) };
      }),
    })),
    busiest: {
      caption: words.raciBusiest(busiest.length),
      rows: busiest.map(({ person, counts }) => ({
        person: namedIn(plan, person),
        counts: raciKeys.map((key) => counts[key]),
      })),
    },
  };
}
