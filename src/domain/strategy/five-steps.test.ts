import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planOf } from '../cases.ts';
import { byOpportunity, fiveSteps, type StepFacts, stepCriteria, steps } from './five-steps.ts';

const nothing = planOf('bank').data;
const stateOf = (facts: Partial<StepFacts>, step: (typeof steps)[number]) => {
  const state = fiveSteps({ ...nothing, ...facts }).find((one) => one.step === step);
  if (state === undefined) throw new Error(step);
  return state;
};
const metIn = (facts: Partial<StepFacts>, step: (typeof steps)[number]): string[] =>
  stateOf(facts, step)
    .criteria.filter(({ met }) => met)
    .map(({ id }) => id);

test('a plan that says nothing has met nothing, and names every criterion', () => {
  const states = fiveSteps(nothing);
  expect(states.map(({ step }) => step)).toEqual([...steps]);
  for (const { step, criteria, met, progress } of states) {
    expect(criteria.map(({ id }) => id)).toEqual([...stepCriteria[step]]);
    expect([met, progress]).toEqual([0, 0]);
  }
});

test('each step is met by the part of the plan that it is about', () => {
  const { data } = planOf('bank', {
    stakeholders: [
      { id: 'head', title: '行长', department: '行领导' },
      { id: 'it', title: '科技部经理', department: '科技部', keyDepartment: true, reportsTo: 'head', role: 'decider' },
    ],
    projects: [
      {
        id: 'core',
        name: '核心系统',
        budget: 5e6,
        moneySource: '总行专项',
        purchase: '2027-03-01',
        competitiveness: 3,
      },
      { id: 'atm', name: '自助设备' },
    ],
    needs: [{ id: 'uptime', kind: 'service', text: '两小时到场' }],
    decisionProcess: { steps: [{ text: '技术评审', stakeholders: ['it'] }, { text: '行长办公会' }] },
    actions: [{ id: 'a', text: '拜访', way: 'visit', owner: 'chen-jing', due: '2026-12-01' }],
    competitors: [{ id: 'rival', name: '对手' }],
  });
  expect(metIn(data, 'organisation')).toEqual(['departments', 'key-departments', 'key-persons', 'reporting']);
  expect(metIn(data, 'key-points')).toEqual(['projects', 'budget', 'money', 'time']);
  expect(metIn(data, 'needs')).toEqual(['service', 'opportunities']);
  expect(metIn(data, 'decision')).toEqual(['process', 'people', 'deciding-persons']);
  expect(metIn(data, 'push')).toEqual(['actions', 'competitors']);
  expect(stateOf(data, 'needs').progress).toBe(0.5);
  expect(stateOf(data, 'decision').criteria.find(({ id }) => id === 'people')).toMatchObject({ count: 1, of: 2 });
});

test('who has left and what is done does not count; key persons are held against those in the process', () => {
  const action = {
    id: 'a',
    text: '拜访',
    way: 'visit',
    owner: 'chen-jing',
    due: '2026-12-01',
    commitment: '报价',
  } as const;
  const { data } = planOf('bank', {
    stakeholders: [
      {
        id: 'gone',
        title: '处长',
        department: '规划处',
        keyDepartment: true,
        reportsTo: 'it',
        role: 'decider',
        status: 'left',
      },
      { id: 'it', title: '经理', department: '科技部', keyDepartment: true },
      { id: 'user', title: '主管', department: '科技部', keyDepartment: true },
    ],
    decisionProcess: {
      steps: [
        { text: '评审', stakeholders: ['gone', 'it'] },
        { text: '会签', stakeholders: ['gone'] },
      ],
    },
    actions: [{ ...action, done: '2026-11-01' }],
    competitors: [{ id: 'rival', name: '对手', relations: [{ stakeholder: 'gone', relation: 'champion' }] }],
  });
  expect(metIn(data, 'organisation')).toEqual(['departments', 'key-departments']);
  expect(stateOf(data, 'organisation').criteria[0]).toMatchObject({ id: 'departments', count: 1 });
  const counts = stateOf(data, 'decision').criteria.map(({ id, count, of }) => [id, count, of]);
  expect(counts.slice(2)).toEqual([
    ['people', 1, 2],
    ['deciding-persons', 1, 2],
  ]);
  expect(metIn(data, 'push')).toEqual(['competitors']);
  expect(metIn({ ...data, actions: planOf('bank', { actions: [action] }).data.actions }, 'push')).toEqual([
    'actions',
    'commitments',
    'competitors',
  ]);
});

test('whatever is added to a plan, progress lies within 0 and 1 and never falls', () => {
  const text = fc.constantFrom('甲', '乙');
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const facts = fc.record({
    stakeholders: fc.array(
      fc.record({
        id: text,
        status: fc.constantFrom('active', 'left'),
        department: maybe(text),
        keyDepartment: fc.boolean(),
        reportsTo: maybe(text),
        role: maybe(fc.constant('decider')),
      }),
      { maxLength: 4 },
    ),
    projects: fc.array(
      fc.record({
        id: text,
        budget: maybe(fc.constant(1)),
        moneySource: maybe(text),
        start: maybe(fc.constant('2027-01-01')),
        competitiveness: maybe(fc.constant(3)),
      }),
      { maxLength: 4 },
    ),
    needs: fc.array(fc.record({ kind: fc.constantFrom('service', 'product', 'delivery') }), { maxLength: 4 }),
    decisionProcess: maybe(
      fc.record({
        money: maybe(text),
        steps: fc.array(fc.record({ stakeholders: fc.array(text, { maxLength: 1 }) }), { maxLength: 4 }),
      }),
    ),
    actions: fc.array(fc.record({ commitment: maybe(text), done: maybe(fc.constant('2026-11-01')) }), { maxLength: 4 }),
    competitors: fc.array(fc.record({ relations: fc.array(fc.record({ stakeholder: text }), { maxLength: 1 }) }), {
      maxLength: 4,
    }),
  }) as unknown as fc.Arbitrary<StepFacts>;
  const together = (a: StepFacts, b: StepFacts): StepFacts => ({
    stakeholders: [...a.stakeholders, ...b.stakeholders],
    projects: [...a.projects, ...b.projects],
    needs: [...a.needs, ...b.needs],
    decisionProcess:
      a.decisionProcess && b.decisionProcess
        ? {
            money: a.decisionProcess.money ?? b.decisionProcess.money,
            steps: [...a.decisionProcess.steps, ...b.decisionProcess.steps],
          }
        : (a.decisionProcess ?? b.decisionProcess),
    actions: [...a.actions, ...b.actions],
    competitors: [...a.competitors, ...b.competitors],
  });
  fc.assert(
    fc.property(facts, facts, (before, more) => {
      const after = fiveSteps(together(before, more));
      fiveSteps(before).forEach(({ progress }, index) => {
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(after[index]?.progress).toBeGreaterThanOrEqual(progress);
        expect(after[index]?.progress).toBeLessThanOrEqual(1);
      });
    }),
    { numRuns: 500 },
  );
});

test('opportunities: the largest first, then the soonest, then where we are strongest; the unknown last', () => {
  const some = [
    { id: 'unknown' },
    { id: 'late', budget: 100, purchase: '2027-06-01', competitiveness: 5 },
    { id: 'weak', budget: 100, purchase: '2027-03-01', competitiveness: 2 },
    { id: 'strong', budget: 100, start: '2027-03-01', competitiveness: 4 },
    { id: 'big', budget: 200 },
  ];
  expect(some.toSorted(byOpportunity).map(({ id }) => id)).toEqual(['big', 'strong', 'weak', 'late', 'unknown']);
});
