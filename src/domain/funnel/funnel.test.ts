import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastCategories } from '../../schemas/opportunity.ts';
import { ourPeople } from '../../schemas/our-people.ts';
import { defaultSettings } from '../../settings.ts';
import { opportunityOf, pageOf, workspaceOf } from '../cases.ts';
import type { Opportunity } from '../plan.ts';
import { playbookOf } from '../playbook/playbook.ts';
import { conversionOf } from './conversion.ts';
import { dealsOf } from './deals.ts';
import { doubtsOf } from './doubts.ts';
import { cellsOf, forecastOf, partsOf, verdictOf, yearsOf } from './forecast.ts';
import { funnelsOf } from './stages.ts';
import { groupBy, type Sum, sumOf } from './sums.ts';
import { dimensions } from './targets.ts';

const today = '2026-11-20';
const stages = { lead: 5, contact: 25, technical: 50, business: 80 };
const stageIds = Object.keys(stages).map((id) => `project-sale-${id}`);
const playbook = playbookOf([
  pageOf('pipelines', 'project-sale', { stages: stageIds }),
  pageOf('pipelines', 'key-account', { stages: ['key-account-visits'] }),
  ...Object.entries(stages).map(([id, probability]) => pageOf('stages', `project-sale-${id}`, { probability })),
  pageOf('stages', 'key-account-visits'),
]);
const people = ourPeople.parse({
  people: [
    { id: 'chen-jing', name: '陈静', unit: 'changsha' },
    { id: 'zhou-hao', name: '周浩' },
  ],
  units: [{ id: 'changsha', name: '长沙分公司', yearlyUnits: 0 }],
});
const dealsIn = (some: readonly Opportunity[], day = today) =>
  dealsOf(
    workspaceOf([], defaultSettings, day, {
      opportunities: Map.groupBy(some, ({ account }) => account),
      playbook,
      people,
    }),
  );
type Written = Parameters<typeof opportunityOf>[2];
const one = (id: string, written: Written = {}) => opportunityOf('bank', id, written);
const proof = (stage: string) => ({
  stage: `project-sale-${stage}`,
  criterion: 'done',
  text: '纪要',
  date: '2026-10-01',
});

/** Any opportunity. */
const opportunity = fc
  .record({
    value: fc.integer({ min: 0, max: 1e9 }),
    closing: fc.constantFrom('2026-02-03', '2026-11-19', '2026-11-20', '2026-12-31', '2027-01-01', '2028-05-05'),
    stage: fc.constantFrom(...stageIds, 'key-account-visits', 'gone'),
    pipeline: fc.constantFrom('project-sale', 'key-account', 'gone'),
    owner: fc.constantFrom('chen-jing', 'zhou-hao', 'nobody'),
    forecast: fc.constantFrom(...forecastCategories),
    evidence: fc.subarray(Object.keys(stages)).map((some) => some.map(proof)),
    product: fc.option(fc.constantFrom('服务器', '存储'), { nil: undefined }),
    result: fc.option(
      fc.record({ state: fc.constantFrom('won', 'lost', 'dropped'), date: fc.constant('2026-06-01') }),
      { nil: undefined },
    ),
  })
  .map(
    ({ product, result, ...rest }) => ({ ...rest, ...(product && { product }), ...(result && { result }) }) as Written,
  );
const some = fc
  .array(opportunity, { maxLength: 12 })
  .map((list) => list.map((written, n) => opportunityOf(`a${n % 3}`, `o${n}`, written)));

describe('deals', () => {
  test.each<[string, Written, object]>([
    ['an open one counts what is expected, on its day', { closing: '2027-03-31' }, { value: 3e6, month: '2027-03' }],
    [
      'its day has passed: this month at the earliest',
      { closing: '2026-05-01' },
      { day: '2026-05-01', month: '2026-11' },
    ],
    ['today is not passed', { closing: today }, { month: '2026-11' }],
    [
      'a won one counts what the contract says, when it was signed',
      { result: { state: 'won', date: '2026-03-02', value: 2_000_000 } },
      { state: 'won', value: 2e6, month: '2026-03' },
    ],
    ['without a contract value what was expected', { result: { state: 'won', date: '2026-03-02' } }, { value: 3e6 }],
    ['the unit is that of its owner', {}, { unit: 'changsha' }],
    ['an owner without a unit', { owner: 'zhou-hao' }, { unit: null }],
    [
      'weighted by the declared stage',
      { stage: 'project-sale-technical' },
      { weighted: 1.5e6, provenWeighted: 150_000 },
    ],
    [
      'and by the stage that the evidence carries it to',
      { stage: 'project-sale-technical', evidence: [proof('lead')] },
      { weighted: 1.5e6, provenWeighted: 750_000, provenStage: 'project-sale-contact', ahead: true },
    ],
    [
      'a stage without probability',
      { pipeline: 'key-account', stage: 'key-account-visits' },
      { weighted: null, ahead: false },
    ],
    ['a stage nobody knows', { stage: 'gone' }, { weighted: null, provenWeighted: null, provenStage: null }],
  ])('%s', (_, written, expected) => {
    expect(dealsIn([one('x', written)])[0]).toMatchObject(expected);
  });
});

