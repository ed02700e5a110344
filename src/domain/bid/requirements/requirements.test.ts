import { expect, test } from 'vitest';
import { chapterFrom, itemOf, saidBy } from '../cases.ts';
import { bidOf } from '../scoring/bids.ts';
import { checkWork } from '../tender/work.ts';
import { deviationRows } from './deviations.ts';
import { checkRequirements } from './requirements.ts';

type Requirement = NonNullable<Parameters<typeof bidOf>[0]['requirements']>[number];
const submission = '2027-01-20';
const markers = [
  { sign: '★', meaning: 'mandatory' as const },
  { sign: '▲', meaning: 'scored' as const },
];
const clause = { id: 'a', kind: 'technical' as const, text: '内存容量≥16GB' };
const answer = { response: '满足，32GB DDR5', deviation: 'none' as const };
const bidWith = (...requirements: Requirement[]) => bidOf({ tender: { dates: { submission }, markers }, requirements });
const table = (status: 'draft' | 'final' = 'draft') =>
  chapterFrom('plan', '<DeviationTable of="technical" />\n\n<DeviationTable of="business" />', {
    status,
    covers: ['a'],
  });

test.each<[what: string, requirement: Requirement, found: string[]]>([
  ['answered', { ...clause, ...answer }, []],
  ['open', clause, ['requirement-unanswered requirements/0']],
  ['answered without a deviation', { ...clause, response: answer.response }, ['requirement-unanswered requirements/0']],
  [
    'a qualification needs no deviation',
    { ...clause, kind: 'qualification', response: '见附件', evidence: ['plan'] },
    ['index-missing volumes'],
  ],
  ['mandatory and open, while it is written', { ...clause, marker: '★' }, ['requirement-unanswered requirements/0']],
  ['mandatory and overdue', { ...clause, marker: '★', due: '2026-11-19' }, ['mandatory-unanswered requirements/0']],
  [
    'mandatory and negative',
    { ...clause, marker: '★', response: '不满足，8GB', deviation: 'negative' },
    ['mandatory-negative requirements/0/deviation'],
  ],
  ['scored and negative', { ...clause, marker: '▲', response: '不满足，8GB', deviation: 'negative' }, []],
  ['scored without evidence', { ...clause, ...answer, marker: '▲' }, ['requirement-without-evidence requirements/0']],
  ['scored with evidence', { ...clause, ...answer, marker: '▲', evidence: ['plan'] }, []],
  [
    'better than asked without evidence',
    { ...clause, ...answer, deviation: 'positive' },
    ['requirement-without-evidence requirements/0'],
  ],
  ['repeated', { ...clause, ...answer, response: '满足，≥16GB' }, ['response-repeats requirements/0/response']],
  ...[
    ['不满足。仅 128 GB', 'none'],
    ['部分满足。额定 160 W', 'positive'],
    ['我方无法满足该要求', 'none'],
    ['Not met: 8 GB', 'none'],
    ['满足。仅缺一项', 'negative'],
  ].map(([response, deviation]): [string, Requirement, string[]] => [
    `an answer that contradicts its deviation: ${response}`,
    { ...clause, response, deviation: deviation as 'none', evidence: ['plan'] },
    ['response-contradicts requirements/0/response'],
  ]),
  ...['详见技术方案第三章', '满足，详见技术方案', '所投主机为 32GB', 'See chapter 3'].map(
    (response): [string, Requirement, string[]] => [
      `an answer that does not open with whether: ${response}`,
      { ...clause, ...answer, response },
      ['response-opening requirements/0/response'],
    ],
  ),
  ...['满足。32GB', '优于要求，32GB', 'No deviation: 32 GB', '完全满足，配 32GB，证明见附件', '我方承诺 32GB'].map(
    (response): [string, Requirement, string[]] => [`met: ${response}`, { ...clause, ...answer, response }, []],
  ),
  ['vague', { ...clause, ...answer, response: '满足，32GB 左右' }, ['response-vague requirements/0/response']],
  [
    'rough',
    { ...clause, ...answer, response: '满足，约 32GB，近 3 年无故障' },
    ['response-vague requirements/0/response'],
  ],
  ['not vague', { ...clause, ...answer, response: '满足，左右两侧共 32GB，不可能脱落' }, []],
])('%s', (_, requirement, found) =>
  expect(saidBy(checkRequirements, bidWith(requirement), { chapters: [table()] })).toEqual(found),
);

test.each<[what: string, day: string, status: 'draft' | 'final', id: string]>([
  ['four days before the deadline', '2027-01-16', 'draft', 'requirement-unanswered'],
  ['three days before it', '2027-01-17', 'draft', 'mandatory-unanswered'],
  ['when the chapter that answers it is final', '2026-11-20', 'final', 'mandatory-unanswered'],
])('a mandatory clause that is open %s', (_, day, status, id) => {
  const found = saidBy(checkRequirements, bidWith({ ...clause, marker: '★' }), { chapters: [table(status)], day });
  expect(found).toEqual([`${id} requirements/0`]);
});

