import { expect, test } from 'vitest';
import { pageOf, planOf, visitOf, workspaceOf } from '../cases.ts';
import { playbookOf } from './playbook.ts';
import { leadingTo, pipelinesOf, usesOf } from './uses.ts';

const mention = { target: 'playbook-page', value: 'spin', line: 9, column: 1 } as const;
const spin = pageOf('tools', 'spin');

test('a page is used by plans that work by it and by texts of plans and visits that name it', () => {
  const visit = { ...visitOf('c', '2026-11-01-a'), body: { ...planOf('x').body, mentions: [mention] } };
  const workspace = workspaceOf(
    [
      planOf('d', {}, { mentions: [{ ...mention, value: 'cute' }] }),
      planOf('b', { playbook: ['spin'] }, { mentions: [mention] }),
      planOf('a', {}, { mentions: [mention] }),
      planOf('c'),
    ],
    undefined,
    undefined,
    { visits: new Map([['c', [visit]]]) },
  );
  expect(usesOf(spin, workspace)).toEqual([
    { account: 'a', reasons: ['text'], people: [] },
    { account: 'b', reasons: ['plan', 'text'], people: [] },
    { account: 'c', reasons: ['text'], people: [] },
  ]);
});

test('the page of a style is used where people of that style are still at the customer', () => {
  const stakeholders = [
    { id: 'head', title: '主任', style: 'driver' as const },
    { id: 'deputy', title: '副主任', style: 'amiable' as const },
    { id: 'former', title: '前主任', style: 'driver' as const, status: 'left' as const, statusSince: '2026-01-01' },
  ];
  const uses = (style: string) =>
    usesOf(pageOf('styles', style, { style }), workspaceOf([planOf('a', { stakeholders })]));
  expect(uses('driver')).toEqual([{ account: 'a', reasons: ['style'], people: ['head'] }]);
  expect(uses('analytical')).toEqual([]);
});

test('a stage of the strategic funnel is used by the sales that stand there, a scorecard by those who scored', () => {
  const workspace = workspaceOf([
    planOf('a', {
      salesObjective: { what: '终端', funnel: 'cover-the-bases' },
      scorecard: [{ asOf: '2026-01-01', scores: [{ criterion: 'sales', score: 3 }] }],
    }),
    planOf('b', { salesObjective: { what: '终端', funnel: 'close' }, idealCustomer: [{ criterion: 'x', score: 1 }] }),
  ]);
  const users = (page: Parameters<typeof usesOf>[0]) => usesOf(page, workspace).map(({ account }) => account);
  expect(users(pageOf('stages', 'strategic-funnel-cover-the-bases'))).toEqual(['a']);
  expect(users(pageOf('stages', 'strategic-funnel-qualify'))).toEqual([]);
  expect(users(pageOf('scorecards', 'value'))).toEqual(['a']);
  expect(users(pageOf('scorecards', 'ideal', { purpose: 'ideal-customer' }))).toEqual(['b']);
});

test('stages lead to their tools and roles, pipelines to their stages', () => {
  const playbook = playbookOf([
    pageOf('pipelines', 'sale', { stages: ['lead', 'contact'] }),
    pageOf('pipelines', 'other', { stages: ['contact'] }),
    pageOf('stages', 'contact', { tools: ['spin'] }),
    pageOf('stages', 'lead', { roles: ['manager'], related: ['spin'] }),
    spin,
  ]);
  expect(leadingTo('spin', playbook).map(({ id }) => id)).toEqual(['contact']);
  expect(leadingTo('manager', playbook).map(({ id }) => id)).toEqual(['lead']);
  expect(pipelinesOf('contact', playbook).map(({ pipeline, index }) => [pipeline.id, index])).toEqual([
    ['sale', 1],
    ['other', 0],
  ]);
});