test('whatever deals are grouped by, the groups add up to the whole', () => {
  const add = (sums: Sum[]): Sum =>
    sums.reduce(
      (all, sum) =>
        Object.fromEntries(
          Object.entries(all).map(([key, value]) => [key, value + sum[key as keyof Sum]]),
        ) as unknown as Sum,
      sumOf([]),
    );
  const same = (a: Sum, b: Sum) => {
    for (const key of Object.keys(a) as (keyof Sum)[]) expect(a[key]).toBeCloseTo(b[key], 0);
  };
  fc.assert(
    fc.property(some, (list) => {
      const deals = dealsIn(list);
      const whole = sumOf(deals);
      for (const key of ['owner', 'unit', 'product', 'stage', 'pipeline', 'month', 'forecast'] as const) {
        const groups = groupBy(deals, (deal) => deal[key]);
        same(add([...groups.values()].map(sumOf)), whole);
        // Those without are one group, the last.
        expect([...groups.keys()].slice(0, -1)).not.toContain(null);
      }
      same(add(funnelsOf(deals, playbook).flatMap((funnel) => funnel.stages.map(({ sum }) => sum))), {
        ...whole,
        won: 0,
      });
      for (const year of [2026, 2027]) {
        const { sum, months } = forecastOf(deals, [], year);
        same(add(months.map((month) => month.sum)), sum);
        for (const by of dimensions) same(add(partsOf(deals, [], year, by).map((part) => part.sum)), sum);
      }
    }),
    { numRuns: 60 },
  );
});

test('neither kind of weighted value is more than the value, and evidence never adds to what is declared', () => {
  fc.assert(
    fc.property(some, (list) => {
      for (const { value, weighted, provenWeighted } of dealsIn(list)) {
        expect(weighted ?? 0).toBeLessThanOrEqual(value);
        expect(provenWeighted ?? 0).toBeLessThanOrEqual(weighted ?? 0);
      }
      const { commit, bestCase, pipeline, value } = sumOf(dealsIn(list));
      expect(commit + bestCase + pipeline).toBe(value);
    }),
    { numRuns: 60 },
  );
});

test('the order in which opportunities are read does not matter', () => {
  const targets = ourPeople.parse({ targets: [{ year: 2026, amount: 5e6, product: '存储' }] }).targets;
  const all = (list: readonly Opportunity[]) => {
    const deals = dealsIn(list);
    return [
      deals,
      funnelsOf(deals, playbook),
      forecastOf(deals, targets, 2026),
      partsOf(deals, targets, 2026, 'product'),
      doubtsOf(deals, today, defaultSettings),
      conversionOf(deals),
    ];
  };
  fc.assert(
    fc.property(some, (list) => {
      expect(all(list.toReversed())).toEqual(all(list));
    }),
    { numRuns: 30 },
  );
});

describe('the funnel', () => {
  const deals = dealsIn([
    one('a', { stage: 'project-sale-contact' }),
    one('b', { stage: 'project-sale-contact', value: 1e6 }),
    one('c', { stage: 'project-sale-gone' }),
    one('d', { stage: 'project-sale-lead', forecast: 'omitted' }),
    one('e', { pipeline: 'key-account', stage: 'key-account-visits' }),
    one('f', { pipeline: 'elsewhere', stage: 'somewhere' }),
    one('g', { stage: 'project-sale-business', result: { state: 'won', date: '2026-01-01' } }),
  ]);
  const funnels = funnelsOf(deals, playbook);

  test('has every stage of the pipeline in its order, then what the pipeline does not know', () => {
    expect(funnels[0]?.stages.map(({ id, sum }) => [id, sum.count, sum.value, sum.weighted])).toEqual([
      ['project-sale-lead', 0, 0, 0],
      ['project-sale-contact', 2, 4e6, 1e6],
      ['project-sale-technical', 0, 0, 0],
      ['project-sale-business', 0, 0, 0],
      ['project-sale-gone', 1, 3e6, 0],
    ]);
  });

  test('is one for each pipeline, those that nobody has written last', () => {
    expect(funnels.map(({ pipeline }) => pipeline)).toEqual(['project-sale', 'key-account', 'elsewhere']);
  });
});

