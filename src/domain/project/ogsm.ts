import { type Finding, finding } from '../../problem.ts';
import type { Ogsm } from '../../schemas/ogsm.ts';
import type { OpportunityRule } from '../opportunity/check.ts';
import { isOver } from '../opportunity/state.ts';
import { duplicateIds, repeatedReferences, to } from '../references.ts';
import { wbsRows } from '../schedule/wbs.ts';
import { doneInFuture, unknownIn } from './references.ts';

/** How many goals an objective is measured by [PM F5]. */
export const goalCount = { min: 3, max: 5 } as const;

/** The first figure in an objective, which says in words where to go [PM F5]; null where there is none. A digit that belongs to a name, as in 5G or T60, is no figure. */
export const figureIn = (objective: string): string | null =>
  /(?<![\p{Script=Latin}\p{Nd}])\p{Nd}[\p{Nd}.,]*(?![\p{Script=Latin}\p{Nd}])\s?[%％‰]?/u.exec(objective)?.[0].trim() ??
  null;

/** What a goal lacks before anybody can tell whether it was reached. */
export const vagueIn = ({ number, by }: Ogsm['goals'][number]): ('number' | 'by')[] => [
  ...(number === undefined ? (['number'] as const) : []),
  ...(by === undefined ? (['by'] as const) : []),
];

/** What hangs in the air [PM F5], by id. `served`: ids of the measures that tasks name; null where the plan has no task yet. */
export interface Orphans {
  /** Goals that no strategy serves. */
  goals: string[];
  /** Strategies that serve no goal. */
  aimless: string[];
  /** Strategies without a measure. */
  unmeasured: string[];
  /** Measures, not reached yet, that no task serves. */
  measures: string[];
}

export function orphansOf({ goals, strategies, measures }: Ogsm, served: ReadonlySet<string> | null): Orphans {
  const known = new Set(goals.map(({ id }) => id));
  const aimed = new Set(strategies.flatMap((one) => one.goals));
  const measured = new Set(measures.map(({ strategy }) => strategy));
  const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  return {
    goals: idsOf(goals.filter(({ id }) => !aimed.has(id))),
    aimless: idsOf(strategies.filter((one) => !one.goals.some((id) => known.has(id)))),
    unmeasured: idsOf(strategies.filter(({ id }) => !measured.has(id))),
    measures: served === null ? [] : idsOf(measures.filter(({ id, done }) => done === undefined && !served.has(id))),
  };
}

/** Objective, goals, strategies, measures [PM F5], down to the tasks. */
export const checkOgsm: OpportunityRule = (opportunity, { plan, workspace }) => {
  const { data, file } = opportunity;
  const { ogsm } = data;
  if (!ogsm) return [];
  const lists = ['goals', 'strategies', 'measures'] as const;
  return [
    ...lists.flatMap((list) =>
      duplicateIds(
        file,
        list,
        ogsm[list].map(({ id }) => id),
        (i) => ['ogsm', list, i, 'id'],
      ),
    ),
    ...ogsm.strategies.flatMap(({ goals }, i) =>
      repeatedReferences(file, 'goals', goals, (j) => ['ogsm', 'strategies', i, 'goals', j]),
    ),
    ...unknownIn(opportunity, plan, [
      ...ogsm.strategies.flatMap(({ goals }, i) =>
        goals.flatMap((id, j) => to('goal', id, 'ogsm', 'strategies', i, 'goals', j)),
      ),
      ...ogsm.measures.flatMap(({ strategy, owner }, i) => [
        ...to('strategy', strategy, 'ogsm', 'measures', i, 'strategy'),
        ...to('team-member', owner, 'ogsm', 'measures', i, 'owner'),
      ]),
    ]),
    ...doneInFuture(file, ['ogsm', 'measures'], ogsm.measures, workspace.today),
    ...(isOver(opportunity.data) ? [] : gapsIn(file, ogsm, servedBy(data.tasks))),
  ];
};

/** Ids of the measures that tasks serve; null without tasks. */
export function servedBy(tasks: Parameters<typeof wbsRows>[0]): ReadonlySet<string> | null {
  const rows = wbsRows(tasks);
  return rows.length === 0 ? null : new Set(rows.flatMap(({ task }) => task.measure ?? []));
}

function gapsIn(file: string, ogsm: Ogsm, served: ReadonlySet<string> | null): Finding[] {
  const { goals, measures } = ogsm;
  const orphans = orphansOf(ogsm, served);
  const count = goals.length;
  const figure = figureIn(ogsm.objective);
  const orphan = (
    of: 'goal' | 'strategy' | 'measure' | 'strategy-without-goal',
    list: 'goals' | 'strategies' | 'measures',
    ids: readonly string[],
  ): Finding[] =>
    [...ogsm[list].entries()].flatMap(([i, { id, text }]) =>
      ids.includes(id) ? [finding('ogsm-orphan', file, { path: ['ogsm', list, i] }, { of, text })] : [],
    );
  return [
    ...(figure === null
      ? []
      : [
          finding(
            'ogsm-objective-number',
            file,
            { path: ['ogsm', 'objective'] },
            { objective: ogsm.objective, number: figure },
          ),
        ]),
    ...(count < goalCount.min || count > goalCount.max
      ? [finding('ogsm-goal-count', file, { path: ['ogsm', 'goals'], key: true }, { count })]
      : []),
    ...goals.flatMap((goal, i) => {
      const missing = vagueIn(goal);
      return missing.length > 0
        ? [finding('ogsm-goal-vague', file, { path: ['ogsm', 'goals', i] }, { goal: goal.text, missing })]
        : [];
    }),
    ...orphan('goal', 'goals', orphans.goals),
    ...orphan('strategy-without-goal', 'strategies', orphans.aimless),
    ...orphan('strategy', 'strategies', orphans.unmeasured),
    ...orphan('measure', 'measures', orphans.measures),
    ...measures.flatMap(({ text, owner, done }, i) =>
      owner === undefined && done === undefined
        ? [finding('ogsm-measure-owner', file, { path: ['ogsm', 'measures', i] }, { text })]
        : [],
    ),
  ];
}
