import { expect, test } from 'vitest';
import { pageOf, planOf, visitOf, workspaceOf } from '../cases.ts';
import type { Plan, Visit } from '../plan.ts';
import { type PlaybookPage, playbookOf } from './playbook.ts';
import { leadingTo, pipelinesOf, usesByPage } from './uses.ts';

const crisis = { id: 'x', event: '停机', severity: 'low', date: '2026-01-01', owner: 'chen-jing' } as const;
const mention = { target: 'playbook-page', value: 'spin', line: 9, column: 1 } as const;
const spin = pageOf('tools', 'spin');
/** Who uses a page, if it is the only one of the playbook. */
const usesOf = (page: PlaybookPage, plans: Plan[], visits = new Map<string, readonly Visit[]>()) =>
  usesByPage(workspaceOf(plans, undefined, undefined, { playbook: playbookOf([page]), visits })).get(page.id) ?? [];

test('a page is used by plans that work by it and by texts of plans and visits that name it', () => {
  const visit = { ...visitOf('c', '2026-11-01-a'), body: { ...planOf('x').body, mentions: [mention] } };
  const plans = [
    planOf('d', {}, { mentions: [{ ...mention, value: 'cute' }] }),
    planOf('b', { playbook: ['spin'] }, { mentions: [mention] }),
    planOf('a', {}, { mentions: [mention] }),
    planOf('c'),
  ];
  expect(usesOf(spin, plans, new Map([['c', [visit]]]))).toEqual([
    { account: 'a', reasons: ['text', 'open'], people: [] },
    { account: 'b', reasons: ['plan', 'text', 'open'], people: [] },
    { account: 'c', reasons: ['text', 'section'], people: [] },
    { account: 'd', reasons: ['open'], people: [] },
  ]);
});

test('a page that tells how a section is worked out is used by plans that have written it, and due in those that have not', () => {
  const plans = [planOf('a', { crises: [crisis], sellerStage: { stage: 'price', asOf: '2026-01-01' } }), planOf('b')];
  const reasons = (id: string) =>
    usesOf(pageOf('guides', id), plans).map(({ account, reasons: [...all] }) => [account, ...all]);
  expect(reasons('crisis-handling')).toEqual([['a', 'section']]);
  expect(reasons('replaceability')).toEqual([
    ['a', 'section'],
    ['b', 'open'],
  ]);
  expect(reasons('red-flags')).toEqual([
    ['a', 'section'],
    ['b', 'section'],
  ]);
});

test('the page of a style is used where people of that style are still at the customer', () => {
  const stakeholders = [
    { id: 'head', title: '主任', style: 'driver' as const },
    { id: 'deputy', title: '副主任', style: 'amiable' as const },
    { id: 'former', title: '前主任', style: 'driver' as const, status: 'left' as const, statusSince: '2026-01-01' },
  ];
  const uses = (style: string) => usesOf(pageOf('styles', style, { style }), [planOf('a', { stakeholders })]);
  expect(uses('driver')).toEqual([{ account: 'a', reasons: ['style'], people: ['head'] }]);
  expect(uses('analytical')).toEqual([]);
});

test('a stage of the strategic funnel is used by the sales that stand there, a scorecard by those who scored', () => {
  const plans = [
    planOf('a', {
      salesObjective: { what: '终端', funnel: 'cover-the-bases' },
      scorecard: [{ asOf: '2026-01-01', scores: [{ criterion: 'sales', score: 3 }] }],
    }),
    planOf('b', { salesObjective: { what: '终端', funnel: 'close' }, idealCustomer: [{ criterion: 'x', score: 1 }] }),
  ];
  const users = (page: Parameters<typeof usesOf>[0]) => usesOf(page, plans).map(({ account }) => account);
  expect(users(pageOf('stages', 'strategic-funnel-cover-the-bases'))).toEqual(['a']);
  expect(users(pageOf('stages', 'strategic-funnel-qualify'))).toEqual([]);
  expect(users(pageOf('scorecards', 'value'))).toEqual(['a']);
  const fit = usesOf(pageOf('scorecards', 'ideal', { purpose: 'ideal-customer' }), plans);
  expect(fit.map(({ account, reasons }) => [account, ...reasons])).toEqual([
    ['a', 'open'],
    ['b', 'score'],
  ]);
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
