import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { ogsm } from '../../schemas/ogsm.ts';
import { opportunityOf, planOf, shown, workspaceOf } from '../cases.ts';
import { checkOgsm, figureIn, orphansOf } from './ogsm.ts';

const plan = planOf('bank');
const context = { plan, workspace: workspaceOf([plan]), accountIds: ['bank'], pageIds: [] };
type Written = z.input<typeof ogsm>;

const sound = {
  objective: '成为首选供应商。',
  goals: ['share', 'price', 'visits'].map((id) => ({ id, text: id, number: 1, by: '2027-03-31' })),
  strategies: [{ id: 'test', text: '先测试', goals: ['share', 'price', 'visits'] }],
  measures: [{ id: 'report', text: '测试报告', strategy: 'test', owner: 'chen-jing' }],
} satisfies Written;
const tasks = [{ id: 'a', name: '测试', duration: 1, measure: 'report' }];

const found = (written: Partial<Written>, rest: Parameters<typeof opportunityOf>[2] = { tasks }) =>
  shown(checkOgsm(opportunityOf('bank', 'deal', { ogsm: { ...sound, ...written }, ...rest }), context));

test.each<[what: string, written: Partial<Written>, found: string[]]>([
  ['all that it takes', {}, []],
  [
    'two goals',
    { goals: sound.goals.slice(0, 2), strategies: [{ ...sound.strategies[0], goals: ['share', 'price'] }] as never },
    ['ogsm-goal-count ogsm/goals'],
  ],
  [
    'a goal without number and day',
    { goals: [{ id: 'share', text: '份额' }, ...sound.goals.slice(1)] },
    ['ogsm-goal-vague ogsm/goals/0'],
  ],
  [
    'a goal of zero, which is a number',
    { goals: [{ id: 'share', text: '投诉', number: 0, by: '2027-01-01' }, ...sound.goals.slice(1)] },
    [],
  ],
  [
    'a goal that nothing serves, a strategy that serves nothing and is measured by nothing',
    {
      strategies: [
        { id: 'test', text: '先测试', goals: ['share', 'price'] },
        { id: 'wait', text: '等' },
      ],
    },
    ['ogsm-orphan ogsm/goals/2', 'ogsm-orphan ogsm/strategies/1', 'ogsm-orphan ogsm/strategies/1'],
  ],
  [
    'goals and neither strategy nor measure',
    { strategies: [], measures: [] },
    ['ogsm-orphan ogsm/goals/0', 'ogsm-orphan ogsm/goals/1', 'ogsm-orphan ogsm/goals/2'],
  ],
  ['a strategy and no measure at all', { measures: [] }, ['ogsm-orphan ogsm/strategies/0']],
  ['an objective with a figure', { objective: '份额达到 60%。' }, ['ogsm-objective-number ogsm/objective']],
  [
    'a measure that no task serves and nobody owns',
    { measures: [...sound.measures, { id: 'x', text: '签约', strategy: 'test' }] },
    ['ogsm-orphan ogsm/measures/1', 'ogsm-measure-owner ogsm/measures/1'],
  ],
  [
    'the same, but reached',
    { measures: [...sound.measures, { id: 'x', text: '签约', strategy: 'test', done: '2026-11-01' }] },
    [],
  ],
  [
    'a measure that is said to be reached tomorrow',
    { measures: [{ ...sound.measures[0], done: '2026-11-22' } as never] },
    ['date-in-future ogsm/measures/0/done'],
  ],
  [
    'ids that exist twice and ids that do not exist',
    {
      strategies: [{ id: 'test', text: '先测试', goals: ['share', 'price', 'visits', 'share', 'prise'] }],
      measures: [...sound.measures, { id: 'report', text: '报告', strategy: 'tset', owner: 'nobody' }],
    },
    [
      'duplicate-id ogsm/measures/1/id',
      'listed-twice ogsm/strategies/0/goals/3',
      'unknown-reference ogsm/strategies/0/goals/4',
      'unknown-reference ogsm/measures/1/strategy',
      'unknown-reference ogsm/measures/1/owner',
    ],
  ],
])('%s', (_what, written, expected) => expect(found(written)).toEqual(expected));

test.each([
  ['成为首选供应商', null],
  ['份额达到60%', '60%'],
  ['Win 1.9 million', '1.9'],
  ['２ 年内进入总行', '２'],
  ['2027 年成为首选', '2027'],
  ['用 5G 与 T60 打开总行', null],
])('the figure in an objective: %s', (objective, figure) => expect(figureIn(objective)).toBe(figure));

test('no measure is an orphan before the plan has tasks, and nothing is once the deal is lost', () => {
  expect(found({}, {})).toEqual([]);
  expect(found({ goals: [] }, { tasks, result: { state: 'lost', date: '2026-11-10' } })).toEqual([
    'unknown-reference ogsm/strategies/0/goals/0',
    'unknown-reference ogsm/strategies/0/goals/1',
    'unknown-reference ogsm/strategies/0/goals/2',
  ]);
});

test('whatever is an orphan stops being one when it is served', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const any = fc.record({
    goals: fc.subarray(ids),
    strategies: fc.dictionary(fc.constantFrom(...ids), fc.subarray(ids)),
    measures: fc.dictionary(fc.constantFrom('m', 'n', 'o'), fc.constantFrom(...ids)),
    served: fc.subarray(['m', 'n', 'o']),
  });
  fc.assert(
    fc.property(any, ({ goals, strategies, measures, served }) => {
      const written = ogsm.parse({
        objective: '目的',
        goals: goals.map((id) => ({ id, text: id })),
        strategies: Object.entries(strategies).map(([id, aims]) => ({ id, text: id, goals: aims })),
        measures: Object.entries(measures).map(([id, strategy]) => ({ id, text: id, strategy })),
      });
      const orphans = orphansOf(written, new Set(served));
      for (const id of goals) {
        const aimed = Object.values(strategies).some((aims) => aims.includes(id));
        expect(orphans.goals.includes(id)).toBe(!aimed);
      }
      for (const id of Object.keys(strategies))
        expect(orphans.unmeasured.includes(id)).toBe(!Object.values(measures).includes(id));
      expect(orphansOf(written, new Set(Object.keys(measures))).measures).toEqual([]);
      expect(orphansOf(written, null).measures).toEqual([]);
    }),
  );
});
