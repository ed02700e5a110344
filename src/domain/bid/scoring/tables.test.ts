import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { Finding } from '../../../problem.ts';
import { priceFormulas } from '../../../schemas/bid/price-formula.ts';
import { requirement } from '../../../schemas/bid/requirement.ts';
import { type Scoring, scoring, scoringModes } from '../../../schemas/bid/scoring.ts';
import { tender } from '../../../schemas/bid/tender.ts';
import { bidOf, contextOf } from './bids.ts';
import { checkScoring } from './check.ts';
import { reachOf, roundedStep } from './reach.ts';
import { criterionRows } from './rows.ts';
import { factsOf } from './scoring-to-table.ts';
import { scoringOf } from './table-to-scoring.ts';
import type { Adjectival, Formula, Table, Tables } from './tables-facts.ts';

const tables: Tables = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../tests/cases/scoring/tables.json'), 'utf8'),
);
const read = (table: Table): Scoring => scoring.parse(scoringOf(table));
const tableOf = (id: string): Table => tables.chinese.find((table) => table.id === id) as Table;

/** The scoring rule among the facts, with what they leave to the law written out, and an end without a day as the deadline. */
function ruleOf({ price, sections, gates, scale, aggregation, tie_break }: Table): object {
  const lawful: Formula = { trim_high_low: false, policy_adjusted: true, rounding: 2, ...price.formula };
  return {
    scale,
    price: { ...price, formula: lawful },
    sections: sections.map((section) => ({
      ...section,
      criteria: section.criteria.map((item) =>
        item.window?.endsWith('..') ? { ...item, window: `${item.window}投标截止` } : item,
      ),
    })),
    ...(gates === undefined ? {} : { gates }),
    ...(aggregation?.outlier_rule === undefined ? {} : { aggregation }),
    ...(tie_break === undefined ? {} : { tie_break }),
  };
}

test('there are six tables of points', () => expect(tables.chinese).toHaveLength(6));

test.each(tables.chinese)('$id goes into the schema and comes back whole', (table) => {
  const facts = factsOf(read(table));
  // The facts of random-reference name its base in the expression.
  if (table.price.formula.base === undefined) delete facts.price.formula.base;
  expect(facts).toEqual(ruleOf(table));
});

test('what a table says beside the points is a fact of the tender', () => {
  const [shenzhen, wenling] = [tableOf('CN-01'), tableOf('CN-07')];
  const read = tender.parse({
    number: shenzhen.doc_no,
    title: shenzhen.title,
    buyer: '司法局',
    kind: shenzhen.category,
    dates: { submission: '2026-12-01' },
    validityDays: shenzhen.other?.bid_validity_days,
    sizeLimitMb: shenzhen.other?.file_size_limit_mb,
    markers: [
      { sign: wenling.markers?.mandatory, meaning: 'mandatory' },
      { sign: wenling.markers?.important, meaning: 'scored' },
    ],
  });
  expect([read.validityDays, read.sizeLimitMb, read.deposit]).toEqual([120, 100, undefined]);
  expect(read.markers.map(({ sign }) => sign)).toEqual(['▲', '★']);
});

test('every mode and every price formula of the tables has its place', () => {
  const others: Record<string, string> = {
    // Each award of an additive rule may have a cap of its own.
    nested_additive: 'additive',
    // Bands beside other parts of a composite rule; those with ranges give up to their most.
    banded_bonus: 'composite',
    banded_bonus_upto: 'composite',
    deduction_with_floor: 'deduction',
    external_formula: 'external-score',
  };
  const known: readonly string[] = [...scoringModes, ...priceFormulas];
  const places = tables.modes.map((mode) => others[mode] ?? mode.replaceAll('_', '-'));
  expect(places.filter((place) => !known.includes(place))).toEqual([]);
});

