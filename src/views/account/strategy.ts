import { personLabel } from '../../domain/people/relations.ts';
import type { Plan, Workspace } from '../../domain/plan.ts';
import { type ActionState, actionState, inWorkingOrder } from '../../domain/strategy/actions.ts';
import { type Quadrant, quadrantOf, quadrants, strategyOf, strategyQuadrants } from '../../domain/strategy/strategy.ts';
import type { Factor, FactorKind, Priority } from '../../schemas/factor.ts';
import type { Text } from '../../text/index.ts';
import { type Gap, gapsOf } from '../gap.ts';

/** Factors and the integrated strategy [KAD C1–C3]. */
export interface StrategyView {
  /** None without factors, one, or several that tie. */
  candidates: { name: string; act: string; quadrants: string }[];
  tied: boolean;
  /** Why there is no strategy although there are factors, or null. */
  missing: string | null;
  quadrants: {
    key: Quadrant;
    label: string;
    kind: string;
    control: string;
    weight: string;
    factors: { id: string; text: string; priority: string }[];
  }[];
  /** Highest priority first. */
  rows: {
    id: string;
    text: string;
    priority: string;
    kind: string;
    control: string;
    quadrant: string;
    analysis: string | null;
    measures: string | null;
    resources: string | null;
  }[];
  swot: SwotView | null;
  gaps: Gap[];
}

/** Strengths and weaknesses are the factors, opportunities and threats stand outside of us [SSM C4]. */
export interface SwotView {
  strengths: string[];
  weaknesses: string[];
  opportunities: string[];
  threats: string[];
}

const order: readonly Priority[] = ['high', 'medium', 'low'];

export function buildStrategy(plan: Plan, { settings }: Workspace, { ui, labels, format }: Text): StrategyView {
  const { weights, candidates, tied } = strategyOf(plan.data.factors, settings.strategy);
  const factors = plan.data.factors.toSorted(
    (a, b) => order.indexOf(a.priority) - order.indexOf(b.priority) || (a.id < b.id ? -1 : 1),
  );
  const kindOf = (quadrant: Quadrant) =>
    quadrant === 'exert' || quadrant === 'use' ? labels.factorKind.strength : labels.factorKind.weakness;
  const controlOf = (quadrant: Quadrant) =>
    quadrant === 'exert' || quadrant === 'eliminate' ? labels.control.strong : labels.control.weak;
  const pairWords = (pair: readonly Quadrant[]) => format.list(pair.map((quadrant) => labels.quadrant[quadrant]));
  return {
    candidates: candidates.map((strategy) => ({
      name: labels.strategy[strategy],
      act: labels.strategyAct[strategy],
      quadrants: pairWords(strategyQuadrants[strategy]),
    })),
    tied,
    missing: factors.length > 0 && candidates.length === 0 ? ui.account.oneQuadrant : null,
    quadrants: quadrants.map((key) => ({
      key,
      label: labels.quadrant[key],
      kind: kindOf(key),
      control: controlOf(key),
      weight: ui.account.weight(weights[key]),
      factors: factors
        .filter((factor) => quadrantOf(factor) === key)
        .map(({ id, text, priority }) => ({ id, text, priority: labels.priority[priority] })),
    })),
    rows: factors.map((factor) => ({
      id: factor.id,
      text: factor.text,
      priority: labels.priority[factor.priority],
      kind: labels.factorKind[factor.kind],
      control: labels.control[factor.control],
      quadrant: labels.quadrant[quadrantOf(factor)],
      analysis: factor.analysis ?? null,
      measures: factor.measures ?? null,
      resources: factor.resources ?? null,
    })),
    swot: buildSwot(plan, factors),
    gaps: strategyGaps(plan, ui),
  };
}

function buildSwot({ data: { swot } }: Plan, factors: readonly Factor[]): SwotView | null {
  if (swot === undefined) return null;
  const ofKind = (kind: FactorKind): string[] => factors.filter((one) => one.kind === kind).map(({ text }) => text);
  const { opportunities, threats } = swot;
  return { strengths: ofKind('strength'), weaknesses: ofKind('weakness'), opportunities, threats };
}

function strategyGaps({ data: { factors, swot, competitors } }: Plan, ui: Text['ui']): Gap[] {
  const words = ui.salesSheet.gaps;
  return gapsOf([
    [factors.some(({ measures }) => measures === undefined), 'factors.measures', words.measures],
    [swot === undefined, 'swot', ui.salesSheet.swot],
    [competitors.length === 0, 'competitors', words.competitors],
    [
      competitors.length > 0 && competitors.every(({ relations }) => relations.length === 0),
      'competitors.relations',
      words.rivalRelations,
    ],
  ]);
}

/** The action plan [KAD C3]: open ones first by due date, then done ones. */
export interface ActionRow {
  id: string;
  text: string;
  way: string;
  /** `control`: its kind, control and priority, in words. */
  factor: { text: string; control: string } | null;
  stakeholders: string[];
  owner: string;
  commitment: string | null;
  due: string;
  done: string | null;
  state: ActionState;
  stateLabel: string;
  assessment: string | null;
}

export function buildActions(plan: Plan, { today, settings }: Workspace, text: Text): ActionRow[] {
  const { labels } = text;
  const { data } = plan;
  return inWorkingOrder(data.actions).map((action) => {
    const state = actionState(action, today, settings.review.upcomingDays);
    return {
      id: action.id,
      text: action.text,
      way: labels.way[action.way],
      factor: factorOf(data.factors, action.factor, text),
      stakeholders: action.stakeholders.map((id) => {
        const person = data.stakeholders.find((one) => one.id === id);
        return person ? personLabel(person) : id;
      }),
      owner: data.team.find((member) => member.id === action.owner)?.name ?? action.owner,
      commitment: action.commitment ?? null,
      due: action.due,
      done: action.done ?? null,
      state,
      stateLabel: labels.actionState[state],
      assessment: action.assessment ?? null,
    };
  });
}

function factorOf(factors: readonly Factor[], id: string | undefined, { ui, labels }: Text): ActionRow['factor'] {
  const factor = factors.find((one) => one.id === id);
  return factor
    ? {
        text: factor.text,
        control: [
          labels.factorKind[factor.kind],
          labels.control[factor.control],
          ui.account.priorityOf(labels.priority[factor.priority]),
        ].join(' · '),
      }
    : null;
}
