import fc from 'fast-check';
import { expect, test } from 'vitest';
import { example, personOf, planOf, shown } from '../cases.ts';
import { findCycles } from '../cycles.ts';
import { type ChartNode, checkReporting, reportingChart } from './reporting.ts';

const people = (lines: Record<string, string | null>) =>
  Object.entries(lines).map(([id, reportsTo]) => personOf(id, reportsTo === null ? {} : { reportsTo }));
const drawn = (nodes: ChartNode[]): string =>
  nodes.map(({ person, reports }) => (reports.length > 0 ? `${person.id}(${drawn(reports)})` : person.id)).join(' ');

test('the chart of the training stands as it is printed', () => {
  expect(drawn(reportingChart(example.map(({ person }) => person)))).toBe(
    'senior-vp(marketing-director(sales-manager marketing-manager) production-director(production-manager rd-manager) information-director(systems-manager operations-manager))',
  );
});

test.each([
  ['nobody', {}, ''],
  ['two heads', { a: null, b: null }, 'a b'],
  ['a report written before his superior', { b: 'a', a: null }, 'a(b)'],
  ['an unknown superior', { a: 'nobody', b: 'a' }, 'a(b)'],
  ['one who reports to himself', { a: 'a', b: 'a' }, 'a(b)'],
  ['a circle of two', { a: 'b', b: 'a' }, 'a(b)'],
  ['a circle of three with a tail', { t: 'b', a: 'b', b: 'c', c: 'a' }, 'a(c(b(t)))'],
] as [string, Record<string, string | null>, string][])('%s can be drawn', (_what, lines, chart) => {
  expect(drawn(reportingChart(people(lines)))).toBe(chart);
});

const anyLines = fc
  .integer({ min: 0, max: 30 })
  .chain((count) =>
    fc
      .array(fc.option(fc.integer({ min: 0, max: count + 3 }), { nil: null }), { minLength: count, maxLength: count })
      .map((superiors) =>
        people(
          Object.fromEntries(superiors.map((superior, n) => [`p${n}`, superior === null ? null : `p${superior}`])),
        ),
      ),
  );
const everybody = (nodes: ChartNode[]): string[] =>
  nodes.flatMap(({ person, reports }) => [person.id, ...everybody(reports)]);

test('whoever reports to whom, everybody is drawn exactly once', () => {
  fc.assert(
    fc.property(anyLines, (some) => {
      expect(everybody(reportingChart(some)).toSorted()).toEqual(some.map(({ id }) => id).sort());
    }),
    { numRuns: 400 },
  );
});

test('where there is no circle, everybody stands below the superior that the plan names', () => {
  fc.assert(
    fc.property(anyLines, (some) => {
      fc.pre(checkReporting(planOf('bank', { stakeholders: some })).length === 0);
      const below = (nodes: ChartNode[]): void =>
        nodes.forEach(({ person, reports }) => {
          for (const report of reports) expect(report.person.reportsTo).toBe(person.id);
          below(reports);
        });
      below(reportingChart(some));
    }),
    { numRuns: 200 },
  );
});

test('a circle is said at its first person in the plan', () => {
  const findings = checkReporting(planOf('bank', { stakeholders: people({ t: 'b', b: 'c', c: 'a', a: 'b', x: 'x' }) }));
  expect(shown(findings)).toEqual([
    'reporting-cycle stakeholders/1/reportsTo',
    'reporting-cycle stakeholders/4/reportsTo',
  ]);
  expect(findings.map(({ params }) => params)).toEqual([{ cycle: ['b', 'c', 'a'] }, { cycle: ['x'] }]);
});

test('the circles are the same wherever the list begins', () => {
  const next = { a: 'b', b: 'c', c: 'a', d: 'a', e: 'f', f: 'e', g: 'g', h: 'nobody' } as Record<string, string>;
  const ids = Object.keys(next);
  const turned = (cycle: string[]): string =>
    [...cycle.keys()].map((at) => [...cycle.slice(at), ...cycle.slice(0, at)].join(' ')).sort()[0] as string;
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (order) => {
      const cycles = findCycles(order, (id) => next[id]);
      expect(cycles.map(turned).sort()).toEqual(['a b c', 'e f', 'g']);
      for (const cycle of cycles) expect(cycle[0]).toBe(order.find((id) => cycle.includes(id)));
    }),
  );
});

test('a circle of thousands is found, and quickly', () => {
  const ids = Array.from({ length: 5000 }, (_, n) => `p${n}`);
  expect(findCycles(ids, (id) => ids[(Number(id.slice(1)) + 1) % 5000])).toEqual([ids]);
});
