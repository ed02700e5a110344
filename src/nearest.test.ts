import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['decidr', ['approver', 'decider', 'user'], 'decider'],
  ['stakeholder', ['stakeholders', 'team'], 'stakeholders'],
  ['Decider', ['decider'], 'decider'],
  ['ab', ['xy'], null],
  ['a', ['b', 'c'], 'b'],
  ['banana', ['name', 'title'], null],
  ['', ['name'], null],
  ['name', [], null],
  ['zhang-wie', ['zhang-wen', 'zhang-wei'], 'zhang-wen'],
])('who writes %j most likely means %j: %j', (word, known, meant) => {
  expect(nearest(word, known)).toBe(meant);
});

test('a word that is known is nearest to itself', () => {
  expect(nearest('user', ['users', 'user', 'use'])).toBe('user');
});
