import { expect, test } from 'vitest';
import type { WrittenCriterion } from '../../../schemas/bid/scoring.ts';
import { shown } from '../../cases.ts';
import { bidOf, contextOf } from './bids.ts';
import { checkScoring } from './check.ts';

type Written = Parameters<typeof bidOf>[0];
const found = (criteria: WrittenCriterion[], scoring: Written['scoring'] = {}, rest: Written = {}) => {
  const bid = bidOf({ scoring: { ...scoring, criteria }, ...rest });
  return checkScoring(bid, contextOf(bid));
};
const leaf = (max: number, written: Partial<WrittenCriterion> = {}, id = 'a'): WrittenCriterion => ({
  id,
  title: id,
  max,
  mode: 'free-judgement',
  ...written,
});
const rest = (max: number): WrittenCriterion => leaf(max, {}, 'rest');
const paths = (...input: Parameters<typeof found>): string[] =>
  shown(found(...input)).map((line) => line.replace('scoring/criteria/', ''));

test.each<[string, string[], WrittenCriterion[], Written['scoring']?]>([
  ['a table that adds up', [], [leaf(40), rest(60)]],
  ['figures that are not exact in binary', [], [leaf(33.3), leaf(33.3, {}, 'b'), rest(33.4)]],
  ['a table that does not', ['scoring-sum scoring/criteria'], [leaf(40), rest(50)]],
  ['a table of more than its total', ['scoring-sum scoring/criteria'], [leaf(40), rest(70)]],
  ['a total of its own', [], [leaf(40), rest(50)], { total: 90 }],
  [
    'a group that says more than it holds',
    ['scoring-sum 0/max'],
    [{ id: 'g', title: 'g', max: 100, criteria: [leaf(90)] }],
  ],
  ['a group that says nothing', [], [{ id: 'g', title: 'g', criteria: [leaf(100)] }]],
  [
    'weights that do not add up',
    ['scoring-sum 0/weight'],
    [{ id: 'g', title: 'g', weight: 100, criteria: [leaf(100, { weight: 95 })] }],
    { scale: 'weights' },
  ],
  [
    'criteria that share a weight need not add up',
    [],
    [{ id: 'g', title: 'g', weight: 100, criteria: [leaf(40), rest(50)] }],
    { scale: 'weights' },
  ],
  ['an open weight leaves the total open', [], [leaf(40), leaf(100, { weightRule: '待定' }, 'b')]],
  ['ratings in words have no points', [], [{ id: 'a', title: 'a' }], { scale: 'adjectival' }],
  [
    '2 declared, 0.5 reachable',
    ['scoring-unreachable 0/max'],
    [leaf(2, { mode: 'additive', awards: [{ points: 0.5, most: 1 }] }), rest(98)],
  ],
  ['a rounded step', [], [leaf(100, { mode: 'additive', awards: [{ points: 33.3, most: 3 }] })]],
  ['an overshoot', ['scoring-exceeds 0/max'], [leaf(100, { mode: 'additive', awards: [{ points: 33.4, most: 3 }] })]],
  ['an overshoot with a cap', [], [leaf(100, { mode: 'additive', awards: [{ points: 33.4, most: 3 }], cap: 100 })]],
  [
    'a cap above the maximum',
    ['scoring-exceeds 0/max'],
    [leaf(100, { mode: 'additive', awards: [{ points: 50, most: 3 }], cap: 120 })],
  ],
  [
    'a part that ends at its maximum',
    [],
    [leaf(100, { mode: 'composite', parts: [{ mode: 'additive', max: 100, awards: [{ points: 30, most: 4 }] }] })],
  ],
  [
    'bands of a part',
    ['scoring-bands 0/parts/0/bands'],
    [
      leaf(5, {
        mode: 'composite',
        parts: [
          {
            mode: 'range-banded',
            bands: [
              { from: 2, to: 5 },
              { from: 0, to: 3 },
            ],
          },
        ],
      }),
      rest(95),
    ],
  ],
  [
    'a group with a way of scoring',
    ['group-with-mode 0/mode', 'group-with-mode 0/claimed'],
    [{ id: 'g', title: 'g', mode: 'composite', claimed: 1, criteria: [leaf(100)] }],
  ],
])('%s', (_, expected, criteria, scoring) => expect(paths(criteria, scoring)).toEqual(expected));

test('groups within groups: weights are added up, shares are not', () => {
  const inner = (written: Partial<WrittenCriterion>, ...criteria: WrittenCriterion[]) => ({
    id: 'h',
    title: 'h',
    criteria,
    ...written,
  });
  const outer = (...criteria: WrittenCriterion[]) => [{ id: 'g', title: 'g', weight: 100, criteria }];
  const weights = { scale: 'weights' as const };
  const [b, c] = [leaf(100, { weight: 30 }, 'b'), leaf(100, { weight: 60 }, 'c')];
  expect(paths(outer(inner({}, b, c), leaf(100, { weight: 10 })), weights)).toEqual([]);
  expect(paths(outer(inner({}, b, c)), weights)).toEqual(['scoring-sum 0/weight']);
  expect(paths(outer(inner({ max: 40 }, leaf(1, {}, 'b'), leaf(2, {}, 'c')), leaf(60)), weights)).toEqual([]);
});

