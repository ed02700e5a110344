import { describe, expect, test } from 'vitest';
import { matrixTable } from '../../build/exchange.ts';
import { itemOf } from '../../domain/bid/cases.ts';
import { bidOf, chapterOf } from '../../domain/bid/scoring/bids.ts';
import { opportunityOf, planOf, workspaceOf } from '../../domain/cases.ts';
import { textFor } from '../../text/index.ts';
import { buildSite, type SiteBid } from '../site.ts';
import { buildBids } from './bids.ts';
import { buildWarRoom } from './war-room.ts';

const texts = { zh: textFor('zh-CN', 'CNY'), en: textFor('en', 'CNY') };
const plan = planOf('bank', {
  team: [
    { id: 'chen-jing', name: '陈静', function: 'account-manager' },
    { id: 'li-lei', name: '李雷', function: 'technical' },
  ],
});
const scoring = {
  criteria: [
    {
      id: 'tech',
      title: '技术部分',
      max: 60,
      criteria: [
        { id: 'plan', title: '实施方案', max: 20, mode: 'banded' as const, claimed: 18, rule: '优 16–20 分' },
        { id: 'sample', title: '样机', max: 10, mode: 'sample' as const, claimed: 8 },
        {
          id: 'spares',
          title: '备件',
          max: 30,
          mode: 'coverage' as const,
          evaluator: 'objective' as const,
          claimed: 30,
        },
      ],
    },
    { id: 'cases', title: '业绩', max: 40, mode: 'additive' as const, evaluator: 'objective' as const },
  ],
};
const requirements = [
  { id: 'warranty', kind: 'business' as const, number: '4.2', marker: '★', text: '=质保三年', page: 12 },
  {
    id: 'port',
    kind: 'technical' as const,
    marker: '▲',
    text: '四个接口',
    response: '满足，四个',
    deviation: 'none' as const,
    evidence: ['a', 'gone'],
  },
  { id: 'keys', kind: 'technical' as const, text: '键盘', response: '不满足', deviation: 'negative' as const },
];
const markers = [
  { sign: '★', meaning: 'scored' as const },
  { sign: '▲', meaning: 'mandatory' as const },
];
const full = bidOf({
  opportunity: 'servers',
  tender: { dates: { submission: '2026-12-01', submissionTime: '09:30' }, markers, validityDays: 90 },
  scoring,
  requirements,
});
const chapters = [
  chapterOf(
    'a',
    { covers: ['plan'], library: ['iso'], status: 'final', maxWords: 3 },
    {
      texts: [{ in: 'text', text: '满足要求的方案', line: 1, column: 1 }],
    },
  ),
  chapterOf('b', { order: 2, due: '2026-11-10' }),
];

function site(bids = [full], written = chapters, today = '2026-11-20') {
  const library = new Map([['iso', itemOf('certificates', 'iso', { title: 'ISO 9001', validTo: '2026-11-30' })]]);
  return buildSite(
    workspaceOf([plan], undefined, today, {
      bids,
      chapters: new Map([['x', written]]),
      library,
      opportunities: new Map([['bank', [opportunityOf('bank', 'servers')]]]),
    }),
    [],
  );
}
const room = (one = site(), text = texts.zh) => buildWarRoom(one.bids[0] as SiteBid, one, text);

describe('the answer of the war room', () => {
  const { answer } = room();

  test('counts down to the hour', () => {
    expect(answer.countdown).toMatchObject({ days: 11, date: '2026-12-01', time: '09:30' });
  });

  test('says what is missing with what it costs: marks as this tender means them, points of criteria without a chapter', () => {
    const said = answer.missing.map(({ label, figure, detail, isFatal }) => [label, figure, detail, isFatal]);
    expect(said).toEqual([
      ['证明材料届时过期', '1 / 1', '开标日已失效', true],
      ['评分项无应答章节', '2 / 3', '共 70 分', false],
      ['其他条款未应答', '1 / 2', null, false],
      ['章节未定稿', '1 / 2', null, false],
      ['报价未录入', '–', null, false],
    ]);
    expect(answer.complete.map(({ label }) => label)).toEqual(['实质性条款', '占位与空格']);
  });

  test('expects what is claimed of objective criteria, shares of the rest, and nothing of what nobody claimed', () => {
    // 30 + 18 × 0.85 + 8 × 0.85; at the worst 30 + 18 × 0.6, and nothing of the sample.
    expect(answer.expected).toMatchObject({ low: '40.8', likely: '52.1', high: '56', total: '100' });
    expect(answer.expected?.open).toContain('1');
  });

  test('names the next due, the overdue one first', () => {
    expect(answer.next[0]).toMatchObject({ due: '2026-11-10', overdue: true, kindLabel: '章节' });
  });

  test('after the deadline, and after the result, nothing is counted down', () => {
    expect(room(site([full], chapters, '2026-12-03')).answer.countdown).toMatchObject({ days: null });
    const won = bidOf({ scoring, result: { state: 'won', date: '2026-12-20' } });
    expect(room(site([won])).answer).toMatchObject({ result: { label: '中标', date: '2026-12-20' }, next: [] });
  });
});

test('criteria without an answer come first, those with most points before all; what others decide is no gap', () => {
  const { coverage } = room();
  expect(coverage?.rows.map(({ title, state, points }) => [title, state, points])).toEqual([
    ['业绩', 'uncovered', '40'],
    ['备件', 'uncovered', '30'],
    ['实施方案', 'covered', '20'],
    ['样机', 'elsewhere', '10'],
  ]);
  expect(coverage?.idle.map(({ title }) => title)).toEqual(['b']);
});