describe('the forecast of a year', () => {
  const sum = { ...sumOf([]), won: 40, commit: 20, bestCase: 20, pipeline: 30, weighted: 35 };
  test.each([
    [null, sum, 'no-target'],
    [40, sum, 'reached'],
    [60, sum, 'holds'],
    [60, { ...sum, weighted: 10 }, 'commit'],
    [75, sum, 'weighted'],
    [80, sum, 'best-case'],
    [110, sum, 'pipeline'],
    [111, sum, 'short'],
  ] as const)('against a target of %s', (target, have, verdict) => {
    expect(verdictOf(target, have)).toBe(verdict);
  });

  const targets = ourPeople.parse({
    targets: [
      { year: 2026, amount: 12e6, months: [0, 0, 2e6, 0, 0, 0, 0, 0, 0, 0, 4e6, 6e6] },
      { year: 2027, amount: 24e6 },
      { year: 2027, amount: 24e6, person: 'chen-jing' },
      { year: 2027, amount: 9e6, person: 'chen-jing', product: '存储' },
    ],
  }).targets;
  const deals = dealsIn([
    one('won', { result: { state: 'won', date: '2026-03-02', value: 3e6 } }),
    one('late', { closing: '2026-09-30', stage: 'project-sale-business', value: 5e6, forecast: 'commit' }),
    one('next', { closing: '2027-02-01', product: '存储', value: 10e6 }),
    one('other', { closing: '2027-02-01', owner: 'zhou-hao', value: 1e6 }),
    one('later', { closing: '2028-02-01', product: '服务器', value: 77 }),
  ]);

  test('grows by the month, against its target', () => {
    const { months, gap, verdict } = forecastOf(deals, targets, 2026);
    expect(months[9]?.cumulated).toEqual({ target: 2e6, won: 3e6, expected: 3e6 });
    expect(months[10]?.cumulated).toEqual({ target: 6e6, won: 3e6, expected: 7e6 });
    expect(months[11]?.cumulated).toEqual({ target: 12e6, won: 3e6, expected: 7e6 });
    expect([gap, verdict]).toEqual([5e6, 'short']);
  });

  test('without months a twelfth each', () => {
    const { months } = forecastOf(deals, targets, 2027);
    expect(months.map(({ target }) => target)).toEqual(Array(12).fill(2e6));
    expect(months[11]?.cumulated.target).toBe(24e6);
  });

  test('without a target there is no gap and no line', () => {
    const { target, gap, months } = forecastOf(deals, [], 2026);
    expect([target, gap, months[0]?.target, months[11]?.cumulated.target]).toEqual([null, null, null, null]);
  });

  test('is broken down as the target is; who has deals but no target follows, deals that say nothing come last', () => {
    const parts = (by: (typeof dimensions)[number]) =>
      partsOf(deals, targets, 2027, by).map(({ key, target, sum: of }) => [key, target?.amount ?? null, of.value]);
    expect(parts('person')).toEqual([
      ['chen-jing', 24e6, 10e6],
      ['zhou-hao', null, 1e6],
    ]);
    expect(parts('product')).toEqual([
      ['存储', null, 10e6],
      [null, null, 1e6],
    ]);
    expect(cellsOf(deals, targets, 2027).map(({ named, sum: of }) => [named.map(({ key }) => key), of.value])).toEqual([
      [['存储', 'chen-jing'], 10e6],
    ]);
  });

  test('is there for this year and every other with an open deal or a target, past ones last', () => {
    const past = ourPeople.parse({ targets: [2024, 2025].map((year) => ({ year, amount: 1 })) }).targets;
    expect(yearsOf(deals, [], today)).toEqual([2026, 2027, 2028]);
    expect(yearsOf([deals.find(({ id }) => id === 'late') as (typeof deals)[number]], [], today)).toEqual([2026]);
    expect(yearsOf([], [...past, ...targets], today)).toEqual([2026, 2027, 2025, 2024]);
    expect(yearsOf([], [], today)).toEqual([2026]);
  });
});

