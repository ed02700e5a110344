import { figureIn, orphansOf, servedBy, vagueIn } from '../../domain/project/ogsm.ts';
import { wbsRows } from '../../domain/schedule/wbs.ts';
import type { Ogsm } from '../../schemas/ogsm.ts';
import type { Text } from '../../text/index.ts';
import { type Gap, gapsOf } from '../gap.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';
import { type NamedPerson, namedIn } from './names.ts';

/** Objective, goals, strategies, measures on one page, down to the tasks. Goals and strategies are numbered in the order of the file. */
export interface OgsmView {
  objective: string;
  /** What is wrong with it. */
  marks: string[];
  goals: GoalRow[];
  strategies: StrategyRows[];
  gaps: Gap[];
}

export interface GoalRow {
  /** `G1` */
  code: string;
  text: string;
  /** `60 %`; null without a number. */
  target: string | null;
  by: string | null;
  /** Codes of the strategies that serve it. */
  strategies: string[];
  /** What is wrong with it. */
  marks: string[];
}

export interface StrategyRows {
  /** `S1` */
  code: string;
  text: string;
  /** Codes of the goals that it serves. */
  goals: string[];
  marks: string[];
  measures: MeasureRow[];
}

export interface MeasureRow {
  text: string;
  owner: NamedPerson | null;
  /** Target and what is reached, `30 分钟 / 18 分钟`; empty without either. */
  values: string;
  due: string | null;
  state: { key: 'done' | 'overdue' | 'open'; label: string };
  tasks: { code: string; name: string; url: string }[];
  marks: string[];
}

export function buildOgsm(
  { opportunity: { data } }: SiteOpportunity,
  { plan }: SiteAccount,
  { workspace }: Site,
  text: Text,
): OgsmView | null {
  const { ogsm } = data;
  if (!ogsm) return null;
  const words = text.ui.projectPlan;
  const { goals, strategies, measures } = ogsm;
  const rows = wbsRows(data.tasks);
  const orphans = orphansOf(ogsm, servedBy(data.tasks));
  const codeOf = (list: readonly { id: string }[], letter: string, id: string): string[] => {
    const at = list.findIndex((one) => one.id === id);
    return at < 0 ? [] : [`${letter}${at + 1}`];
  };
  const measureRow = (measure: Ogsm['measures'][number]): MeasureRow => ({
    text: measure.text,
    owner: measure.owner === undefined ? null : namedIn(plan, measure.owner),
    values: [measure.target, measure.actual].filter((value) => value !== undefined).join(' / '),
    due: measure.due ?? null,
    state: stateOf(measure, workspace.today, text),
    tasks: rows
      .filter(({ task }) => task.measure === measure.id)
      .map(({ task, code }) => ({ code, name: task.name, url: `#task-${task.id}` })),
    marks: [
      ...(orphans.measures.includes(measure.id) ? [words.orphan.measure] : []),
      ...(measure.owner === undefined && measure.done === undefined ? [words.orphan.owner] : []),
    ],
  });
  return {
    objective: ogsm.objective,
    marks: figureIn(ogsm.objective) === null ? [] : [words.orphan.objective],
    goals: goals.map((goal, index) => ({
      code: `G${index + 1}`,
      text: goal.text,
      target: goal.number === undefined ? null : quantity(goal.number, goal.unit, text),
      by: goal.by ?? null,
      strategies: strategies.flatMap(({ id, goals: served }) =>
        served.includes(goal.id) ? codeOf(strategies, 'S', id) : [],
      ),
      marks: [
        ...(orphans.goals.includes(goal.id) ? [words.orphan.goal] : []),
        ...vagueIn(goal).map((key) => words.orphan[key]),
      ],
    })),
    strategies: strategies.map((strategy) => ({
      code: codeOf(strategies, 'S', strategy.id)[0] ?? '',
      text: strategy.text,
      goals: strategy.goals.flatMap((id) => codeOf(goals, 'G', id)),
      marks: [
        ...(orphans.aimless.includes(strategy.id) ? [words.orphan.aimless] : []),
        ...(orphans.unmeasured.includes(strategy.id) ? [words.orphan.strategy] : []),
      ],
      measures: measures.filter((measure) => measure.strategy === strategy.id).map(measureRow),
    })),
    gaps: gapsOf([
      [goals.length === 0, 'ogsm.goals', words.goals],
      [strategies.length === 0, 'ogsm.strategies', words.strategies],
      [measures.length === 0, 'ogsm.measures', words.measures],
    ]),
  };
}

/** `60%`, `200 万元`, `3`: a per-cent sign stands close, other units apart. */
function quantity(number: number, unit: string | undefined, { format }: Text): string {
  const figure = format.number(number);
  return unit === undefined ? figure : /^[%‰]/.test(unit) ? `${figure}${unit}` : `${figure} ${unit}`;
}

function stateOf({ done, due }: Ogsm['measures'][number], today: string, { ui }: Text): MeasureRow['state'] {
  if (done !== undefined) return { key: 'done', label: ui.projectPlan.measureState.done(done) };
  return due !== undefined && due < today
    ? { key: 'overdue', label: ui.projectPlan.measureState.overdue }
    : { key: 'open', label: ui.projectPlan.measureState.open };
}
