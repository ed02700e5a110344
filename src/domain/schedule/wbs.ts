import type { Path } from '../../problem.ts';
import type { Task } from '../../schemas/task.ts';

/** A row of the work breakdown structure. */
export interface WbsRow {
  task: Task;
  /** `1`, `1.2`, `1.2.3`: from the place alone. */
  code: string;
  /** 1 for the highest. */
  level: number;
  /** Position of the group that holds it in the list of rows; null for the highest. */
  parent: number | null;
  isGroup: boolean;
  /** Where it stands in the frontmatter. */
  path: Path;
}

/** All tasks, groups before what they hold, in the order of the file. */
export function wbsRows(tasks: readonly Task[]): WbsRow[] {
  const rows: WbsRow[] = [];
  const add = (list: readonly Task[], above: string, level: number, parent: number | null, path: Path): void => {
    for (const [index, task] of list.entries()) {
      const code = `${above}${index + 1}`;
      const here = [...path, index];
      const isGroup = task.tasks.length > 0;
      const at = rows.push({ task, code, level, parent, isGroup, path: here }) - 1;
      add(task.tasks, `${code}.`, level + 1, at, [...here, 'tasks']);
    }
  };
  add(tasks, '', 1, null, ['tasks']);
  return rows;
}
