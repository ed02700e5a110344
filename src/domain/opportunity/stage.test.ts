import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opportunityOf, pageOf, planOf, shown, workspaceOf } from '../cases.ts';
import { playbookOf } from '../playbook/playbook.ts';
import { checkStage, probabilityOf, progressOf, stageStanding, weightedValue } from './stage.ts';

const stage = (id: string, probability?: number) =>
  pageOf('stages', id, {
    ...(probability === undefined ? {} : { probability }),
    criteria: [
      { id: 'one', text: '一' },
      { id: 'two', text: '二' },
      { id: 'also', text: '参考', mandatory: false },
    ],
  });
const playbook = playbookOf([
  pageOf('pipelines', 'sale', { stages: ['lead', 'contact', 'technical'] }),
  pageOf('pipelines', 'work', { stages: ['begin', 'end'] }),
  stage('lead', 5),
  stage('contact', 25),
  stage('technical', 50),
  stage('begin'),
  stage('end'),
]);
const proof = (stage: string, ...criteria: string[]) =>
  criteria.map((criterion) => ({ stage, criterion, text: '纪要', date: '2026-11-01' }));
const deal = (stage: string, evidence: ReturnType<typeof proof> = [], rest: object = {}) =>
  opportunityOf('bank', 'x', { pipeline: 'sale', stage, evidence, ...rest });
const both = [...proof('lead', 'one', 'two'), ...proof('contact', 'one', 'two')];

test.each([
  ['nothing proved', 'contact', [], 0, null, 25, 5],
  ['half of a stage is not passed', 'contact', proof('lead', 'one', 'also'), 0, null, 25, 5],
  ['all that is mandatory passes', 'contact', proof('lead', 'one', 'two'), 1, 0, 25, 25],
  ['a gap holds back what is proved behind it', 'technical', proof('contact', 'one', 'two'), 0, null, 50, 5],
  ['nobody is carried beyond what he declares', 'lead', both, 2, 1, 5, 5],
  ['passed twice', 'technical', both, 2, 1, 50, 50],
])('%s', (_, at, evidence, reached, passed, declared, proven) => {
  const { data } = deal(at, evidence);
  expect(stageStanding(data, playbook)).toMatchObject({ reached, passed });
  expect(probabilityOf(data, playbook)).toEqual({ declared, proven });
});

test('a decided deal is worth all or nothing, whatever its stage', () => {
  const ended = (state: 'won' | 'lost' | 'dropped') =>
    probabilityOf(deal('technical', [], { result: { state, date: '2026-11-01' } }).data, playbook).declared;
  expect([ended('won'), ended('lost'), ended('dropped')]).toEqual([100, 0, 0]);
});

test('without probabilities the place in the pipeline says how far a deal is, and nothing is weighted', () => {
  const { data } = deal('begin', [], { pipeline: 'work' });
  expect(progressOf(data, playbook)).toBe(50);
  expect(weightedValue(1000, probabilityOf(data, playbook).declared)).toBeNull();
  expect(weightedValue(1000, 25)).toBe(250);
});

test('more evidence never carries a deal less far', () => {
  const all = ['lead', 'contact', 'technical'].flatMap((one) => proof(one, 'one', 'two'));
  fc.assert(
    fc.property(fc.subarray(all), fc.subarray(all), (some, more) => {
      const reached = (evidence: typeof all) =>
        stageStanding(deal('technical', evidence).data, playbook)?.reached ?? -1;
      expect(reached([...some, ...more])).toBeGreaterThanOrEqual(reached(some));
    }),
  );
});

const check = (opportunity: ReturnType<typeof deal>, pages = playbook) => {
  const plan = planOf('bank');
  const workspace = workspaceOf([plan], undefined, undefined, { playbook: pages });
  return checkStage(opportunity, { plan, workspace, accountIds: [], pageIds: [] });
};

test('a declared stage ahead of its evidence names what is missing in the stages before it', () => {
  const [found, ...rest] = check(deal('technical', [...proof('lead', 'one', 'two'), ...proof('contact', 'two')]));
  expect(rest).toEqual([]);
  expect(found).toMatchObject({
    id: 'stage-ahead-of-evidence',
    params: {
      declared: { title: 'technical' },
      passed: { title: 'lead' },
      reached: { title: 'contact' },
      missing: [{ title: '一' }],
    },
  });
});

test.each([
  ['the stage that it works at need not be proved', deal('technical', both), []],
  ['a stage of another pipeline', deal('begin'), ['stage-not-in-pipeline stage']],
  [
    'a decided deal is not held against its evidence',
    deal('technical', [], { result: { state: 'lost', date: '2026-11-01' } }),
    [],
  ],
  ['an unknown pipeline is said elsewhere', deal('lead', [], { pipeline: 'none' }), []],
])('%s', (_, opportunity, expected) => {
  expect(shown(check(opportunity))).toEqual(expected);
});

test('without a playbook nothing can be said', () => {
  expect(check(deal('technical'), playbookOf([]))).toEqual([]);
});
