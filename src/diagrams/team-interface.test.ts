import { expect, test } from 'vitest';
import { personOf } from '../domain/cases.ts';
import { teamMember } from '../schemas/team.ts';
import { textFor } from '../text/index.ts';
import { teamInterface } from './team-interface.ts';

const words = textFor('zh-CN', 'CNY').labels.function;
const member = (id: string, name: string, fn: string, ...counterparts: string[]) =>
  teamMember.parse({ id, name, function: fn, counterparts });
const people = [
  personOf('boss', { title: '总裁', relation: 'neutral' }),
  personOf('it', { title: '信息总监', name: '陆"明"远', relation: 'supporter' }),
  personOf('clerk'),
];

test('where several of us talk to them, every contact is a line, and who talks to nobody is marked', () => {
  const team = [
    member('a', '陈静', 'account-manager', 'boss', 'it', 'it', 'nobody'),
    member('b', '林玥', 'technical', 'it'),
    member('c', '方程', 'sponsor'),
  ];
  expect(teamInterface(team, people, words, false).split('\n')).toEqual([
    'flowchart LR',
    '  u0["陈静<br/>大客户经理"]:::us',
    '  u1["林玥<br/>技术"]:::us',
    '  u2["方程<br/>高层"]:::through',
    '  t0["总裁"]:::neutral',
    '  t1["信息总监<br/>陆#34;明#34;远"]:::supporter',
    '  u0 --- t0',
    '  u0 --- t1',
    '  u1 --- t1',
  ]);
});

test('in a bow-tie the others stand behind the account manager', () => {
  const team = [
    member('b', '林玥', 'technical'),
    member('a', '陈静', 'account-manager', 'boss'),
    member('c', '方程', 'sponsor'),
  ];
  const lines = teamInterface(team, people, words, true)
    .split('\n')
    .filter((line) => /--|-\.-/.test(line));
  expect(lines).toEqual(['  u0 -.- u1', '  u2 -.- u1', '  u1 --- t0']);
});

test('who of them nobody of us talks to is not drawn', () => {
  expect(teamInterface([member('a', '陈静', 'account-manager', 'boss')], people, words, true)).not.toMatch(
    /clerk|信息总监/,
  );
});

test('a team without an account manager and without contacts is drawn alone', () => {
  const text = teamInterface([member('b', '林玥', 'technical'), member('c', '方程', 'sponsor')], people, words, false);
  expect(text).not.toMatch(/t0|-\.-|---/);
});