test('pages of answers are left to the print, by volume and anchor', () => {
  const [, , covered] = room().coverage?.rows ?? [];
  expect(covered?.spots[0]?.folio).toEqual({ page: 'x/technical#c-a', end: 'x/technical#end-c-a' });
  expect(room().chapters?.volumes[0]?.rows[0]).toMatchObject({
    pages: 'x/technical#c-a',
    points: '20 分',
    tooLong: true,
  });
});

test('evidence that no book holds stands as it is written, without a link', () => {
  const port = room().requirements?.rows.find(({ id }) => id === 'port');
  expect(port?.evidence.map(({ label, url }) => [label, url])).toEqual([
    ['第一章 a', '/bids/x/chapters/a/'],
    ['gone', null],
  ]);
});

test('a bid of which little is written has its dates and checks, and one line that says what could be written', () => {
  const { contents, gaps, answer, ...page } = room(site([bidOf({})], []));
  const parts = [
    page.decision,
    page.strategy,
    page.scoring,
    page.coverage,
    page.requirements,
    page.chapters,
    page.library,
  ];
  expect(parts).toEqual(parts.map(() => null));
  expect(contents.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['dates', 'checks']);
  expect(gaps.map(({ key }) => key)).toContain('requirements');
  expect(answer).toMatchObject({ expected: null, complete: [] });
  expect(answer.missing.map(({ label }) => label)).toEqual([
    '招标要求未录入',
    '评分办法未录入',
    '还没有章节',
    '报价未录入',
  ]);
  expect(JSON.stringify(page)).not.toMatch(/undefined|NaN/);
});

test('ratings in words have no points, no chart and no sum', () => {
  const words = bidOf({
    scoring: {
      scale: 'adjectival',
      ratings: ['优', '良'],
      criteria: [{ id: 'a', title: '方案', mode: 'free-judgement' }],
    },
  });
  const { scoring: shown, answer } = room(site([words], []));
  expect(shown).toMatchObject({ hasPoints: false, groups: [], chart: null });
  expect(answer.expected).toBeNull();
});

test('open bids stand by their deadline, ended ones behind them', () => {
  const named = (id: string, written: Parameters<typeof bidOf>[0]) => ({ ...bidOf({ ...written, name: id }), id });
  const bids = [
    named('won', { result: { state: 'won', date: '2026-11-01' } }),
    named('late', { tender: { dates: { submission: '2026-12-24' } } }),
    named('soon', { tender: { dates: { submission: '2026-11-24' } } }),
    named('newer', { result: { state: 'lost', date: '2026-11-10' } }),
  ];
  const { rows } = buildBids(site(bids, []), texts.en);
  expect(rows.map(({ bid, state }) => `${bid.name} ${state}`)).toEqual([
    'soon Not assessed',
    'late Not assessed',
    'newer Lost',
    'won Won',
  ]);
  expect(rows[0]).toMatchObject({ expected: null, chapters: null, priceWeight: null, dayState: '4 days left' });
});

test('the compliance matrix holds each criterion and clause, and no formula', () => {
  const csv = matrixTable(site().bids[0] as SiteBid, texts.zh);
  const lines = csv.trim().split('\r\n');
  expect(lines).toHaveLength(1 + 4 + 3);
  expect(csv).toContain("'=质保三年");
  expect(lines.find((line) => line.includes('实施方案'))).toMatch(/技术卷,第一章 a/);
});

test('the price is never scored by ourselves: neither its own row nor the sum counts it, and what is written is said to be unused', () => {
  const priced = bidOf({
    scoring: {
      criteria: [
        { id: 'price', title: '报价', max: 30, mode: 'price', price: { type: 'lowest-ratio' }, claimed: 28.2 },
        { id: 'plan', title: '方案', max: 70, mode: 'free-judgement', claimed: 60 },
      ],
    },
    price: {
      items: [{ id: 'a', title: '主机', unit: '台', quantity: 1, unitPrice: 100 }],
      rivals: [{ name: '荣石', low: 80, likely: 90, high: 100 }],
    },
  });
  const { scoring: shown, answer } = room(site([priced], []));
  expect(shown?.rows.map(({ claimed }) => claimed)).toEqual(['按开标价', '60']);
  expect(shown?.groups.map(({ claimed }) => claimed)).toEqual(['–', '60', '60']);
  expect(shown?.rows[0]?.notes.join()).toMatch(/预计 27 .*28\.2 不采用/);
  expect(answer.expected?.claimed).toBe('自评 60 分（不含价格）');
});

test.each([
  ['procurement', '质疑', '异议'],
  ['bidding', '异议', '质疑'],
] as const)('the law of %s calls it %s', (law, word, other) => {
  const tender = { law, dates: { published: '2026-11-02', submission: '2026-12-01' } };
  const rows = room(site([bidOf({ tender })], [])).dates.rows.filter(({ label }) => label.startsWith('法定'));
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).toContain(word);
  expect(JSON.stringify(rows)).not.toContain(other);
});

test('where there are several volumes, a place in the matrix names its own', () => {
  const two = bidOf({
    scoring,
    volumes: [
      { id: 'technical', title: '技术卷', kind: 'technical' },
      { id: 'business', title: '商务卷', kind: 'business' },
    ],
  });
  expect(matrixTable(site([two]).bids[0] as SiteBid, texts.zh)).toContain('《技术卷》第一章 a');
});
