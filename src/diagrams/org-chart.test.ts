import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { example, personOf } from '../domain/cases.ts';
import { reportingChart } from '../domain/people/reporting.ts';
import { signsOf } from '../domain/people/signs.ts';
import type { Stakeholder } from '../schemas/stakeholder.ts';
import { parseSource } from '../workspace/parse.ts';
import { orgChart } from './org-chart.ts';

/** Signs may be set apart by wider blanks. */
const chartOf = (people: readonly Stakeholder[]): string => orgChart(reportingChart(people)).replaceAll('\u2002', ' ');
const boxesIn = (chart: string): string[] => chart.split('\n').filter((line) => line.includes(':::'));
const linesIn = (chart: string): string[] => chart.split('\n').filter((line) => line.includes('-->'));

test('the example of the training becomes its chart, word for word', () => {
  expect(chartOf(example.map(({ person }) => person)).split('\n')).toEqual([
    'flowchart TB',
    '  p0[["高级副总裁<br/>A D = 0"]]:::neutral',
    '  p1[["市场总监<br/>E K - 1"]]:::nonsupporter',
    '  p2[["销售经理<br/>U K = 1"]]:::neutral',
    '  p3[["市场经理<br/>U A - 0"]]:::nonsupporter',
    '  p4["生产总监"]:::unknown',
    '  p5["生产经理"]:::unknown',
    '  p6["研发经理"]:::unknown',
    '  p7[["信息服务总监<br/>D A + 0"]]:::supporter',
    '  p8[["系统经理<br/>U E #42; N"]]:::champion',
    '  p9[["运行经理<br/>E A + F"]]:::supporter',
    '  p0 --> p1',
    '  p0 --> p4',
    '  p0 --> p7',
    '  p1 --> p2',
    '  p1 --> p3',
    '  p4 --> p5',
    '  p4 --> p6',
    '  p7 --> p8',
    '  p7 --> p9',
  ]);
});

const file = 'accounts/junyue/account.mdx';
const junyue = parseSource(
  { kind: 'account', id: 'junyue', file },
  readFileSync(new URL(`../../${file}`, import.meta.url)),
);

test('the plan of Junyue on disk has the signs of the training', () => {
  expect(junyue.findings).toEqual([]);
  const people = junyue.entry?.data.stakeholders ?? [];
  expect(people.map((person) => [person.title, signsOf(person), person.reportsTo])).toEqual(
    example.map(({ person, signs }) => [person.title, signs, person.reportsTo]),
  );
});

test('title, name and signs of every person of Junyue stand in one box', () => {
  const people = junyue.entry?.data.stakeholders ?? [];
  const boxes = boxesIn(chartOf(people)).map((box) => box.replace('#42;', '*'));
  for (const person of people) {
    const label = [person.title, person.name, signsOf(person)].filter(Boolean).join('<br/>');
    expect(boxes.filter((box) => box.includes(`"${label}"`))).toHaveLength(1);
  }
});

test('one box a person and one line a report', () => {
  const people = Array.from({ length: 60 }, (_, n) =>
    personOf(`p-${n}`, n === 0 ? {} : { reportsTo: `p-${Math.floor((n - 1) / 4)}` }),
  );
  const chart = chartOf(people);
  expect(boxesIn(chart)).toHaveLength(60);
  expect(linesIn(chart)).toHaveLength(59);
  expect(new Set(boxesIn(chart).map((box) => box.trim().split('[')[0])).size).toBe(60);
});

test.each([
  ['seven in a row', 8, 7, 'TB'],
  ['eight in a row', 9, 8, 'LR'],
  ['sixty, four to a superior', 60, 4, 'LR'],
  ['sixty below one', 60, 59, 'LR'],
])('a chart of %s', (_what, count, span, direction) => {
  const people = Array.from({ length: count }, (_, n) =>
    personOf(`p-${n}`, n === 0 ? {} : { reportsTo: `p-${Math.floor((n - 1) / span)}` }),
  );
  expect(chartOf(people).split('\n')[0]).toBe(`flowchart ${direction}`);
});

test('words that Mermaid would read as its own stay words', () => {
  const chart = chartOf([
    personOf('end', { title: 'end"] --> x[<script>', name: '`*张*`;#\n伟' }),
    personOf('graph', { title: 'graph', reportsTo: 'end' }),
  ]);
  expect(boxesIn(chart)).toEqual([
    '  p0["end#34;#93; --#62; x#91;#60;script#62;<br/>#96;#42;张#42;#96;#59;#35; 伟"]:::unknown',
    '  p1["graph"]:::unknown',
  ]);
  expect(linesIn(chart)).toEqual(['  p0 --> p1']);
});

test('a title of eighty characters takes three lines at most', () => {
  expect(
    boxesIn(chartOf([personOf('a', { title: '信息化与数字化转型办公室'.repeat(6).slice(0, 80) })]))[0]?.split('<br/>'),
  ).toHaveLength(3);
});

test('the same people give the same chart', () => {
  const people = example.map(({ person }) => person);
  expect(chartOf(structuredClone(people))).toBe(chartOf(people));
});
