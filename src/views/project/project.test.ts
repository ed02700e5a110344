import { expect, test } from 'vitest';
import { opportunityOf, pageOf, planOf, workspaceOf } from '../../domain/cases.ts';
import { checkStage } from '../../domain/opportunity/stage.ts';
import type { Opportunity, Plan } from '../../domain/plan.ts';
import { playbookOf } from '../../domain/playbook/playbook.ts';
import type { Finding, Located } from '../../problem.ts';
import { defaultSettings } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { buildSite, type SiteAccount, type SiteOpportunity } from '../site.ts';
import { projectContents, projectParts, sectionsIn } from './contents.ts';
import { buildProject } from './project.ts';
import { dealRows } from './table.ts';

const zh = textFor('zh-CN', 'CNY');
const playbook = playbookOf([
  pageOf('pipelines', 'sale', { stages: ['lead', 'contact', 'technical'] }),
  ...(
    [
      ['lead', 5],
      ['contact', 25],
      ['technical', 50],
    ] as const
  ).map(([id, probability]) => pageOf('stages', id, { probability, criteria: [{ id: 'done', text: '已证实' }] })),
]);

function views(plan: Plan, ...opportunities: Opportunity[]) {
  const workspace = workspaceOf([plan], defaultSettings, undefined, {
    playbook,
    opportunities: new Map([[plan.id, opportunities]]),
  });
  const site = buildSite(workspace, []);
  const account = site.accounts[0] as SiteAccount;
  return {
    page: buildProject(account.opportunities[0] as SiteOpportunity, account, site, zh),
    rows: dealRows(account, site, zh),
  };
}
const deal = (id: string, written: Parameters<typeof opportunityOf>[2] = {}) =>
  opportunityOf('bank', id, { pipeline: 'sale', stage: 'contact', ...written });

test('a deal without a project plan has no empty sections, and one line that says what could be written', () => {
  const { page } = views(planOf('bank'), deal('x'));
  const { man, people, process, rivals, lessons, review, charter, ogsm, schedule, raci, risks, communications } = page;
  for (const part of [
    man,
    people,
    process,
    rivals,
    lessons,
    review,
    charter,
    ogsm,
    schedule,
    raci,
    risks,
    communications,
  ])
    expect(part).toBeNull();
  expect(page.contents.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['stages']);
  expect(page.gaps.map(({ key }) => key)).toContain('man');
  expect(page.standing.downloads.map(({ type }) => type)).toEqual(['text/calendar']);
  const { frame: _, ...rest } = page;
  expect(JSON.parse(JSON.stringify(rest))).toEqual(rest);
});

test('the track says what is passed, where the deal is said to stand, and what lacks evidence', () => {
  const states = (stage: string, ...proved: string[]) =>
    views(
      planOf('bank'),
      deal('x', {
        stage,
        evidence: proved.map((one) => ({ stage: one, criterion: 'done', text: '纪要', date: '2026-11-01' })),
      }),
    ).page.stages?.track.map(({ state }) => state);
  expect(states('contact', 'lead')).toEqual(['passed', 'current', 'later']);
  expect(states('technical', 'contact')).toEqual(['unproven', 'passed', 'current']);
});

test('where the evidence carries a deal less far, its probability and its value stand beside the declared ones', () => {
  const { page, rows } = views(planOf('bank'), deal('x', { stage: 'technical', value: 1_000_000 }));
  expect(page.standing.figures).toMatchObject({ probability: '50%', proven: { probability: '5%' } });
  expect(rows[0]?.figures.proven?.weighted).toBe('5万元');
});

test.each([
  ['a stage that nobody knows', deal('x', { stage: 'none' }), 'none'],
  ['a pipeline that nobody knows', deal('x', { pipeline: 'none' }), 'contact'],
])('%s leaves the figures unknown, not zero', (_, opportunity, stage) => {
  const { figures } = views(planOf('bank'), opportunity).page.standing;
  expect(figures).toMatchObject({ stage, probability: null, weighted: null, proven: null });
});

test('ids that lead nowhere and words that look like markup stay what they are', () => {
  const { page } = views(
    planOf('bank'),
    deal('x', {
      name: '<script>alert(1)</script>',
      owner: 'nobody',
      competitors: ['ghost'],
      project: 'ghost',
      purchaseProcess: [{ text: '<b>立项</b>', stakeholders: ['ghost'] }],
      result: { state: 'lost', date: '2026-11-01' },
      review: {
        date: '2026-11-02',
        decidedBy: '价格',
        winner: 'ghost',
        reasons: [{ factor: 'price', effect: 'against', text: '高' }],
      },
    }),
  );
  expect(page.name).toBe('<script>alert(1)</script>');
  expect(page.standing.figures.owner).toBe('nobody');
  expect(page.rivals).toBeNull();
  expect(page.process?.[0]?.people).toEqual(['ghost']);
  expect(page.review?.facts.map(({ value }) => value)).toContain('ghost');
  expect(page.standing.figures).toMatchObject({ open: false, won: false, dayState: null });
});

test('a table of deals has the open ones first, by the day of the decision, then the decided ones, newest first', () => {
  const ended = (id: string, date: string) => deal(id, { result: { state: 'lost', date } });
  const { rows } = views(
    planOf('bank'),
    ended('old', '2026-01-01'),
    ended('new', '2026-11-01'),
    deal('later', { closing: '2027-06-01' }),
    deal('soon', { closing: '2026-12-01' }),
  );
  expect(rows.map(({ name }) => name)).toEqual(['soon', 'later', 'new', 'old']);
});

test('of a decided deal nothing is missing or out of date any more', () => {
  const { page } = views(
    planOf('bank'),
    deal('x', {
      stage: 'technical',
      evidence: [{ stage: 'lead', criterion: 'done', text: '纪要', date: '2024-01-01' }],
      man: { money: { text: '已批', evidence: 'known', asOf: '2024-01-01' } },
      result: { state: 'lost', date: '2024-09-12' },
    }),
  );
  expect(page.stages).toMatchObject({ settled: true, open: [], restTitle: '各阶段的证据' });
  expect(page.stages?.rest.flatMap(({ criteria }) => criteria).some(({ isMissing }) => isMissing)).toBe(false);
  expect(page.man?.map(({ claim }) => claim?.stale ?? null)).toEqual([null, null, null]);
});

test('an open deal whose stage is ahead of its evidence is told so in one wording, by page and finding', () => {
  const plan = planOf('bank');
  const open = deal('x', {
    stage: 'technical',
    evidence: [{ stage: 'lead', criterion: 'done', text: '纪要', date: '2026-11-01' }],
  });
  const workspace = workspaceOf([plan], defaultSettings, undefined, { playbook });
  const [found] = checkStage(open, { plan, workspace, accountIds: [], pageIds: [] });
  const wording = '已通过“lead”，实处“contact”（赢率 25%）';
  expect(views(plan, open).page.stages?.note).toContain(wording);
  expect(zh.problem({ ...(found as Finding), line: 1, column: 1 } as Located).message).toContain(wording);
});

test.each(['zh-CN', 'en'] as const)('%s: no group of the contents is called like its first entry', (locale) => {
  const all = projectParts.flatMap(sectionsIn);
  const groups = projectContents(new Set(all), [{ id: 'playbook', label: 'x' }], [], textFor(locale, 'CNY'));
  expect(groups.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual([...all, 'playbook']);
  expect(groups.filter(({ label, entries }) => entries[0]?.label === label)).toEqual([]);
});
