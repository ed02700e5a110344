import { type Finding, finding } from '../../problem.ts';
import type { Raci, RaciKey, Task } from '../../schemas/task.ts';
import type { OpportunityRule } from '../opportunity/check.ts';
import { isOver } from '../opportunity/state.ts';
import { repeatedReferences } from '../references.ts';
import { type WbsRow, wbsRows } from '../schedule/wbs.ts';
import { nameIn } from './references.ts';

/** The letters in their order. */
export const raciKeys = ['accountable', 'responsible', 'consulted', 'informed'] as const satisfies readonly RaciKey[];
export const raciLetters: Record<RaciKey, string> = {
  accountable: 'A',
  responsible: 'R',
  consulted: 'C',
  informed: 'I',
};

export type RaciRow = WbsRow & { task: Task & { raci: Raci } };

/** The rows of the work breakdown structure that say who answers for what. */
export const raciRows = (tasks: readonly Task[]): RaciRow[] =>
  wbsRows(tasks).filter((row): row is RaciRow => row.task.raci !== undefined);

/** Everybody whom a row names, once, in the order of its letters. */
export const peopleOf = (raci: Raci): string[] => [...new Set(raciKeys.flatMap((key) => raci[key]))];

/** What somebody is in a row, in the order of the letters. */
export const keysOf = (raci: Raci, person: string): RaciKey[] => raciKeys.filter((key) => raci[key].includes(person));

/** Who answers for a task may do it too; every other pair of letters contradicts itself [PM F6]. */
export const isTwoLetters = (keys: readonly RaciKey[]): boolean =>
  keys.length > 2 || (keys.length === 2 && keys.join() !== 'accountable,responsible');

/** What a row lacks [PM F6]. */
export const missingIn = (raci: Raci): ('accountable' | 'responsible')[] =>
  (['accountable', 'responsible'] as const).filter((key) => raci[key].length === 0);

export interface RaciLoad {
  person: string;
  /** In how many rows somebody has each letter. */
  counts: Record<RaciKey, number>;
}

/** The load of everybody in the matrix: who answers and works most first, then by id. */
export function raciLoad(rows: readonly { task: { raci: Raci } }[]): RaciLoad[] {
  const people = [...new Set(rows.flatMap(({ task }) => peopleOf(task.raci)))];
  const countOf = (person: string, key: RaciKey): number =>
    rows.filter(({ task }) => task.raci[key].includes(person)).length;
  return people
    .map((person) => ({
      person,
      counts: {
        accountable: countOf(person, 'accountable'),
        responsible: countOf(person, 'responsible'),
        consulted: countOf(person, 'consulted'),
        informed: countOf(person, 'informed'),
      },
    }))
    .toSorted(
      (a, b) =>
        raciKeys.map((key) => b.counts[key] - a.counts[key]).find((less) => less !== 0) ||
        (a.person < b.person ? -1 : 1),
    );
}

/** Who answers for what [PM F6]: exactly one accountable, at least one who does it, one letter for each person. */
export const checkRaci: OpportunityRule = (opportunity, { plan }) => {
  const { data, file } = opportunity;
  const over = isOver(opportunity.data);
  return raciRows(data.tasks).flatMap(({ task, path }): Finding[] => {
    const { raci, name } = task;
    const at = [...path, 'raci'];
    const accountable = [...new Set(raci.accountable)];
    const missing = missingIn(raci);
    return [
      ...raciKeys.flatMap((key) => repeatedReferences(file, key, raci[key], (i) => [...at, key, i])),
      ...(accountable.length > 1
        ? [
            finding(
              'raci-two-accountable',
              file,
              { path: [...at, 'accountable'] },
              { task: name, people: accountable.map((id) => nameIn(plan, id)) },
            ),
          ]
        : []),
      ...peopleOf(raci).flatMap((person) => {
        const keys = keysOf(raci, person);
        const last = keys.at(-1) as RaciKey;
        return isTwoLetters(keys)
          ? [
              finding(
                'raci-two-letters',
                file,
                { path: [...at, last, raci[last].indexOf(person)] },
                { task: name, person: nameIn(plan, person), letters: keys.map((key) => raciLetters[key]) },
              ),
            ]
          : [];
      }),
      ...(missing.length > 0 && !over
        ? [finding('raci-incomplete', file, { path: at, key: true }, { task: name, missing })]
        : []),
    ];
  });
};
