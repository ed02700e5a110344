import { expect, test } from 'vitest';
import { personOf } from '../domain/cases.ts';
import { influenceMap } from '../domain/people/influence-map.ts';
import { relations, type Stakeholder } from '../schemas/stakeholder.ts';
import { labels } from '../text/zh-CN/labels.ts';
import { influenceMapText } from './influence-map.ts';

const words = { circle: labels.circle, conflict: '矛盾', gone: { left: '已离职', moved: '已调岗' } };
const mapOf = (people: readonly Stakeholder[]): string[] =>
  influenceMapText(influenceMap(people), words).replaceAll('\u2002', ' ').split('\n');
const boxesIn = (map: readonly string[]): string[] => map.filter((line) => line.includes(':::'));

test('the map says reporting, influence, conflict, circle, degree and relation, each in its own way', () => {
  const map = mapOf([
    personOf('vp', { title: '副总裁', role: 'approver', relation: 'neutral', circle: 'decision', influence: 'high' }),
    personOf('it', {
      title: '信息总监',
      reportsTo: 'vp',
      role: 'decider',
      relation: 'champion',
      circle: 'inner',
      influences: ['vp'],
      conflicts: ['fin'],
    }),
    personOf('ops', {
      title: '运行经理',
      name: '庞',
      reportsTo: 'it',
      status: 'left',
      circle: 'inner',
      influences: ['it'],
    }),
    personOf('fin', { title: '财务总监', reportsTo: 'vp', relation: 'opponent', circle: 'outside', influence: 'low' }),
  ]);
  expect(map).toEqual([
    'flowchart TB',
    '  p0["副总裁<br/>A ? = ?<br/>▲▲▲ 决策层"]:::neutral',
    '  p1(["信息总监<br/>D ? #42; ?"]):::champion',
    '  p2["运行经理<br/>庞<br/>已离职"]:::gone',
    '  p3{{"财务总监<br/>? ? / ?<br/>▲ 圈外"}}:::opponent',
    '  subgraph inner ["内部圈"]',
    '    direction TB',
    '    p1',
    '    p2',
    '  end',
    '  class inner circle',
    '  p0 --> p1',
    '  p1 --> p2',
    '  p0 --> p3',
    '  p1 -.-> p0',
    '  p2 -.-> p1',
    '  p1 x==x|"矛盾"| p3',
  ]);
});

test('no two relations have the same shape', () => {
  const boxes = boxesIn(mapOf(relations.map((relation) => personOf(relation, { title: '经理', relation }))));
  const frames = boxes.map((box) =>
    box
      .replace(/^ *p\d+/, '')
      .replace(/"[^"]*"/, '')
      .replace(/:::.*/, ''),
  );
  expect(new Set(frames).size).toBe(relations.length);
});

test('words that Mermaid would read as its own stay words', () => {
  const hostile = '"] end x[<script>alert(1)</script>|%%{init: {}}%%';
  const map = mapOf([
    personOf('end', { title: hostile, name: '`*张*`;#\n伟', influences: ['graph'], circle: 'inner' }),
    personOf('graph', { title: 'subgraph x', conflicts: ['end'] }),
  ]);
  expect(map).toHaveLength(10);
  for (const box of boxesIn(map))
    expect(box).toMatch(/^ +p\d\["[^"<>[\]{}|`*()]*(?:<br\/>[^"<>[\]{}|`*()]*)*"\]:::unknown$/);
});

test('without an inner circle there is no frame', () => {
  expect(mapOf([personOf('a', { influences: ['b'] }), personOf('b')]).join('\n')).not.toContain('subgraph');
});

test('sixty people: one box each, one line each, and the same text again', () => {
  const people = Array.from({ length: 60 }, (_, n) =>
    personOf(`p-${n}`, {
      title: `经理${n}`,
      role: 'user',
      circle: n < 5 ? 'inner' : 'outside',
      influences: [`p-${(n + 7) % 60}`],
      conflicts: n % 20 === 0 ? [`p-${n + 1}`] : [],
      ...(n > 0 ? { reportsTo: `p-${Math.floor((n - 1) / 4)}` } : {}),
    }),
  );
  const map = mapOf(people);
  expect(new Set(boxesIn(map)).size).toBe(60);
  expect(map.filter((line) => line.includes(' --> '))).toHaveLength(59);
  expect(map.filter((line) => line.includes(' -.-> '))).toHaveLength(60);
  expect(map.filter((line) => line.includes('x==x'))).toHaveLength(3);
  expect(mapOf(structuredClone(people))).toEqual(map);
});