test('weights add up to 100 percent, whatever the total', () => {
  const written = { scale: 'weights' as const, total: 200 };
  const [one] = found([leaf(100, { weight: 90 })], written);
  expect(one?.params).toEqual({ group: null, sum: 90, declared: 100, of: 'weights' });
});

test('of a file read only in part, nothing is said to be missing', () => {
  const bid = bidOf({ scoring: { criteria: [{ id: 'a', title: 'a' }] } });
  const whole = contextOf(bid);
  expect(checkScoring(bid, whole).map(({ id }) => id)).toEqual(['criterion-incomplete', 'criterion-incomplete']);
  expect(checkScoring(bid, { ...whole, workspace: { ...whole.workspace, bids: [] } })).toEqual([]);
});

const price = (max: number): WrittenCriterion => leaf(max, { mode: 'price', price: { type: 'lowest-ratio' } }, 'price');
type TenderFacts = NonNullable<Written['tender']>;
test.each<[number, TenderFacts, string[]]>([
  [30, { kind: 'goods' }, []],
  [29.9, { kind: 'goods' }, ['price-weight-low 1/max']],
  [10, { kind: 'services' }, []],
  [9, { kind: 'services' }, ['price-weight-low 1/max']],
  [5, { kind: 'works' }, []],
  [5, { kind: 'goods', law: 'bidding' }, []],
  [5, { kind: 'goods', method: 'lowest-price' }, []],
])('a price of %d points: %j', (max, tender, expected) => {
  expect(paths([rest(Math.round((100 - max) * 10) / 10), price(max)], {}, { tender })).toEqual(expected);
});

test.each<[string, string | null]>([
  ['注册资本 5000 万元以上的得 2 分', '注册资本'],
  ['近三年年均营业收入 1 亿元以上', '营业收入'],
  ['从业人员 300 人以上', '从业人员'],
  ['净利润排名第一的得满分', '利润'],
  ['Annual revenue above 10 million', 'Annual revenue'],
  ['提供从业人员资格证书', null],
  ['提供依法纳税的证明', null],
  ['报价低于合理利润的须说明', null],
  ['固定资产管理系统业绩', null],
])('size of firm: %s', (rule, word) => {
  const criteria = [leaf(10, { rule }), rest(60), price(30)];
  const words = found(criteria).map(({ params }) => ('word' in params ? params.word : null));
  expect(words).toEqual(word === null ? [] : [word]);
  expect(found(criteria, {}, { tender: { law: 'none' } })).toEqual([]);
});

const marked = (deviation: 'none' | 'negative', index: number) => ({
  id: `r-${index}`,
  kind: 'technical' as const,
  marker: '▲',
  text: '要求',
  deviation,
});
const deduction = (claimed: number, points = 5): WrittenCriterion =>
  leaf(100, { mode: 'deduction', evaluator: 'objective', deductions: [{ marker: '▲', points }], claimed });
const bands = [{ points: 5 }, { from: 1, to: 3 }, { points: 0 }];

test.each<[string, string[], WrittenCriterion[], Written?]>([
  ['a claim above the maximum', ['points-over-max 0/claimed'], [leaf(100, { claimed: 101 })]],
  ['an expectation above the claim', ['points-order 0/likely'], [leaf(100, { claimed: 50, likely: 60 })]],
  ['a low above the claim', ['points-order 0/low'], [leaf(100, { claimed: 50, low: 60 })]],
  ['points in order', [], [leaf(100, { claimed: 50, likely: 40, low: 40 })]],
  [
    'a claim despite a negative deviation',
    ['claim-over-deviations 0/claimed'],
    [deduction(100)],
    { requirements: [marked('negative', 1)] },
  ],
  ['a claim that counts it', [], [deduction(95)], { requirements: [marked('negative', 1)] }],
  ['never below nothing', [], [deduction(0, 70)], { requirements: [marked('negative', 1), marked('negative', 2)] }],
  [
    '23 clauses of 4.35',
    [],
    [deduction(100, 4.35)],
    { requirements: Array.from({ length: 23 }, (_, index) => marked('none', index)) },
  ],
  [
    '22 clauses of 4.35',
    ['marker-count 0/deductions/0/points'],
    [deduction(100, 4.35)],
    { requirements: Array.from({ length: 22 }, (_, index) => marked('none', index)) },
  ],
  [
    '24 clauses of 4.35',
    ['marker-count 0/deductions/0/points'],
    [deduction(100, 4.35)],
    { requirements: Array.from({ length: 24 }, (_, index) => marked('none', index)) },
  ],
  [
    'a claim between the bands',
    ['claim-impossible 0/claimed'],
    [leaf(5, { mode: 'banded', bands, claimed: 4 }), rest(95)],
  ],
  ['a claim within a band', [], [leaf(5, { mode: 'banded', bands, claimed: 2.5 }), rest(95)]],
  ['giving it up', [], [leaf(100, { mode: 'pass-fail', claimed: 0 })]],
  ['half of all or nothing', ['claim-impossible 0/claimed'], [leaf(100, { mode: 'pass-fail', claimed: 50 })]],
])('%s', (_, expected, criteria, written) =>
  expect(paths(criteria, {}, { tender: { law: 'none' }, ...written })).toEqual(expected),
);
