import { holdersOf } from '../../domain/people/buying-influences.ts';
import {
  byPriority,
  isVoid,
  type KeyPersonPlanState,
  keyPersonPlanState,
} from '../../domain/people/key-person-plan.ts';
import { presentPeople } from '../../domain/people/person-status.ts';
import { personLabel } from '../../domain/people/relations.ts';
import { isAnalysed } from '../../domain/people/signs.ts';
import type { Plan, Workspace } from '../../domain/plan.ts';
import type { Priority } from '../../schemas/factor.ts';
import type { Relation, Stakeholder } from '../../schemas/stakeholder.ts';
import type { Text } from '../../text/index.ts';
import { type Gap, gapsOf } from '../gap.ts';
import { buildInfluence, type InfluenceView } from './influence.ts';
import { type MotiveRow, motiveRows, type NeedsOfLayer, needsByLayer } from './motives.ts';
import { nameOf, relationItem, type SignItem } from './people.ts';

/** What moves the key persons, and what we do about each: influence, CUTE, motives, needs, plans. */
export interface KeyPersonsView {
  influence: InfluenceView | null;
  /** Empty where nobody's buying influence is recorded. */
  buyingInfluences: BuyingInfluenceRow[];
  motives: MotiveRow[];
  needs: NeedsOfLayer[];
  /** What the two kinds of needs are called. */
  scopes: { organisational: string; personal: string };
  plans: KeyPersonPlanRow[];
  gaps: Gap[];
}

export interface BuyingInfluenceRow {
  kind: string;
  success: string;
  holders: { person: string; relation: SignItem }[];
}

export interface KeyPersonPlanRow {
  id: string;
  person: string;
  priority: { key: Priority; label: string };
  /** From one relation to another, or the one to keep. */
  goal: string;
  activities: string[];
  people: string[];
  material: string | null;
  due: string;
  done: string | null;
  result: string | null;
  /** `gone`: the target holds his post no longer. */
  state: { key: KeyPersonPlanState | 'gone'; label: string };
}

export function buildKeyPersons(plan: Plan, workspace: Workspace, text: Text): KeyPersonsView {
  const people = presentPeople(plan.data);
  const influence = buildInfluence(plan, text);
  const gapWords = text.ui.people.gaps;
  const analysed = people.some(isAnalysed);
  const none = (said: (person: Stakeholder) => boolean): boolean => analysed && !people.some(said);
  const noInfluences = none(({ buyingInfluences }) => buyingInfluences.length > 0);
  return {
    influence,
    buyingInfluences: noInfluences || !analysed ? [] : buyingInfluenceRows(people, text),
    motives: motiveRows(people, workspace, text),
    needs: needsByLayer(people, text),
    scopes: text.labels.needScope,
    plans: planRows(plan, workspace, text),
    gaps: gapsOf([
      [analysed && influence === null, 'stakeholders.influences', gapWords.lines],
      [noInfluences, 'stakeholders.buyingInfluences', gapWords.buyingInfluences],
      [none(({ responseMode }) => responseMode !== undefined), 'stakeholders.responseMode', gapWords.responseMode],
      [none(({ winResult }) => winResult !== undefined), 'stakeholders.winResult', gapWords.winResult],
      [none(({ needs }) => needs.length > 0), 'stakeholders.needs', gapWords.needs],
      [analysed && plan.data.keyPersonPlans.length === 0, 'keyPersonPlans', gapWords.plans],
    ]),
  };
}

const buyingInfluenceRows = (people: readonly Stakeholder[], text: Text): BuyingInfluenceRow[] =>
  holdersOf(people).map(({ kind, holders }) => ({
    kind: text.labels.buyingInfluence[kind],
    success: text.labels.buyingInfluenceSuccess[kind],
    holders: holders.map((person) => ({ person: personLabel(person), relation: relationItem(person, text) })),
  }));

function planRows({ data }: Plan, { today }: Workspace, text: Text): KeyPersonPlanRow[] {
  const { labels, ui } = text;
  const planWords = ui.people.plans;
  const goal = (from: Relation, to: Relation): string =>
    from === to ? planWords.keep(labels.relation[to]) : `${labels.relation[from]} → ${labels.relation[to]}`;
  return byPriority(data.keyPersonPlans).map((plan) => {
    const target = data.stakeholders.find(({ id }) => id === plan.stakeholder);
    const state = isVoid(plan, data) ? 'gone' : keyPersonPlanState(plan, today);
    return {
      id: plan.id,
      person: target ? nameOf(target, text) : plan.stakeholder,
      priority: { key: plan.priority, label: labels.priority[plan.priority] },
      goal: goal(plan.from, plan.to),
      activities: plan.activities,
      people: plan.people.map((id) => data.team.find((member) => member.id === id)?.name ?? id),
      material: plan.material ?? null,
      due: plan.due,
      done: plan.done ?? null,
      result: plan.result ?? null,
      state: { key: state, label: planWords.state[state] },
    };
  });
}
