import { isTwoLetters, keysOf, missingIn, peopleOf, type RaciRow, raciLetters } from '../../domain/project/raci.ts';
import type { Task } from '../../schemas/task.ts';
import type { Text } from '../../text/index.ts';

/** Rows under the highest group of the work breakdown that holds them, in its order. */
export interface RaciGroup<Row> {
  /** The group; null for tasks that stand in none. */
  heading: { code: string; name: string } | null;
  rows: Row[];
}

/** A task that says who answers for what. */
export interface RaciTask {
  code: string;
  name: string;
  url: string;
  /** What is wrong with the row. */
  problems: string[];
}

export function raciGroups<Row>(
  rows: readonly RaciRow[],
  tasks: readonly Task[],
  viewOf: (row: RaciRow) => Row,
): RaciGroup<Row>[] {
  const byTop = Map.groupBy(rows, ({ code }) => code.split('.', 1)[0] as string);
  return [...byTop].map(([code, inside]) => {
    const top = tasks[Number(code) - 1];
    return {
      heading: top && top.tasks.length > 0 ? { code, name: top.name } : null,
      rows: inside.map(viewOf),
    };
  });
}

export function raciTask({ task: { id, name, raci }, code }: RaciRow, { ui }: Text): RaciTask {
  const words = ui.projectPlan;
  return {
    code,
    name,
    url: `#task-${id}`,
    problems: [
      ...missingIn(raci).map((key) => words.raciMissing(raciLetters[key])),
      ...(new Set(raci.accountable).size > 1 ? [words.raciSeveral] : []),
      ...(peopleOf(raci).some((person) => isTwoLetters(keysOf(raci, person))) ? [words.raciTwoLetters] : []),
    ],
  };
}