test.each<[what: string, text: string, found: string[]]>([
  ['none', '正文', ['deviation-table-missing requirements']],
  ['one of another kind', '<DeviationTable of="business" />', ['deviation-table-missing requirements']],
  ['one in the chapter', '<DeviationTable of="technical" />', []],
  ['one in a section that the chapter includes', '<Include id="std" />', []],
])('deviation tables: %s', (_, text, found) => {
  const library = [itemOf('sections', 'std', {}, '<DeviationTable of="technical" />')];
  const bid = bidWith({ ...clause, ...answer });
  expect(saidBy(checkRequirements, bid, { chapters: [chapterFrom('plan', text)], library })).toEqual(found);
});

test('a bid without chapters lacks no table yet', () => {
  expect(saidBy(checkRequirements, bidWith({ ...clause, ...answer }))).toEqual([]);
});

test.each<[what: string, text: string, indexes: { of: 'scoring' | 'technical' }[], found: string[]]>([
  ['none', '正文', [], ['index-missing volumes']],
  ['one of requirements', '正文', [{ of: 'technical' }], ['index-missing volumes']],
  ['one of a volume', '正文', [{ of: 'scoring' }], []],
  ['one in a chapter', '<IndexTable of="scoring" />', [], []],
])('scoring index: %s', (_, text, indexes, found) => {
  const bid = bidOf({
    scoring: { criteria: [{ id: 'c', title: 'c', max: 100, mode: 'free-judgement' }] },
    volumes: [{ id: 'technical', title: '技术卷', kind: 'technical', indexes }],
  });
  expect(saidBy(checkRequirements, bid, { chapters: [chapterFrom('plan', text)] })).toEqual(found);
});

test('qualification and conformity clauses are looked up in an index', () => {
  const bid = bidWith({ ...clause, kind: 'conformity', response: '满足。', evidence: ['plan'] });
  const check = (text: string) => saidBy(checkRequirements, bid, { chapters: [chapterFrom('plan', text)] });
  expect(check('正文')).toEqual(['index-missing volumes']);
  expect(check('<IndexTable of="conformity" />')).toEqual([]);
});

test('a deviation table has all clauses of a kind in their order; deviations keep their number', () => {
  const bid = bidWith(
    { ...clause, number: '3.1', marker: '★' },
    { ...clause, id: 'b', kind: 'business' },
    { ...clause, id: 'c', ...answer, deviation: 'positive', evidence: ['plan'], note: '附报告' },
  );
  expect(deviationRows(bid, 'technical', []).map(({ number, id, meaning }) => [number, id, meaning])).toEqual([
    [1, 'a', 'mandatory'],
    [2, 'c', 'ordinary'],
  ]);
  expect(deviationRows(bid, 'technical', [], 'deviations')).toMatchObject([
    { number: 2, clause: null, deviation: 'positive', evidence: [{ target: 'plan', spot: null }], note: '附报告' },
  ]);
});

test.each<[what: string, day: string, found: string[]]>([
  ['on its day', '2026-12-01', []],
  [
    'a day later',
    '2026-12-02',
    [
      'bid-work-overdue targets/0/due',
      'bid-work-overdue jobs/0/actions/0/due',
      'bid-work-overdue requirements/0/due',
      'chapter-overdue due',
    ],
  ],
])('work that is open %s', (_, day, found) => {
  const due = '2026-12-01';
  const bid = bidOf({
    tender: { dates: { submission } },
    targets: [{ target: 'agency', text: 'x', due }],
    jobs: [
      {
        job: 'price',
        weight: 100,
        actions: [
          { way: 'answer', text: 'x', due },
          { way: 'close', text: 'y', due, done: due },
        ],
      },
    ],
    requirements: [
      { ...clause, due },
      { ...clause, ...answer, id: 'b', due },
    ],
  });
  const chapters = [chapterFrom('plan', '', { due }), chapterFrom('end', '', { due, status: 'final' })];
  expect(saidBy(checkWork, bid, { chapters, day })).toEqual(found);
});

test('work after the deadline, until the bid has ended', () => {
  const due = '2027-01-21';
  const written = { tender: { dates: { submission } }, targets: [{ target: 'agency' as const, text: 'x', due }] };
  const chapters = [chapterFrom('plan', '', { due }), chapterFrom('end', '', { due: submission })];
  expect(saidBy(checkWork, bidOf(written), { chapters })).toEqual([
    'due-after-deadline targets/0/due',
    'due-after-deadline due',
  ]);
  const ended = bidOf({ ...written, result: { state: 'won', date: '2027-02-01' } });
  expect(saidBy(checkWork, ended, { chapters, day: '2027-02-02' })).toEqual([]);
});
