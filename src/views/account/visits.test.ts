import { expect, test } from 'vitest';
import { planOf, today, visitOf, workspaceOf } from '../../domain/cases.ts';
import type { Visit } from '../../domain/plan.ts';
import type { Piece } from '../../mdx/body.ts';
import { locales } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { accountDiagrams } from '../diagrams.ts';
import { buildOnePage } from '../one-page/one-page.ts';
import { buildSite, type SiteAccount } from '../site.ts';
import { buildAccount } from './account.ts';
import { buildVisits } from './visits.ts';

const plan = planOf('bank', {
  stakeholders: [{ id: 'it-head', title: '信息部经理', name: '方敏' }],
  information: [{ id: 'budget', level: 'important', topic: '明年预算', known: 'no' }],
});

function siteOf(...visits: Visit[]) {
  const newest = visits.toSorted((a, b) => (a.data.date < b.data.date ? 1 : -1));
  const workspace = workspaceOf([plan], undefined, today, { visits: new Map([['bank', newest]]) });
  const site = buildSite(workspace, []);
  return { site, account: site.byId.get('bank') as SiteAccount };
}
const build = (locale: (typeof locales)[number], ...visits: Visit[]) => {
  const { site, account } = siteOf(...visits);
  return buildVisits(account, site, textFor(locale, 'CNY'), new Map());
};

test('without visits there is one gap and nothing else', () => {
  expect(build('en')).toEqual({ visits: [], open: [], gaps: [{ label: 'visits', key: 'visits/<date>-<name>.mdx' }] });
});

test('planned visits stand on top, the last one held is open, and each says its state in words', () => {
  const { visits } = build(
    'zh-CN',
    visitOf('bank', '2026-10-01-a', { outcome: 'advance', preparation: ['清单'] }),
    visitOf('bank', '2026-12-01-b', { preparation: ['样机'] }),
    visitOf('bank', '2026-11-05-c', {}),
  );
  expect(
    visits.map(({ anchor, state, stateLabel, shown, hasMore }) => [anchor, state, stateLabel, shown, hasMore]),
  ).toEqual([
    ['visit-2026-12-01-b', 'planned', '计划中', false, true],
    ['visit-2026-11-05-c', 'unrecorded', '结果未记', true, false],
    ['visit-2026-10-01-a', 'advance', '进展', false, true],
  ]);
});

test('people, information and steps are named as readers know them', () => {
  const [visit] = build(
    'en',
    visitOf('bank', '2026-11-05-a', {
      theirs: ['it-head'],
      steps: ['closing', 'opening'],
      learnt: [{ text: '三月批', information: 'budget', stakeholder: 'it-head' }],
      spin: { problem: ['维修慢'] },
      fiveW2H: { when: '四月' },
      objections: [{ text: '太贵' }],
      outcome: 'no-sale',
    }),
  ).visits;
  const person = { anchor: 'person-it-head', label: '信息部经理 方敏' };
  expect(visit).toMatchObject({
    ours: '陈静',
    theirs: [person],
    stateLabel: 'No sale',
    steps: 'Opening and trust, Closing and follow-up (2/7)',
    learnt: [{ text: '三月批', information: { anchor: 'information-budget', topic: '明年预算' }, person }],
    spin: [{ label: 'Problem', notes: ['维修慢'] }],
    fiveW2H: [{ label: 'When', value: '四月' }],
    objections: [{ text: '太贵', answer: null }],
    promised: null,
  });
});

test('commitments that are not kept are gathered by due date, with their visit', () => {
  const { visits, open } = build(
    'zh-CN',
    visitOf('bank', '2026-10-01-a', {
      commitments: [
        { by: 'customer', text: '图纸', who: 'it-head', due: '2026-11-25' },
        { by: 'us', text: '报价', due: '2026-10-10', done: '2026-10-09' },
      ],
    }),
    visitOf('bank', '2026-11-05-b', {
      commitments: [
        { by: 'us', text: '样机', who: 'chen-jing', due: '2026-11-10' },
        { by: 'us', text: '方案', due: '2027-03-01' },
      ],
    }),
  );
  expect(open.map(({ text, by, who, state, visit }) => [text, by, who, state, visit.date])).toEqual([
    ['样机', '我方', '陈静', 'overdue', '2026-11-05'],
    ['图纸', '客户', '信息部经理 方敏', 'due-soon', '2026-10-01'],
    ['方案', '我方', null, 'planned', '2026-11-05'],
  ]);
  expect(visits.map(({ promised }) => promised)).toEqual(['承诺 2 项，逾期 1 项', '承诺 2 项']);
  expect(visits[1]?.commitments[0]).toMatchObject({ state: 'done', stateLabel: '已兑现', done: '2026-10-09' });
});

test('the drawings of visits are drawn, and the same one twice has two texts', () => {
  const fence: Piece = { kind: 'diagram', text: 'flowchart LR\n  a --> b', line: 9, heading: null };
  const withFence = (id: string): Visit => ({
    ...visitOf('bank', id),
    body: { pieces: [fence], headings: [], files: [], mentions: [] },
  });
  const { site, account } = siteOf(withFence('2026-10-01-a'), withFence('2026-11-05-b'));
  for (const locale of locales) {
    const text = textFor(locale, 'CNY');
    const page = buildAccount(account, site, text);
    const drawn = accountDiagrams(page, buildOnePage(account, site, text)).filter((one) =>
      one.text.includes('a --> b'),
    );
    expect(drawn.map(({ title }) => title)).toEqual(['华北银行 2026-11-05', '华北银行 2026-10-01']);
    expect(new Set(drawn.map((one) => one.text)).size).toBe(2);
  }
});

test('the commitments of a visit stand by due date, then by side: the customer first', () => {
  const { visits } = build(
    'zh-CN',
    visitOf('bank', '2026-11-05-b', {
      commitments: [
        { by: 'us', text: '方案', due: '2026-12-01' },
        { by: 'us', text: '样机', due: '2026-11-28' },
        { by: 'customer', text: '图纸', due: '2026-12-01' },
      ],
    }),
  );
  expect(visits[0]?.commitments.map(({ text }) => text)).toEqual(['样机', '图纸', '方案']);
});
