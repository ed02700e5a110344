import { expect, test } from 'vitest';
import type { Finding } from '../../problem.ts';
import { opportunityOf, pageOf, planOf, today, visitOf, type Written, workspaceOf } from '../cases.ts';
import { playbookOf } from '../playbook/playbook.ts';
import { checkDeal } from './deal.ts';
import { lessonsFor } from './lessons.ts';
import { checkOpportunityReferences } from './references.ts';
import { checkReview, priceGap } from './review.ts';

const stage = (id: string, probability: number) =>
  pageOf('stages', id, { probability, criteria: [{ id: 'done', text: '已证实' }] });
const playbook = playbookOf([
  pageOf('pipelines', 'sale', { stages: ['lead', 'contact', 'technical', 'business'] }),
  stage('lead', 5),
  stage('contact', 25),
  stage('technical', 50),
  stage('business', 80),
]);
type DealWritten = Parameters<typeof opportunityOf>[2];
const known = { text: '问过', evidence: 'known' as const };
const man = { money: known, authority: known, need: known };
const boss = {
  id: 'boss',
  title: '总裁',
  role: 'decider' as const,
  relation: 'supporter' as const,
  contact: 'repeated' as const,
  layer: 'decision' as const,
};
const rival = { id: 'rival', name: '华远', strengths: ['便宜'] };
const good = { stakeholders: [boss], competitors: [rival] };
const deal = (written: DealWritten) =>
  opportunityOf('bank', 'x', { pipeline: 'sale', man, competitors: ['rival'], ...written });
const proof = { stage: 'lead', criterion: 'done', text: '纪要', date: '2026-10-01' };

const found = (written: DealWritten, account: Written = good, visits: ReturnType<typeof visitOf>[] = []): Finding[] => {
  const plan = planOf('bank', account);
  const workspace = workspaceOf([plan], undefined, undefined, { playbook, visits: new Map([['bank', visits]]) });
  return checkDeal(deal(written), { plan, workspace, accountIds: [], pageIds: [] });
};
const ids = (...input: Parameters<typeof found>): string[] =>
  found(...input).map(({ id, params }) => ('reason' in params ? `${id} ${params.reason}` : id));

test.each<[string, string[], DealWritten, Written?]>([
  ['a deal without fault', [], { stage: 'business' }],
  ['the day of the decision has passed', ['closing-passed'], { stage: 'lead', closing: '2026-11-20' }],
  ['today is not passed', [], { stage: 'lead', closing: today }],
  ['not reviewed for 29 days', ['opportunity-outdated'], { stage: 'lead', updated: '2026-10-23' }],
  ['reviewed 28 days ago', [], { stage: 'lead', updated: '2026-10-24' }],
  ['committed on no evidence', ['commit-unproven'], { stage: 'technical', forecast: 'commit' }],
  ['best case on no evidence', [], { stage: 'technical', forecast: 'best-case' }],
  ['money, authority and need may be unknown at the second stage', [], { stage: 'contact', man: undefined }],
  [
    'and must be known after it',
    ['man-unknown'],
    { stage: 'technical', man: { ...man, authority: { evidence: 'unknown' } } },
  ],
  ['a claim without a word of it is unknown', ['man-unknown'], { stage: 'technical', man: { ...man, money: {} } }],
  ['what is assumed is not unknown', [], { stage: 'technical', man: { ...man, money: { evidence: 'assumed' } } }],
  ['a lead needs no decider', [], { stage: 'lead' }, {}],
  ['nobody decides', ['deal-stuck no-decider'], { stage: 'contact' }, {}],
  [
    'who decides was never met',
    ['deal-stuck decider-not-met'],
    { stage: 'contact' },
    { stakeholders: [{ ...boss, contact: 'none' }] },
  ],
  ['one of two was met', [], { stage: 'contact' }, { stakeholders: [boss, { ...boss, id: 'vice', contact: 'none' }] }],
  ['who else offers is unknown', ['deal-island'], { stage: 'technical', competitors: [] }],
  [
    'of somebody in the purchase the relation is unknown',
    ['deal-island'],
    { stage: 'technical', purchaseProcess: [{ text: '评审', stakeholders: ['clerk'] }] },
    { ...good, stakeholders: [boss, { id: 'clerk', title: '科员' }] },
  ],
  [
    'a rival whom the decider prefers',
    ['deal-out-of-control rival-favoured'],
    { stage: 'business' },
    { ...good, competitors: [{ ...rival, relations: [{ stakeholder: 'boss', relation: 'champion' }] }] },
  ],
  [
    'a rival of whom nothing is written',
    ['deal-out-of-control rival-unanalysed'],
    { stage: 'business' },
    { ...good, competitors: [{ id: 'rival', name: '华远' }] },
  ],
  [
    'the top layer is met by nobody',
    ['deal-out-of-control top-not-covered'],
    { stage: 'business' },
    { ...good, stakeholders: [{ ...boss, layer: 'management' }] },
  ],
  [
    'the decider left during the deal',
    ['deal-stuck no-decider', 'deal-out-of-control decider-left'],
    { stage: 'contact', evidence: [proof] },
    { ...good, stakeholders: [{ ...boss, status: 'left', statusSince: '2026-11-01' }] },
  ],
  [
    'he left before the deal began',
    ['deal-stuck no-decider'],
    { stage: 'contact', evidence: [proof] },
    { ...good, stakeholders: [{ ...boss, status: 'left', statusSince: '2026-09-30' }] },
  ],
  [
    'the successor was analysed since',
    [],
    { stage: 'contact', evidence: [proof] },
    {
      ...good,
      stakeholders: [
        { ...boss, status: 'left', statusSince: '2026-11-01' },
        { ...boss, id: 'next', asOf: '2026-11-10' },
      ],
    },
  ],
  [
    'a reorganisation during the deal',
    ['deal-out-of-control reorganisation'],
    { stage: 'contact', evidence: [proof] },
    { ...good, reorganisations: [{ date: '2026-11-05', text: '两部合并' }] },
  ],
  [
    'nothing is asked of a decided deal',
    [],
    { stage: 'business', closing: '2026-01-01', updated: '2026-01-01', result: { state: 'lost', date: '2026-01-01' } },
    {},
  ],
])('%s', (_, expected, written, account = good) => {
  expect(ids(written, account)).toEqual(expected);
});

