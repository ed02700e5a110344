import { expect, test } from 'vitest';
import type { Piece } from '../../../mdx/body.ts';
import { shown } from '../../cases.ts';
import { booksOf } from '../book/book.ts';
import { bidOf, chapterOf, contextOf } from './bids.ts';
import { coverageOf } from './coverage.ts';
import { checkCoverage } from './coverage-check.ts';

const criterion = (id: string, written: object = {}) => ({
  id,
  title: id,
  max: 10,
  mode: 'free-judgement' as const,
  ...written,
});
type Written = Parameters<typeof bidOf>[0];
const volumes: NonNullable<Written['volumes']> = [
  { id: 'technical', title: '技术卷', kind: 'technical' },
  { id: 'price', title: '报价卷', kind: 'price' },
];
const coverage = (written: Written, ...chapters: ReturnType<typeof chapterOf>[]) => {
  const bid = bidOf({ volumes, ...written });
  return coverageOf(bid, booksOf(bid, contextOf(bid, chapters).workspace));
};
const spots = (...input: Parameters<typeof coverage>) =>
  coverage(...input).criteria.map(({ id, spots: found, broken }) => [
    id,
    ...found.map(({ by, from, to }) => `${by} ${from} ${to}`),
    ...broken.map((target) => `broken ${target}`),
  ]);
const heading: Piece = { kind: 'heading', depth: 2, id: 'c-service_staff', children: [{ kind: 'html', html: '人员' }] };
const service = (written: Parameters<typeof chapterOf>[1] = {}) =>
  chapterOf(
    'service',
    { order: 2, ...written },
    {
      pieces: [heading],
      headings: [{ depth: 2, slug: 'staff', id: heading.id, text: '人员' }],
    },
  );

test('a chapter that covers a criterion answers it from its first to its last page', () => {
  expect(spots({ scoring: { criteria: [criterion('a')] } }, chapterOf('plan', { covers: ['a'] }))).toEqual([
    ['a', 'covers c-plan end-c-plan'],
  ]);
});

test('a place within a chapter says more than the chapter', () => {
  const scoring = { criteria: [criterion('a', { response: ['service#staff'] })] };
  expect(spots({ scoring }, service({ covers: ['a'] }))).toEqual([['a', 'response c-service_staff c-service_staff']]);
});

test('places stand in the order of the books, each once', () => {
  const scoring = { criteria: [criterion('a', { response: ['service#staff', 'service', 'plan', 'plan', 'gone'] })] };
  expect(
    spots({ scoring }, service(), chapterOf('plan', { order: 1 }), chapterOf('more', { order: 3, covers: ['a'] })),
  ).toEqual([
    [
      'a',
      'response c-plan end-c-plan',
      'response c-service end-c-service',
      'response c-service_staff c-service_staff',
      'covers c-more end-c-more',
      'broken gone',
    ],
  ]);
});

test('a chapter that covers a group covers what stands below it', () => {
  const scoring = { criteria: [{ id: 'g', title: 'g', criteria: [criterion('a')] }, criterion('b')] };
  expect(spots({ scoring }, chapterOf('plan', { covers: ['g'] }))).toEqual([
    ['g', 'covers c-plan end-c-plan'],
    ['a', 'covers c-plan end-c-plan'],
    ['b'],
  ]);
});

test('requirements are proved where their evidence stands', () => {
  const requirements = [{ id: 'r', kind: 'technical' as const, text: '要求', evidence: ['service#staff', 'gone'] }];
  const { requirements: rows, idle } = coverage({ requirements }, service(), chapterOf('about'));
  expect(rows).toMatchObject([{ id: 'r', spots: [{ from: 'c-service_staff' }], broken: ['gone'] }]);
  expect(idle).toEqual(['about']);
});

test('without books nothing is answered', () => {
  expect(spots({ scoring: { criteria: [criterion('a', { response: ['plan'] })] } })).toEqual([['a', 'broken plan']]);
  expect(coverage({})).toEqual({ criteria: [], requirements: [], idle: [] });
});

const found = (written: Written, ...chapters: ReturnType<typeof chapterOf>[]): string[] => {
  const bid = bidOf({ volumes, ...written });
  return shown(checkCoverage(bid, contextOf(bid, chapters))).map((line) => line.replace('scoring/criteria/', ''));
};
const plan = chapterOf('plan', { covers: ['a'] });
const one = (written: object): Written => ({ scoring: { criteria: [criterion('a'), criterion('b', written)] } });

test.each<[string, object, string[]]>([
  ['the book decides', {}, ['criterion-uncovered 1']],
  ['another chapter is named', { response: ['plan'] }, []],
  ['a place that does not exist is said elsewhere', { response: ['gone'] }, []],
  ['given up', { claimed: 0 }, []],
  ['a platform decides', { mode: 'external-pass-fail' }, []],
  ['a rank by what others hand in', { mode: 'rank' }, []],
  ['a rank for which a proof is asked', { mode: 'rank', evidence: [{ text: '审计报告' }] }, ['criterion-uncovered 1']],
  ['the price has a volume of its own', { mode: 'price', price: { type: 'lowest-ratio' } }, []],
])('no chapter covers it: %s', (_, written, expected) => expect(found(one(written), plan)).toEqual(expected));

test('nothing is uncovered before there are chapters, or where one can not be read', () => {
  expect(found(one({}))).toEqual([]);
  const bid = bidOf({ volumes, ...one({}) });
  expect(checkCoverage(bid, { ...contextOf(bid, [plan]), partial: true })).toEqual([]);
});

const idle = (written: Parameters<typeof chapterOf>[1], pieces: Piece[] = []): string[] =>
  found({ scoring: { criteria: [criterion('a')] } }, plan, chapterOf('x', { order: 2, ...written }, { pieces }));
const component = (name: 'Signature' | 'Wide'): Piece => ({ kind: 'component', name, props: {}, children: [] });

test.each<[string, string[], Parameters<typeof chapterOf>[1], Piece[]?]>([
  ['only text', ['chapter-covers-nothing title'], {}],
  ['a number that the tender prescribes', [], { number: '附件2-3' }],
  ['scans only', [], { attachments: [{ id: 'licence', title: '营业执照', file: 'attachments/licence.pdf' }] }],
  ['in the volume of prices', [], { volume: 'price' }],
  ['to be signed', [], {}, [component('Signature')]],
  ['a wide table is no form', ['chapter-covers-nothing title'], {}, [component('Wide')]],
])('a chapter that covers nothing: %s', (_, expected, written, pieces) =>
  expect(idle(written, pieces)).toEqual(expected),
);

test('where there is nothing to answer, no chapter answers nothing', () => {
  expect(found({}, chapterOf('about'))).toEqual([]);
});