test.each<[string, Written, string[]]>([
  ['nothing is wrong', { closing: '2027-01-31' }, []],
  ['its day has passed', { closing: '2026-11-19', evidence: [proof('lead')] }, ['slipping 1']],
  ['less proven than declared', { closing: '2028-01-01', evidence: [] }, ['unproven']],
  ['less proven than declared, this quarter', { closing: '2026-12-31', evidence: [] }, ['unproven this quarter']],
  ['committed, proven and unlikely', { forecast: 'commit' }, ['unproven-commit 25 of 50']],
  [
    'committed and likely',
    { forecast: 'commit', stage: 'project-sale-technical', evidence: [proof('lead'), proof('contact')] },
    [],
  ],
  ['nobody has looked at it', { updated: '2026-10-22' }, ['stalled 29']],
  ['looked at in time', { updated: '2026-10-23' }, []],
  ['it does not count', { closing: '2026-11-19', forecast: 'omitted' }, []],
  ['it has ended', { updated: '2025-01-01', result: { state: 'lost', date: '2025-01-01' } }, []],
])('what a forecast should not rest on: %s', (_, written, expected) => {
  const likely: Written = { closing: '2027-01-31', evidence: [proof('lead')] };
  const doubts = doubtsOf(dealsIn([one('x', { ...likely, ...written })]), today, defaultSettings);
  const said = doubts.flatMap(({ reasons, dueThisQuarter }) =>
    reasons.map((doubt) => {
      if (doubt.reason === 'unproven-commit') return `${doubt.reason} ${doubt.probability} of ${doubt.limit}`;
      return doubt.reason === 'unproven'
        ? `${doubt.reason}${dueThisQuarter ? ' this quarter' : ''}`
        : `${doubt.reason} ${doubt.days}`;
    }),
  );
  expect(said).toEqual(expected);
});

test('doubts say what the evidence does not carry, this quarter first, then the largest', () => {
  const doubts = doubtsOf(
    dealsIn([
      one('small', { closing: '2027-06-01', stage: 'project-sale-technical', value: 1e6 }),
      one('large', { closing: '2027-06-01', stage: 'project-sale-business', value: 9e6 }),
      one('due', { closing: '2026-12-01', stage: 'project-sale-contact', value: 100 }),
      one('unweighted', { closing: '2027-06-01', stage: 'gone', updated: '2026-01-01', value: 2 }),
    ]),
    today,
    defaultSettings,
  );
  expect(doubts.map(({ deal, unprovenWeighted }) => [deal.id, unprovenWeighted])).toEqual([
    ['due', 20],
    ['large', 6_750_000],
    ['small', 450_000],
    ['unweighted', 0],
  ]);
});

test('reasons of won deals and of those that were not stand apart, the most often named first', () => {
  const ended = (id: string, state: 'won' | 'lost' | 'dropped', reasons: [string, 'for' | 'against'][]) =>
    one(id, {
      value: 1e6,
      result: { state, date: '2026-05-01' },
      ...(reasons.length > 0 && {
        review: {
          date: '2026-05-20',
          decidedBy: '价格',
          reasons: reasons.map(([factor, effect]) => ({ factor: factor as 'price', effect, text: '低 3%' })),
        },
      }),
    });
  const found = conversionOf(
    dealsIn([
      ended('a', 'won', [['relationship', 'for']]),
      ended('b', 'lost', [['price', 'against']]),
      ended('c', 'dropped', [
        ['price', 'against'],
        ['relationship', 'for'],
      ]),
      ended('d', 'lost', [['price', 'for']]),
      ended('e', 'lost', []),
      one('open'),
    ]),
  );
  expect(found).toMatchObject({ rate: 0.25, valueRate: 0.25, unreviewed: 1, dropped: { count: 1 } });
  expect(found.factors).toEqual([
    { factor: 'price', won: { for: 0, against: 0 }, notWon: { for: 1, against: 2 } },
    { factor: 'relationship', won: { for: 1, against: 0 }, notWon: { for: 1, against: 0 } },
  ]);
  expect(conversionOf(dealsIn([one('open')])).rate).toBeNull();
});
