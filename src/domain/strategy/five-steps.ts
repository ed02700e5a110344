import type { Account } from '../../schemas/account.ts';
import { needKinds, type Project } from '../../schemas/five-steps.ts';
import { isGone } from '../people/person-status.ts';
import { isAnalysed } from '../people/signs.ts';

/** From information to action in five steps [KAD A7]: organisation, key points, needs, decision process, push plan. */
export const steps = ['organisation', 'key-points', 'needs', 'decision', 'push'] as const;
export type Step = (typeof steps)[number];

/** Each criterion asks whether the plan holds something of a kind: what is added can only meet more of them. Who has left or moved, and what is done, no longer counts. */
export const stepCriteria = {
  organisation: ['departments', 'key-departments', 'key-persons', 'reporting'],
  'key-points': ['projects', 'budget', 'money', 'time'],
  needs: [...needKinds, 'opportunities'],
  decision: ['money-source', 'process', 'people', 'deciding-persons'],
  push: ['actions', 'commitments', 'competitors', 'rival-friends'],
} as const satisfies Record<Step, readonly string[]>;
export type StepCriterion = (typeof stepCriteria)[Step][number];

export interface CriterionState {
  id: StepCriterion;
  /** How many there are; met when there is one. */
  count: number;
  /** Among how many, where only a part of something can do; null where that has no meaning. */
  of: number | null;
  met: boolean;
}

export interface StepState {
  step: Step;
  criteria: CriterionState[];
  met: number;
  /** Share of the criteria that are met, 0–1. */
  progress: number;
}

export type StepFacts = Pick<
  Account,
  'stakeholders' | 'projects' | 'needs' | 'decisionProcess' | 'actions' | 'competitors'
>;

/** Where each of the five steps stands, in their order. */
export function fiveSteps(facts: StepFacts): StepState[] {
  const counts = countsOf(facts);
  return steps.map((step) => {
    const criteria = stepCriteria[step].map((id) => {
      const [count, of] = counts[id];
      return { id, count, of: of === undefined || of === 0 ? null : of, met: count > 0 };
    });
    const met = criteria.filter((one) => one.met).length;
    return { step, criteria, met, progress: met / criteria.length };
  });
}

function countsOf(facts: StepFacts): Record<StepCriterion, [count: number, of?: number]> {
  const { projects, needs, decisionProcess, competitors } = facts;
  const people = facts.stakeholders.filter((person) => !isGone(person));
  const here = new Set(people.map(({ id }) => id));
  const areHere = (ids: readonly string[]): boolean => ids.some((id) => here.has(id));
  const actions = facts.actions.filter(({ done }) => done === undefined);
  const departments = (some: typeof people): number =>
    new Set(some.flatMap(({ department }) => (department === undefined ? [] : [department]))).size;
  const key = people.filter(({ keyDepartment }) => keyDepartment);
  const steps = decisionProcess?.steps ?? [];
  const having = <T>(list: readonly T[], has: (item: T) => boolean): [number, number] => [
    list.filter(has).length,
    list.length,
  ];
  return {
    departments: [departments(people)],
    'key-departments': [departments(key)],
    'key-persons': having(key, isAnalysed),
    reporting: [people.filter(({ reportsTo }) => reportsTo !== undefined).length],
    projects: [projects.length],
    budget: having(projects, ({ budget }) => budget !== undefined),
    money: having(projects, ({ moneySource }) => moneySource !== undefined),
    time: having(projects, ({ start, purchase }) => start !== undefined || purchase !== undefined),
    service: [needs.filter(({ kind }) => kind === 'service').length],
    product: [needs.filter(({ kind }) => kind === 'product').length],
    delivery: [needs.filter(({ kind }) => kind === 'delivery').length],
    opportunities: having(projects, isJudged),
    'money-source': [decisionProcess?.money === undefined ? 0 : 1],
    process: [steps.length],
    people: having(steps, ({ stakeholders }) => areHere(stakeholders)),
    'deciding-persons': having(key, ({ id }) => steps.some(({ stakeholders }) => stakeholders.includes(id))),
    actions: [actions.length],
    commitments: having(actions, ({ commitment }) => commitment !== undefined),
    competitors: [competitors.length],
    'rival-friends': having(competitors, ({ relations }) => areHere(relations.map(({ stakeholder }) => stakeholder))),
  };
}

type Opportunity = Pick<Project, 'id' | 'budget' | 'start' | 'purchase' | 'competitiveness'>;

/** A project that can be compared with others: amount, time and our competitiveness are all known. */
const isJudged = ({ budget, start, purchase, competitiveness }: Opportunity): boolean =>
  budget !== undefined && (purchase ?? start) !== undefined && competitiveness !== undefined;

/** Near-term opportunities [KAD A7]: the largest amount first, then the soonest, then the one where we are strongest; what is not known comes last. */
export const byOpportunity = (a: Opportunity, b: Opportunity): number =>
  (b.budget ?? -1) - (a.budget ?? -1) ||
  compare(a.purchase ?? a.start ?? '9999', b.purchase ?? b.start ?? '9999') ||
  (b.competitiveness ?? 0) - (a.competitiveness ?? 0) ||
  compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