test('a table of ratings in words', () => {
  const [table] = tables.english as [Adjectival];
  const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  const pages = (name: string): number | undefined =>
    table.limits[`${slug(name).replaceAll('-', '_')}_pages`] as number;
  const named = table.phases.flatMap(({ n, criteria = [] }) => criteria.map((title) => ({ n, title })));
  const written: z.input<typeof scoring> = {
    scale: 'adjectival',
    ratings: /\(([^)]+)\)/.exec(table.scale)?.[1]?.split(' / ') ?? [],
    importance: table.relative_importance,
    phases: table.phases.map(({ n, name, pass_at: passAt }) => ({
      number: n,
      title: name,
      ...(passAt ? { passAt } : {}),
    })),
    criteria: named.map(({ n, title }) => ({
      id: slug(title),
      title,
      phase: n,
      ...(pages(title) ? { maxPages: pages(title) } : {}),
    })),
  };
  const rule = scoring.parse(written);
  // Limits and forms that belong to no criterion are clauses to be answered.
  const limited = rule.criteria.flatMap(({ id, maxPages }) =>
    maxPages ? [[`${id.replaceAll('-', '_')}_pages`, maxPages]] : [],
  );
  const clauses = [
    ...Object.entries(table.limits).filter(([key]) => !limited.some(([one]) => one === key)),
    ...Object.entries(table.formats),
  ].map(([key, value]) => requirement.parse({ id: key.replaceAll('_', '-'), kind: 'conformity', text: `${value}` }));

  const phases = rule.phases.map(({ number: n, title: name, passAt }) => {
    const criteria = rule.criteria.filter(({ phase }) => phase === n).map(({ title }) => title);
    return { n, name, ...(passAt ? { pass_at: passAt } : {}), ...(criteria.length > 0 ? { criteria } : {}) };
  });
  expect(phases).toEqual(table.phases);
  expect(table.scale).toBe(`adjectival (${rule.ratings.join(' / ')}); no points`);
  expect(rule.importance).toBe(table.relative_importance);
  const clause = (key: string): string | undefined => clauses.find(({ id }) => id === key.replaceAll('_', '-'))?.text;
  const limits = Object.entries(table.limits).map(([key, value]) => [
    key,
    limited.find(([one]) => one === key)?.[1] ?? clause(key),
    value,
  ]);
  expect(limits.filter(([, kept, value]) => `${kept}` !== `${value}`)).toEqual([]);
  expect(Object.keys(table.formats).map(clause)).toEqual(Object.values(table.formats));
  expect(criterionRows(rule).every(({ points }) => points === null)).toBe(true);
});

const found = (table: Table, written: object = {}): Finding[] => {
  const kind = table.category.startsWith('goods') ? 'goods' : 'services';
  const bid = bidOf({ tender: { kind, ...written }, scoring: scoringOf(table) });
  return checkScoring(bid, contextOf(bid));
};
/** The military and the works of Guangzhou are not bought under the Government Procurement Law. */
const lawOf = ({ jurisdiction }: Table) =>
  jurisdiction.includes('政府采购') || jurisdiction.includes('政采') ? 'procurement' : 'none';

test.each(tables.chinese)('$id does not contradict itself', (table) => {
  expect(found(table, { law: lawOf(table) })).toEqual([]);
});

test.each(tables.chinese)('every criterion of $id can be reached', (table) => {
  const rows = criterionRows(read(table)).filter(({ leaf }) => leaf);
  const short = rows.filter(({ criterion, max }) => {
    const { most } = reachOf(criterion, max);
    return most !== null && max !== null && most !== max;
  });
  expect(short.map(({ title }) => title)).toEqual([]);
});

test('the points of a table with an open weight are those that are known', () => {
  const rows = criterionRows(read(tableOf('CN-12')));
  expect(rows.map(({ title, points }) => [title, points])).toEqual([
    ['价格', null],
    ['业绩', 8],
    ['企业业绩', 5],
    ['项目负责人业绩', 3],
    ['诚信综合评价', null],
    ['诚信综合评价', null],
  ]);
});

test('CN-02 and CN-04: steps that are rounded shares', () => {
  expect(roundedStep(100, 4.35)).toEqual({ count: 23, sum: 100.05, sure: true });
  expect(roundedStep(100, 0.396)).toEqual({ count: 253, sum: 100.188, sure: false });
  expect(roundedStep(100, 16.7)).toEqual({ count: 6, sum: 100.2, sure: true });
  expect([roundedStep(100, 25), roundedStep(30, 0.5), roundedStep(100, 7.4)]).toEqual([null, null, null]);
});

test('CN-04: three times 33.4 is more than 100, which its cap ends', () => {
  const table = tableOf('CN-04');
  const uncapped = structuredClone(table);
  const item = uncapped.sections.flatMap(({ criteria }) => criteria).find(({ per_item }) => per_item === 33.4);
  delete item?.cap;
  expect(found(uncapped).map(({ id, params }) => [id, params])).toEqual([
    ['scoring-exceeds', { criterion: '同类业绩', declared: 100, reachable: 100.2 }],
  ]);
});

test('CN-10 under the Government Procurement Law: the size of a firm may not be scored', () => {
  const words = found(tableOf('CN-10'), { law: 'procurement' }).map(({ id, params }) => [
    id,
    'word' in params && params.word,
  ]);
  expect(words).toEqual(
    ['纳税总额', '净资产', '资产排名', '利润', '营业收入'].map((word) => ['scoring-size-factor', word]),
  );
});

test('the one goods tender of the corpus with a price of 10 % is below the floor', () => {
  const table = structuredClone(tableOf('CN-02'));
  table.price.weight = 10;
  const params = found(table).map(({ id, params }) => [id, params]);
  expect(params).toContainEqual(['price-weight-low', { weight: 10, floor: 30, kind: 'goods' }]);
  expect(params).toContainEqual(['scoring-sum', { group: null, sum: 80, declared: 100, of: 'weights' }]);
});
