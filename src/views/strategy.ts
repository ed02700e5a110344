import { type ActionState, actionState, inWorkingOrder } from '../domain/actions.ts';
import type { Plan, Workspace } from '../domain/plan.ts';
import { personLabel } from '../domain/relations.ts';
import { type Quadrant, quadrantOf, quadrants, strategyOf, strategyQuadrants } from '../domain/strategy.ts';
import type { Action } from '../schemas/action.ts';
import type { Priority } from '../schemas/factor.ts';
import type { Text } from '../text/index.ts';

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
  };
}

/** The action plan [KAD C3]: open ones first by due date, then done ones. */
export interface ActionRow {
  id: string;
  text: string;
  way: string;
  factor: string | null;
  stakeholders: string[];
  owner: string;
  commitment: string | null;
  due: string;
  done: string | null;
  state: ActionState;
  stateLabel: string;
  assessment: string | null;
  compliance: string | null;
}

export function buildActions(plan: Plan, { today }: Workspace, text: Text): ActionRow[] {
  const { labels } = text;
  const { data } = plan;
  return inWorkingOrder(data.actions).map((action) => {
    const state = actionState(action, today);
    return {
      id: action.id,
      text: action.text,
      way: labels.way[action.way],
      factor: data.factors.find((factor) => factor.id === action.factor)?.text ?? null,
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
      compliance: complianceWords(action, text),
    };
  });
}

function complianceWords({ compliance }: Action, { ui, labels, format }: Text): string | null {
  if (!compliance?.recipient || compliance.amount === undefined || !compliance.approver || !compliance.approvedOn)
    return null;
  return ui.account.compliance(
    labels.recipient[compliance.recipient],
    format.money(compliance.amount),
    compliance.approver,
    compliance.approvedOn,
  );
}
