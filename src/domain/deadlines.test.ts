import { expect, test } from 'vitest';
import { opportunityOf, planOf, today, visitOf } from './cases.ts';
import { deadlinesOf } from './deadlines.ts';

const plan = planOf('bank', {
  actions: [
    { id: 'b', text: '送样机', way: 'sample-test', owner: 'lin-yue', due: '2026-12-01' },
    { id: 'a', text: '拜访', way: 'visit', owner: 'chen-jing', due: '2026-12-01' },
    { id: 'c', text: '已做', way: 'visit', owner: 'chen-jing', due: '2026-10-01', done: '2026-10-01' },
  ],
  keyPersonPlans: [
    { id: 'k', stakeholder: 'boss', from: 'neutral', to: 'supporter', activities: ['汇报'], due: '2026-11-30' },
    {
      id: 'l',
      stakeholder: 'boss',
      from: 'neutral',
      to: 'neutral',
      activities: ['汇报'],
      due: '2026-11-01',
      done: '2026-11-01',
    },
  ],
  services: [
    { id: 's', audience: 'user', text: '培训', owner: 'lin-yue', due: '2026-11-10' },
    { id: 't', audience: 'user', text: '已兑现', owner: 'lin-yue', due: '2026-11-10', kept: '2026-11-09' },
  ],
  decisionProcess: {
    steps: [
      { text: '立项' },
      { text: '评审', due: '2026-12-10' },
      { text: '预算', due: '2026-09-01', done: '2026-09-01' },
    ],
  },
});
const visits = [
  visitOf('bank', '2026-12-02-review', { objective: '汇报方案', ours: ['chen-jing', 'lin-yue'] }),
  visitOf('bank', '2026-11-03-talk', {
    outcome: 'advance',
    commitments: [
      { by: 'us', text: '报价', who: 'lin-yue', due: '2026-11-20' },
      { by: 'customer', text: '给名单', who: 'boss', due: '2026-11-25' },
      { by: 'us', text: '已寄资料', due: '2026-11-10', done: '2026-11-10' },
    ],
  }),
];

test('what is open and has a day comes in the order of the days, with those of us whom it concerns', () => {
  expect(deadlinesOf(plan, visits, today).map(({ due, kind, text, who }) => [due, kind, text, ...who])).toEqual([
    ['2026-11-10', 'service', '培训', 'lin-yue'],
    ['2026-11-20', 'our-commitment', '报价', 'lin-yue'],
    ['2026-11-25', 'their-commitment', '给名单', 'chen-jing'],
    ['2026-11-30', 'key-person-plan', null, 'chen-jing'],
    ['2026-12-01', 'action', '拜访', 'chen-jing'],
    ['2026-12-01', 'action', '送样机', 'lin-yue'],
    ['2026-12-02', 'visit', '汇报方案', 'chen-jing', 'lin-yue'],
    ['2026-12-10', 'decision-step', '评审', 'chen-jing'],
  ]);
});

test('a visit of today is a deadline until its outcome is written', () => {
  const of = (written: Parameters<typeof visitOf>[2]) =>
    deadlinesOf(planOf('bank'), [visitOf('bank', `${today}-talk`, written)], today).map(({ kind, due }) => [kind, due]);
  expect(of({})).toEqual([['visit', today]]);
  expect(of({ outcome: 'no-sale' })).toEqual([]);
});

test('a visit whose day is over is no deadline', () => {
  expect(deadlinesOf(planOf('bank'), [visitOf('bank', '2026-11-01-talk')], today)).toEqual([]);
});

test('what an opportunity has to keep is due too; a lost one has nothing left, a won one its project', () => {
  const written: Parameters<typeof opportunityOf>[2] = {
    closing: '2027-03-31',
    schedule: { start: '2026-11-02', deadline: '2027-03-01' },
    kickOff: { date: '2026-12-05' },
    charter: {
      purpose: '入围',
      milestones: [
        { text: '报告', date: '2026-12-20', task: 'report' },
        { text: '没有任务的旧承诺', date: '2026-11-01' },
      ],
    },
    tasks: [
      { id: 'report', name: '写报告', owner: 'lin-yue', duration: 3 },
      { id: 'gate', name: '过关', milestone: true, deadline: '2027-01-10' },
      { id: 'done', name: '已做', duration: 1, deadline: '2026-11-01', done: '2026-11-01' },
    ],
    risks: [
      { id: 'r', text: '改期', category: 'customer', probability: 2, impact: 2, due: '2026-12-02', owner: 'lin-yue' },
    ],
    communications: [
      {
        id: 'c',
        audience: '使用者',
        purpose: '通报',
        message: '进展',
        channel: 'mail',
        date: '2026-12-03',
        owner: 'lin-yue',
      },
    ],
    ogsm: {
      objective: '成为首选',
      strategies: [{ id: 's', text: '巡检' }],
      measures: [{ id: 'm', text: '报告获认可', strategy: 's', due: '2026-12-04' }],
    },
    purchaseProcess: [
      { text: '立项', due: '2026-11-30' },
      { text: '已过', due: '2026-10-01', done: '2026-10-01' },
    ],
  };
  const of = (rest: object) =>
    deadlinesOf(planOf('bank'), [], today, [opportunityOf('bank', 'x', { ...written, ...rest })]).map(
      ({ due, kind, who, opportunity }) => [due, kind, opportunity, ...who],
    );
  const project = [
    ['2026-12-02', 'risk', 'x', 'lin-yue'],
    ['2026-12-03', 'communication', 'x', 'lin-yue'],
    ['2026-12-04', 'measure', 'x', 'chen-jing'],
    ['2026-12-05', 'kick-off', 'x', 'chen-jing'],
    ['2026-12-20', 'promise', 'x', 'lin-yue'],
    ['2027-01-10', 'milestone', 'x', 'chen-jing'],
    ['2027-03-01', 'finish', 'x', 'chen-jing'],
  ];
  expect(of({})).toEqual([
    ['2026-11-30', 'purchase-step', 'x', 'chen-jing'],
    ...project,
    ['2027-03-31', 'closing', 'x', 'chen-jing'],
  ]);
  expect(of({ result: { state: 'won', date: '2026-11-10' } })).toEqual(project);
  expect(of({ result: { state: 'lost', date: '2026-11-10' } })).toEqual([]);
});