test('a visit that was held is a meeting', () => {
  const account = { ...good, stakeholders: [{ ...boss, contact: undefined }] };
  expect(ids({ stage: 'contact' }, account)).toEqual(['deal-stuck decider-not-met']);
  expect(ids({ stage: 'contact' }, account, [visitOf('bank', '2026-11-02-talk', { theirs: ['boss'] })])).toEqual([]);
});

const result = { state: 'lost' as const, date: '2026-10-01' };
const review = {
  date: '2026-10-20',
  decidedBy: '价格',
  reasons: [{ factor: 'price' as const, effect: 'against' as const, text: '高一成' }],
};
test.each<[string, string[], DealWritten]>([
  ['an open deal', [], {}],
  ['decided long ago', ['review-missing'], { result }],
  ['decided lately', [], { result: { ...result, date: '2026-10-22' } }],
  ['reviewed', [], { result, review }],
  ['reviewed before it ended', ['review-of-open-deal'], { review }],
])('review: %s', (_, expected, written) => {
  const workspace = workspaceOf([planOf('bank')]);
  const context = { plan: undefined, workspace, accountIds: [], pageIds: [] };
  expect(checkReview(deal({ stage: 'lead', ...written }), context).map(({ id }) => id)).toEqual(expected);
});

test('the price gap is ours beyond theirs, in money and of theirs', () => {
  const gap = (ourPrice?: number, theirPrice?: number) =>
    priceGap({
      ...review,
      lessons: [],
      ...(ourPrice === undefined ? {} : { ourPrice }),
      ...(theirPrice === undefined ? {} : { theirPrice }),
    });
  expect(gap(110, 100)).toEqual({ amount: 10, share: 0.1 });
  expect(gap(90, 100)).toEqual({ amount: -10, share: -0.1 });
  expect(gap(90, 0)).toEqual({ amount: 90, share: null });
  expect(gap(90)).toBeNull();
});

test('lessons come from deals that have something in common, the most in common first', () => {
  const plans = ['bank', 'grid', 'far'].map((id) =>
    planOf(id, {
      industry: id === 'far' ? '教育' : '金融',
      competitors: [{ id: `${id}-rival`, name: id === 'far' ? '学海' : '华远' }],
    }),
  );
  const ended = (account: string, id: string, rest: DealWritten = {}, lessons = ['早一点']) =>
    opportunityOf(account, id, { result, review: { ...review, lessons }, ...rest });
  const mine = opportunityOf('bank', 'mine', { product: '存储', competitors: ['bank-rival'] });
  const workspace = workspaceOf(plans, undefined, undefined, {
    opportunities: new Map([
      ['bank', [mine, ended('bank', 'old')]],
      ['far', [ended('far', 'nothing'), ended('far', 'product', { product: '存储' })]],
      ['grid', [ended('grid', 'rival', { competitors: ['grid-rival'] }), ended('grid', 'silent', {}, [])]],
    ]),
  });
  expect(lessonsFor(mine, workspace).map(({ from, reasons }) => [from.id, ...reasons])).toEqual([
    ['old', 'account', 'industry'],
    ['rival', 'competitor', 'industry'],
    ['product', 'product'],
  ]);
  expect(lessonsFor(ended('bank', 'old'), workspace)).toEqual([]);
});

test('what a deal names must exist, once', () => {
  const plan = planOf('bank', { competitors: [rival] });
  const workspace = workspaceOf([plan], undefined, undefined, { playbook });
  const one = deal({
    stage: 'lead',
    owner: 'nobody',
    project: 'none',
    competitors: ['rival', 'rival', 'ghost'],
    influences: [{ stakeholder: 'ghost', influence: 'high' }],
    purchaseProcess: [{ text: '评审', stakeholders: ['ghost'] }],
    evidence: [proof, { ...proof, criterion: 'none' }, { ...proof, stage: 'none' }],
    playbook: ['none'],
  });
  const context = { plan, workspace, accountIds: ['bank'], pageIds: playbook.pages.map(({ id }) => id) };
  expect(
    checkOpportunityReferences(one, context).map(({ id, at }) => `${id} ${'path' in at ? at.path.join('/') : ''}`),
  ).toEqual([
    'unknown-reference owner',
    'unknown-reference project',
    'unknown-reference competitors/2',
    'unknown-reference influences/0/stakeholder',
    'unknown-reference purchaseProcess/0/stakeholders/0',
    'unknown-reference playbook/0',
    'listed-twice competitors/1',
    'unknown-reference evidence/1/criterion',
    'unknown-reference evidence/2/stage',
  ]);
  const lost = deal({ stage: 'lead', pipeline: 'sales' });
  expect(checkOpportunityReferences(lost, context).map(({ params }) => params)).toEqual([
    expect.objectContaining({ target: 'pipeline', value: 'sales', nearest: 'sale' }),
  ]);
});
